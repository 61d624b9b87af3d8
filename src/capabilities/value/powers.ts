/** Powers beyond the slice's commands and queries. */
export const powers = {
  'value.seeShares': {
    who: ['role:steward', 'role:treasurer'],
    layer: 'bylaws' as const,
    title: { ko: '모두의 몫 보기', en: 'See everybody’s share' },
  },
}
