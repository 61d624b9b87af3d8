import { type PriceRule, type RuleSet, ruleSetOf } from './shape.ts'
import type { PricingUse } from './uses.ts'

/** Rules as three platforms keep them, for the tests of the arithmetic. */
const label = { ko: '이름', en: 'Name' }
export const aRule = (given: Partial<PriceRule> & Pick<PriceRule, 'code' | 'effect'>): PriceRule => ({
  ...{ label, when: [], rounding: 'up', discount: false, pays: 'buyer', gets: 'seller' },
  ...given,
})

/** A sale on an online market: what its fees may look at. */
export const sale: PricingUse = {
  facts: {
    price: { kind: 'amount', label: { ko: '물건값', en: 'Price' } },
    total: { kind: 'amount', label: { ko: '주문 합계', en: 'Order total' } },
    quantity: { kind: 'count', label: { ko: '수량', en: 'Quantity' }, unit: { ko: '개', en: 'pieces' } },
    packages: {
      kind: 'count',
      label: { ko: '꾸러미', en: 'Packages' },
      unit: { ko: '꾸러미', en: 'packages' },
    },
    metres: { kind: 'count', label: { ko: '거리', en: 'Distance' }, unit: { ko: 'm', en: 'm' } },
    grams: { kind: 'count', label: { ko: '무게', en: 'Weight' }, unit: { ko: 'g', en: 'g' } },
    donated: { kind: 'rate', label: { ko: '기부하는 몫', en: 'Part given away' } },
    labels: { kind: 'codes', label: { ko: '라벨', en: 'Labels' } },
    type: { kind: 'codes', label: { ko: '판매자 유형', en: 'Seller type' } },
    when: { kind: 'moment', label: { ko: '때', en: 'Time' } },
  },
  parties: {
    buyer: { ko: '사는 사람', en: 'the buyer' },
    seller: { ko: '파는 사람', en: 'the seller' },
    coop: { ko: '조합', en: 'the co-op' },
    cause: { ko: '판매자가 고른 단체', en: 'the cause' },
    fair: { ko: '공정 기금', en: 'the fair fund' },
  },
}
export const salesRules = ruleSetOf(sale)

export const facts = (given: Record<string, bigint | string[] | { weekday: number; time: string }>) => ({
  ...{ price: 0n, total: 0n, quantity: 1n, packages: 1n, metres: 0n, grams: 0n, donated: 0n },
  ...{ labels: [] as string[], type: [] as string[], when: { weekday: 1, time: '10:00' } },
  ...given,
})

const ofSale = { of: 'price', less: ['donation'] }
const paying: PriceRule['when'][number] = { is: 'none_of', fact: 'type', of: ['ngo'] }
const fee = { each: 'quantity', rounding: 'up', pays: 'seller' } as const

/** Fairmondo: 3 % fair, 6 % other, least 0.10 €, cap 15 € or 30 €, 1 % for fairness, every step rounded up. */
export const fairmondo: RuleSet = {
  unit: 'EUR',
  strategy: 'sum',
  rules: [
    aRule({
      ...{ code: 'donation', gets: 'cause', ...fee },
      effect: { by: 'percent', rate: { fact: 'donated' }, of: 'price', less: [] },
    }),
    aRule({
      ...{ code: 'fair_percent', gets: 'fair', ...fee, when: [paying] },
      effect: { by: 'percent', rate: 100, ...ofSale },
    }),
    aRule({
      ...{ code: 'fee_fair', gets: 'coop', ...fee, least: 10, most: 1500 },
      when: [paying, { is: 'any_of', fact: 'labels', of: ['fair'] }],
      effect: { by: 'percent', rate: 300, ...ofSale },
    }),
    aRule({
      ...{ code: 'fee', gets: 'coop', ...fee, least: 10, most: 3000 },
      when: [paying, { is: 'none_of', fact: 'labels', of: ['fair'] }],
      effect: { by: 'percent', rate: 600, ...ofSale },
    }),
  ],
}

/** Open Food Network: 3 % of each item's price, rounded for one and then times the quantity. */
export const foodHub: RuleSet = {
  unit: 'EUR',
  strategy: 'sum',
  rules: [
    aRule({
      ...{ code: 'hub_fee', gets: 'coop', rounding: 'half-up', each: 'quantity' },
      effect: { by: 'percent', rate: 300, of: 'price', less: [] },
    }),
  ],
}

/** A delivery: by distance, first match; free from 50 €. */
export const delivery: RuleSet = {
  unit: 'EUR',
  strategy: 'first',
  rules: [
    aRule({
      code: 'near',
      when: [{ is: 'range', fact: 'metres', most: 3000 }],
      effect: { by: 'fixed', amount: 350 },
      free: { fact: 'total', from: 5000 },
    }),
    aRule({
      code: 'far',
      effect: { by: 'per_unit', fact: 'metres', amount: 120, step: 1000, above: 3000, counting: 'begun' },
      least: 400,
    }),
  ],
}

/** Up&Go: the price of a home, add-ons that cost nothing inside a Fresh Start, and 32 $ for that. */
export const visit: PricingUse = {
  facts: {
    rooms: { kind: 'count', label: { ko: '방', en: 'Bedrooms' }, unit: { ko: '칸', en: 'bedrooms' } },
    chosen: { kind: 'codes', label: { ko: '고른 것', en: 'Choices' } },
  },
  parties: {
    client: { ko: '맡기는 사람', en: 'the client' },
    worker: { ko: '일하는 사람', en: 'the worker' },
    coop: { ko: '조합', en: 'the co-op' },
  },
}
export const visitRules = ruleSetOf(visit)
const byClient = { pays: 'client', gets: 'worker' }
const addOn = (code: string, amount: number) =>
  aRule({
    ...{ code, ...byClient, effect: { by: 'fixed', amount } },
    when: [
      { is: 'any_of', fact: 'chosen', of: [code] },
      { is: 'none_of', fact: 'chosen', of: ['fresh_start'] },
    ],
  })
export const upAndGo: RuleSet = {
  unit: 'USD',
  strategy: 'sum',
  rules: [
    aRule({ code: 'home', ...byClient, effect: { by: 'packages', fact: 'rooms', first: 9600, next: 2400 } }),
    aRule({
      ...{ code: 'fresh_start', ...byClient, effect: { by: 'fixed', amount: 3200 } },
      when: [{ is: 'any_of', fact: 'chosen', of: ['fresh_start'] }],
    }),
    addOn('oven', 1500),
    addOn('fridge', 1500),
  ],
}
export const toWorkers = { parts: [{ to: 'coop', rate: 500 }], rest: 'worker' }
