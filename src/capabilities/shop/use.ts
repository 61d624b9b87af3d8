import type { PricingUse } from '../../commons/pricing/uses.ts'

/** What the shop's part of brought goods may look at, for each piece. */
export const counterUse = {
  facts: {
    price: { kind: 'amount', label: { ko: '한 개 값', en: 'Price of one' } },
    quantity: { kind: 'count', label: { ko: '수량', en: 'Quantity' }, unit: { ko: '개', en: 'pieces' } },
  },
  parties: {
    bringer: { ko: '가져온 사람', en: 'whoever brought it' },
    shop: { ko: '가게', en: 'the shop' },
  },
} as const satisfies PricingUse
