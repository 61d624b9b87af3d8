/** Powers beyond the slice's commands and queries. */
export const powers = {
  'budgeting.keepRounds': {
    who: ['role:steward', 'role:treasurer'],
    layer: 'bylaws' as const,
    title: { ko: '함께 짜는 예산 돌보기', en: 'Look after shared budgets' },
  },
}
