import { beforeAll, describe, expect, it } from 'vitest'
import { world } from '../world.ts'
import { type Season, season } from './season.fixture.ts'

/**
 * A month of a food hub: two cycles with what came short, orders fetched, one bill each with credit spent on it, a
 * volunteer who pays no fee, fees raised by a vote that what was ordered does not feel, and books that rebuild.
 */
let s: Season
let place = ''
const goods = new Map<string, string>()

beforeAll(async () => {
  const w = await world()
  s = await season(w, 'food-hub', [
    ['mina', '민아', 'eater'],
    ['farm', '햇살농장', 'producer'],
    ['dairy', '언덕목장', 'producer'],
    ['nari', '나리', 'eater'],
    ['haru', '하루', 'eater'],
    ['sol', '솔', 'volunteer'],
  ])
  const at = { place: null, name: '마을회관', note: '목요일 16시~19시', ended: false }
  place = (await s.does<{ place: string }>('mina', 'cycles.setPlace', at)).place
})

const later = (days: number) => new Date(s.w.clock.now().getTime() + days * 86_400_000).toISOString()
const plan = async (like: string | null) => {
  const wanted = { closesAt: later(2), collectOn: later(4).slice(0, 10), like }
  return (await s.does<{ cycle: string }>('mina', 'cycles.planCycle', wanted)).cycle
}
const offer = (
  cycle: string,
  producer: string,
  title: string,
  pack: string,
  price: string,
  stock: number | null,
) => s.does('mina', 'cycles.addGood', { cycle, producer: s.agent(producer), title, pack, price, stock })
const open = async (cycle: string) => {
  await s.does('mina', 'cycles.openCycle', { cycle })
  type Seen = { goods: { good: string; title: string }[] }
  const seen = await s.w.get<Seen>(s.as('nari'), s.commons, 'cycles.cycle', { cycle })
  for (const { good, title } of seen.goods) goods.set(title, good)
}
const order = async (who: string, cycle: string, wanted: Record<string, number>) => {
  s.w.clock.pass({ minutes: 1 })
  const lines = Object.entries(wanted).map(([title, quantity]) => ({ good: goods.get(title)!, quantity }))
  return (await s.does<{ order: string }>(who, 'cycles.setOrder', { cycle, place, lines })).order
}
const came = (cycle: string, all: Record<string, number>) =>
  s.does('mina', 'cycles.markCame', {
    cycle,
    goods: Object.entries(all).map(([title, n]) => ({ good: goods.get(title)!, came: n })),
  })
interface Bill {
  bill: string
  side: string
  month: string
  amount: bigint
  obligation: string
  isOpen: boolean
}
const billsOf = (who: string) => s.w.get<Bill[]>(s.as(who), s.commons, 'cycles.myBills')

describe('a month of a food hub', () => {
  let first = ''
  const orders: string[] = []

  it('orders together within a window, and what came short goes to those who ordered first', async () => {
    first = await plan(null)
    await offer(first, 'farm', '감자', '1kg', '3300', null)
    await offer(first, 'farm', '달걀', '10개', '4500', 12)
    await offer(first, 'dairy', '우유', '1L', '3150', null)
    await open(first)
    orders.push(await order('nari', first, { 감자: 3, 달걀: 2 }))
    orders.push(await order('haru', first, { 감자: 2, 우유: 4 }))
    orders.push(await order('sol', first, { 감자: 1, 우유: 1 }))
    await s.passDays(2)
    await came(first, { 감자: 4, 달걀: 2, 우유: 5 })
    type Packing = { places: { orders: { member: string; total: bigint; lines: { given: number }[] }[] }[] }
    const { places } = await s.w.get<Packing>(s.as('mina'), s.commons, 'cycles.packing', { cycle: first })
    const totalOf = (who: string) => places[0]!.orders.find(({ member }) => member === s.agent(who))!.total
    // 5 % of each piece, rounded for one: 165 and 225. Haru gets one of two bags of potatoes, Sol none and no fee.
    expect(totalOf('nari')).toBe(3n * (3_300n + 165n) + 2n * (4_500n + 225n))
    expect(totalOf('haru')).toBe(1n * 3_465n + 4n * (3_150n + 158n))
    expect(totalOf('sol')).toBe(3_150n)
  })

  it('is handed over by whoever keeps the point', async () => {
    await expect(s.does('sol', 'cycles.handOver', { order: orders[0] })).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
    const office = { agent: s.agent('sol'), kind: 'role', code: 'server', from: null, until: null }
    const decision = await s.propose('mina', 'members.appoint', office)
    await s.passDays(2)
    await s.answer(decision, 'yes', ['mina', 'farm', 'nari', 'haru'])
    await s.passDays(5)
    for (const one of orders) await s.does('sol', 'cycles.handOver', { order: one })
  })

  it('raises its fee by a vote; what is ordered already keeps its own', async () => {
    const second = await plan(first)
    await open(second)
    const before = await order('nari', second, { 감자: 1 })
    const fees = (await s.w.view(s.as('mina'), s.commons)).charter.value('cycles.fees') as {
      rules: { code: string; effect: object }[]
    }
    const rules = fees.rules.map((one) =>
      one.code === 'hub' ? { ...one, effect: { ...one.effect, rate: 1_000 } } : one,
    )
    const change = s.change('cycles.fees', fees, { ...fees, rules })
    const decision = await s.propose('haru', 'charter.amendBylaws', change)
    await s.passDays(2)
    await s.answer(decision, 'yes', ['mina', 'farm', 'dairy', 'nari'])
    await s.passDays(5)
    expect(await s.state(decision)).toBe('executed')
    await came(second, { 감자: 1, 달걀: 0, 우유: 0 })
    await s.does('sol', 'cycles.handOver', { order: before })
  })

  it('bills each member once for the month, with a statement for each producer, and credit goes first', async () => {
    await s.passDays(30)
    // Two cycles, at the fee of the day each was ordered.
    const [nari] = await billsOf('nari')
    expect(nari).toMatchObject({
      side: 'member',
      month: '2026-03',
      amount: 4n * 3_465n + 2n * 4_725n,
      isOpen: true,
    })
    expect(await billsOf('haru')).toMatchObject([{ amount: 16_697n }])
    // 3 % of each piece for fetching it: 99, 135 and 95.
    expect(await billsOf('farm')).toMatchObject([{ side: 'producer', amount: 5n * 3_201n + 2n * 4_365n }])
    expect(await billsOf('dairy')).toMatchObject([{ side: 'producer', amount: 5n * 3_055n }])
    const credit = { agent: s.agent('nari'), unit: 'KRW', amount: '30000' }
    await s.does('mina', 'payments.giveCredit', credit)
    const items = [{ obligation: nari!.obligation, amount: null }]
    await s.does('nari', 'payments.requestPayment', { payer: s.agent('nari'), items, way: 'credit' })
    await s.w.settle()
    expect(await billsOf('nari')).toMatchObject([{ isOpen: false }])
    // Nothing is billed twice.
    await s.passDays(31)
    expect(await billsOf('haru')).toHaveLength(1)
  })

  it('ends with a journal that verifies and books that rebuild', async () => {
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
