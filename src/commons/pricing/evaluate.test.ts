import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { priceOf } from './evaluate.ts'
import { lineShape, sumsBy, totalOf } from './line.ts'
import { lineText } from './line-text.ts'
import { round } from './rounding.ts'
import { ruleSetText, splitText } from './rule-text.ts'
import {
  aRule,
  delivery,
  facts,
  fairmondo,
  foodHub,
  sale,
  salesRules,
  toWorkers,
  upAndGo,
  visit,
  visitRules,
} from './sales.fixture.ts'
import { splitOf, splitUp } from './split.ts'
import { momentOf } from './uses.ts'

const feesOf = (given: Parameters<typeof facts>[0]) => {
  const { lines } = priceOf(fairmondo, facts(given), 1)
  return Object.fromEntries(lines.map((one) => [one.rule, one.amount]))
}
const told = { use: sale, unit: 'EUR' }

describe('fees on a sale, as Fairmondo has them', () => {
  it('are 3 % with the fair label and 6 % without, and 1 % for fairness, each rounded up', () => {
    expect(feesOf({ price: 4850n, labels: ['fair'] })).toEqual({
      ...{ donation: 0n, fair_percent: 49n, fee_fair: 146n },
    })
    expect(feesOf({ price: 4850n })).toEqual({ donation: 0n, fair_percent: 49n, fee: 291n })
  })

  it('keep the minimum and the caps', () => {
    expect(feesOf({ price: 100n })).toMatchObject({ fee: 10n, fair_percent: 1n })
    expect(feesOf({ price: 1_000_000n, labels: ['fair'] })).toMatchObject({ fee_fair: 1500n })
    expect(feesOf({ price: 1_000_000n })).toMatchObject({ fee: 3000n, fair_percent: 10_000n })
    expect(feesOf({ price: 50_000n })).toMatchObject({ fee: 3000n })
    expect(feesOf({ price: 49_999n })).toMatchObject({ fee: 3000n })
    expect(feesOf({ price: 49_983n })).toMatchObject({ fee: 2999n })
  })

  it('are taken of what is left after the donation, and of nothing once all is given away', () => {
    expect(feesOf({ price: 9999n, donated: 3333n })).toEqual({
      ...{ donation: 3333n, fair_percent: 67n, fee: 400n },
    })
    expect(feesOf({ price: 4850n, donated: 10_000n })).toEqual({
      ...{ donation: 4850n, fair_percent: 0n, fee: 0n },
    })
  })

  it('are for one piece, times how many', () => {
    expect(feesOf({ price: 333n, quantity: 3n })).toMatchObject({ fee: 60n, fair_percent: 12n })
  })

  it('ask nothing of those who sell for free', () => {
    expect(feesOf({ price: 4850n, type: ['ngo'] })).toEqual({ donation: 0n })
  })

  it('say who gets what, and read as sentences', () => {
    const { lines, total } = priceOf(fairmondo, facts({ price: 4850n, labels: ['fair'] }), 7)
    expect(sumsBy('gets', lines)).toEqual(
      new Map([
        ['cause', 0n],
        ['fair', 49n],
        ['coop', 146n],
      ]),
    )
    expect(total).toBe(195n)
    const fee = lines.at(-1)!
    expect(fee).toMatchObject({ version: 7, facts: { price: 4850n, labels: ['fair'], quantity: 1n } })
    expect(lineText({ ...fee, each: undefined }, { ...told, lang: 'en' })).toBe(
      '3% of €48.50, at least €0.10, at most €15.00',
    )
    expect(lineText(fee, { ...told, lang: 'ko' })).toBe('€48.50의 3%, 적어도 €0.10, 많아야 €15.00')
  })

  it('freeze into an entry and come back as they were', () => {
    const all = z.array(lineShape)
    const { lines } = priceOf(fairmondo, facts({ price: 4850n, donated: 1000n }), 3)
    expect(all.parse(JSON.parse(JSON.stringify(z.encode(all, lines))))).toEqual(lines)
  })
})

