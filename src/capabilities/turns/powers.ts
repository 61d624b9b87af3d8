/** Powers beyond the slice's commands and queries. */
export const powers = {
  'turns.keep': {
    who: ['role:steward'],
    layer: 'bylaws' as const,
    title: { ko: '모두의 몫과 어획 살피기', en: 'Look after everybody’s quotas and catches' },
  },
}
