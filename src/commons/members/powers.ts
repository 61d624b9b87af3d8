/** Powers beyond the slice's commands and queries. */
export const powers = {
  'members.actFor': {
    who: ['role:steward'],
    layer: 'bylaws' as const,
    title: { ko: '조합원을 대신해 적기', en: 'Enter things for a member' },
  },
}