describe('rules of other platforms', () => {
  it('round for one piece before they multiply (Open Food Network)', () => {
    expect(priceOf(foodHub, facts({ price: 117n, quantity: 10n }), 1).total).toBe(40n)
    const perOrder = { ...foodHub, rules: foodHub.rules.map((one) => ({ ...one, each: undefined })) }
    expect(priceOf(perOrder, facts({ price: 1170n }), 1).total).toBe(35n)
  })

  it('take the first that matches, count what is begun, and are free from a threshold (CoopCycle)', () => {
    const of = (given: Parameters<typeof facts>[0]) => priceOf(delivery, facts(given), 1)
    expect(of({ metres: 3000n }).total).toBe(350n)
    expect(of({ metres: 3001n }).total).toBe(400n)
    expect(of({ metres: 7100n }).total).toBe(600n)
    const free = of({ metres: 100n, total: 5000n })
    expect(free.total).toBe(0n)
    expect(free.lines).toHaveLength(1)
    expect(lineText(free.lines[0]!, { ...told, lang: 'ko' })).toBe('주문 합계 €50.00부터 무료예요')
    expect(lineText(of({ metres: 7100n }).lines[0]!, { ...told, lang: 'en' })).toBe(
      '4,100 m beyond 3,000 m: 5 × €1.20, one for each 1,000 m begun, at least €4.00',
    )
  })

  it('price a home, its add-ons free inside a Fresh Start, 32 $ more, 95 to 5 (Up&Go)', () => {
    const of = (rooms: bigint, ...chosen: string[]) => priceOf(upAndGo, { rooms, chosen }, 1).total
    expect(of(2n)).toBe(12_000n)
    expect(of(2n, 'oven', 'fridge')).toBe(15_000n)
    expect(of(2n, 'fresh_start')).toBe(15_200n)
    expect(of(2n, 'fresh_start', 'oven', 'fridge')).toBe(15_200n)
    expect(splitUp(15_200n, toWorkers)).toEqual([
      { to: 'coop', rate: 500, amount: 760n },
      { to: 'worker', rate: 9500, amount: 14_440n },
    ])
    expect(totalOf(splitUp(-15_201n, toWorkers))).toBe(-15_201n)
    expect(splitText(toWorkers, visit, 'en', 'USD')).toBe('5% to the co-op, the rest to the worker.')
  })

  it('apply by weekday and hour of the place, across the change of clocks', () => {
    const zone = 'Europe/Berlin'
    expect(momentOf(new Date('2026-03-29T00:30:00Z'), zone)).toEqual({ weekday: 7, time: '01:30' })
    expect(momentOf(new Date('2026-03-29T01:30:00Z'), zone)).toEqual({ weekday: 7, time: '03:30' })
    const evening = aRule({
      code: 'evening',
      when: [{ is: 'during', fact: 'when', weekdays: [1, 2], from: '18:00', until: '24:00' }],
      effect: { by: 'fixed', amount: 500 },
    })
    const at = (weekday: number, time: string) =>
      priceOf({ ...delivery, rules: [evening] }, facts({ when: { weekday, time } }), 1).total
    expect([at(1, '17:59'), at(1, '18:00'), at(2, '23:59'), at(3, '18:00')]).toEqual([0n, 500n, 500n, 0n])
  })

  it('raise and lower what came before, but never below nothing', () => {
    const base = aRule({ code: 'base', effect: { by: 'fixed', amount: 1000 } })
    const weekend = aRule({ code: 'weekend', effect: { by: 'factor', times: 12_500 } })
    const friend = aRule({ code: 'friend', discount: true, effect: { by: 'fixed', amount: 5000 } })
    const priced = priceOf({ ...delivery, strategy: 'sum', rules: [base, weekend, friend] }, facts({}), 1)
    expect(priced.lines.map((one) => one.amount)).toEqual([1000n, 250n, -1250n])
    expect(lineText(priced.lines[1]!, { ...told, lang: 'en' })).toBe('€10.00 so far, 1.25 times')
    expect(lineText(priced.lines[2]!, { ...told, lang: 'en' })).toBe(
      'a set amount of €50.00, no more than there is to pay',
    )
  })
})

