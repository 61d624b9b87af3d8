/** Powers beyond the slice's commands and queries. */
export const powers = {
  'services.bookFor': {
    who: ['role:steward'],
    layer: 'bylaws' as const,
    title: {
      ko: '바깥 사람의 예약 대신 받고 돌보기',
      en: 'Book for people from outside and look after bookings',
    },
  },
}
