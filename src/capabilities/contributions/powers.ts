/** Powers beyond the slice's commands and queries. */
export const powers = {
  'contributions.lookAfter': {
    who: ['role:steward'],
    layer: 'bylaws' as const,
    title: { ko: '활동 기록 돌보기', en: 'Look after contributions' },
  },
}
