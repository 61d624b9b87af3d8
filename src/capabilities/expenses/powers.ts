/** Powers beyond the slice's commands and queries. */
export const powers = {
  'expenses.keepExpenses': {
    who: ['role:steward', 'role:treasurer'],
    layer: 'bylaws' as const,
    title: { ko: '지출 서류 돌보기', en: 'Keep the papers of spending' },
  },
}
