/** Powers beyond the slice's commands and queries. */
export const powers = {
  'things.keepBookings': {
    who: ['role:steward'],
    layer: 'bylaws' as const,
    title: { ko: '모두의 예약 돌보기', en: 'Look after everybody’s bookings' },
  },
  'things.handOver': {
    who: ['role:steward'],
    layer: 'bylaws' as const,
    title: { ko: '물건을 내주고 돌려받기', en: 'Hand things over and take them back' },
  },
}
