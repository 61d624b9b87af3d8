import type { PricingUse } from '../../../commons/pricing/uses.ts'

/** What fees of the market may look at, for one line of an order, and between whom they move money. */
export const saleUse = {
  facts: {
    price: { kind: 'amount', label: { ko: '한 개 값', en: 'Price of one' } },
    quantity: { kind: 'count', label: { ko: '수량', en: 'Quantity' }, unit: { ko: '개', en: 'pieces' } },
    total: { kind: 'amount', label: { ko: '주문한 물건값', en: 'Goods of the order' } },
    donated: { kind: 'rate', label: { ko: '기부하는 몫', en: 'Part given away' } },
    labels: { kind: 'codes', label: { ko: '물건의 표시', en: 'Labels' } },
    type: { kind: 'codes', label: { ko: '파는 사람의 유형', en: 'Seller’s member type' } },
  },
  parties: {
    seller: { ko: '파는 사람', en: 'the seller' },
    coop: { ko: '조합', en: 'the co-op' },
    cause: { ko: '파는 사람이 고른 단체', en: 'the seller’s cause' },
    fair: { ko: '공정 기금', en: 'the fair fund' },
  },
} as const satisfies PricingUse
