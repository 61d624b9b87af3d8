/** Powers beyond the slice's commands and queries. */
export const powers = {
  'market.keepListings': {
    who: ['role:steward'],
    layer: 'bylaws' as const,
    title: { ko: '모두의 상품 돌보기', en: 'Look after everybody’s listings' },
  },
  'market.keepOrders': {
    who: ['role:steward'],
    layer: 'bylaws' as const,
    title: { ko: '모두의 주문 돌보기', en: 'Look after everybody’s orders' },
  },
}
