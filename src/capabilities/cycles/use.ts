import type { PricingUse } from '../../commons/pricing/uses.ts'

/** What fees of a cycle may look at, for each piece of a good, and between whom they move money. */
export const orderUse = {
  facts: {
    price: { kind: 'amount', label: { ko: '한 개 값', en: 'Price of one' } },
    quantity: { kind: 'count', label: { ko: '수량', en: 'Quantity' }, unit: { ko: '개', en: 'pieces' } },
    type: { kind: 'codes', label: { ko: '주문한 사람의 유형', en: 'Member’s type' } },
  },
  parties: {
    member: { ko: '주문한 사람', en: 'the member' },
    producer: { ko: '생산자', en: 'the producer' },
    hub: { ko: '조합', en: 'the hub' },
  },
} as const satisfies PricingUse