describe('rules a charter may state', () => {
  const withRule = (given: object, strategy = 'sum') => ({
    unit: 'EUR',
    strategy,
    rules: [{ ...aRule({ code: 'one', effect: { by: 'fixed', amount: 1 } }), ...given }],
  })
  const isRead = (given: object, strategy?: string) => salesRules.safeParse(withRule(given, strategy)).success

  it('are those of the fixtures', () => {
    for (const one of [fairmondo, foodHub, delivery]) expect(salesRules.parse(one)).toEqual(one)
    expect(visitRules.parse(upAndGo)).toEqual(upAndGo)
  })

  it('name no fact and no party their use does not have', () => {
    expect(isRead({})).toBe(true)
    expect(isRead({ when: [{ is: 'range', fact: 'metres', most: 1 }] })).toBe(true)
    expect(isRead({ when: [{ is: 'range', fact: 'moon', most: 1 }] })).toBe(false)
    expect(isRead({ when: [{ is: 'any_of', fact: 'metres', of: ['a'] }] })).toBe(false)
    expect(isRead({ gets: 'landlord' })).toBe(false)
    expect(isRead({ each: 'price' })).toBe(false)
    expect(visitRules.safeParse(withRule({ pays: 'client', gets: 'worker' })).success).toBe(true)
    const moment = { is: 'during', fact: 'when', weekdays: [1], from: '10:00', until: '11:00' }
    expect(visitRules.safeParse(withRule({ pays: 'client', gets: 'worker', when: [moment] })).success).toBe(
      false,
    )
  })

  it('are in order and within bounds', () => {
    const percent = { by: 'percent', rate: 100, of: 'price' }
    expect(isRead({ effect: { ...percent, less: ['later'] } })).toBe(false)
    expect(isRead({ effect: { ...percent, of: 'before', less: [] } }, 'first')).toBe(false)
    expect(isRead({ effect: { by: 'factor', times: 9000 } })).toBe(false)
    expect(isRead({ effect: { by: 'factor', times: 9000 }, discount: true })).toBe(true)
    expect(isRead({ least: 2, most: 1 })).toBe(false)
    expect(isRead({ effect: { by: 'fixed', amount: -1 } })).toBe(false)
    expect(isRead({ effect: { by: 'fixed', amount: 0.5 } })).toBe(false)
    const split = splitOf(visit)
    expect(split.safeParse(toWorkers).success).toBe(true)
    expect(split.safeParse({ parts: [{ to: 'coop', rate: 10_001 }], rest: 'worker' }).success).toBe(false)
    expect(split.safeParse({ parts: [{ to: 'worker', rate: 1 }], rest: 'worker' }).success).toBe(false)
  })

  it('read as sentences in both languages', () => {
    expect(ruleSetText(fairmondo, sale, 'en')).toContain(
      '“Name” (where Seller type has no ngo and Labels has fair): 3% of Price less Name, at least €0.10, at most €15.00, for each of Quantity, rounded up. The seller pays the co-op.',
    )
    expect(ruleSetText(delivery, sale, 'ko')).toContain(
      '‘이름’ (거리 3,000m 이하): €3.50, 주문 합계 €50.00부터 무료. 사는 사람이 파는 사람에 내요.',
    )
  })

  it('round as they say', () => {
    const of = (num: bigint) =>
      (['up', 'down', 'half-up', 'half-even'] as const).map((one) => round({ num, den: 2n }, one))
    expect(of(5n)).toEqual([3n, 2n, 3n, 2n])
    expect(of(-5n)).toEqual([-3n, -2n, -3n, -2n])
    expect(of(7n)).toEqual([4n, 3n, 4n, 4n])
  })
})
