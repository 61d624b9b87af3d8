import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/authority.ts'
import { allot } from './allotting.ts'
import { hub } from './cycles.fixture.ts'

const s = await hub()
const { w, mina, bora, nari, haru, agents, act, get, plan, good, order, refused } = s
const close = async () => {
  w.clock.pass({ hours: 49 })
  await w.settle()
}
type Mine = { order: string | null; goods: { good: string; left: number | null; given: number | null }[] }
const seen = (who: Actor, cycle: string) => get<Mine>(who, 'cycle', { cycle })

describe('planning a cycle', () => {
  it('is seen by nobody else until it opens: cycles.setPlace, cycles.planCycle, cycles.addGood, cycles.dropGood, cycles.openCycle', async () => {
    const cycle = await plan()
    const open = () => act(mina, 'openCycle', { cycle })
    await expect(open()).rejects.toMatchObject(refused('no_goods'))
    const rice = await good(cycle, agents.bora, '현미', '4000', 10)
    const spare = await good(cycle, agents.bora, '콩', '7000', null)
    await act(mina, 'dropGood', { cycle, good: spare })
    await expect(seen(nari, cycle)).rejects.toMatchObject({ status: 404 })
    expect(await get<object[]>(nari, 'cycles')).toEqual([])
    await expect(act(nari, 'planCycle', {})).rejects.toMatchObject({ status: 400 })
    await expect(
      good(cycle, mina.kind === 'person' ? mina.person : '', '쌀', '1', null),
    ).rejects.toMatchObject(refused('no_such_producer'))
    const input = { closesAt: s.at(-1), collectOn: '2026-03-09', like: null }
    await expect(act(mina, 'planCycle', input)).rejects.toMatchObject(refused('closes_in_the_past'))
    // Half past midnight there is still the day before in UTC.
    const night = { closesAt: '2026-03-09T15:30:00.000Z', collectOn: '2026-03-09', like: null }
    await expect(act(mina, 'planCycle', night)).rejects.toMatchObject(refused('collected_before_closing'))
    const early = { closesAt: s.at(48), collectOn: '2026-03-02', like: null }
    await expect(act(mina, 'planCycle', early)).rejects.toMatchObject(refused('collected_before_closing'))
    await act(mina, 'setPlace', { place: s.place, name: '마을회관', note: '목요일', ended: true })
    await expect(open()).rejects.toMatchObject(refused('no_places'))
    await act(mina, 'setPlace', { place: s.place, name: '마을회관', note: '목요일', ended: false })
    const nowhere = { place: cycle, name: 'x', note: 'x', ended: false }
    await expect(act(mina, 'setPlace', nowhere)).rejects.toMatchObject(refused('no_such_place'))
    await open()
    await expect(open()).rejects.toMatchObject(refused('not_planned'))
    await expect(act(mina, 'dropGood', { cycle, good: rice })).rejects.toMatchObject(refused('not_planned'))
    await expect(good(cycle, agents.bora, '팥', '1', null)).rejects.toMatchObject(refused('not_planned'))
    expect((await seen(nari, cycle)).goods).toMatchObject([{ good: rice, left: 10 }])
    const next = await plan(cycle)
    expect((await seen(mina, next)).goods).toMatchObject([{ left: 10 }])
    const late = await plan()
    await good(late, agents.bora, '현미', '4000', 10)
    w.clock.pass({ hours: 49 })
    await expect(act(mina, 'openCycle', { cycle: late })).rejects.toMatchObject(refused('closes_in_the_past'))
    const many = Array.from({ length: 500 }, (_, at) => ({
      ...{ commons_id: s.commons, id: w.office.deps.clock.newId(), cycle: next, producer: agents.bora },
      ...{ title: `${at}`, pack: '1', price: 1n, stock: null, came: null },
    }))
    await w.office.database.write.insertInto('cycles_good').values(many).execute()
    await expect(good(next, agents.bora, '또', '1', null)).rejects.toMatchObject(refused('too_many_goods'))
    const places = Array.from({ length: 49 }, (_, at) => ({
      ...{
        commons_id: s.commons,
        id: w.office.deps.clock.newId(),
        name: `${at}`,
        note: '',
        ended_at: w.clock.now(),
      },
    }))
    await w.office.database.write.insertInto('cycles_place').values(places).execute()
    await w.office.database.write.updateTable('cycles_place').set({ ended_at: null }).execute()
    const fifty = { place: null, name: '또', note: '또', ended: false }
    await expect(act(mina, 'setPlace', fifty)).rejects.toMatchObject(refused('too_many_places'))
    await w.office.database.write
      .updateTable('cycles_place')
      .set({ ended_at: w.clock.now() })
      .where('id', '!=', s.place)
      .execute()
    await w.settle()
  })
})

describe('ordering: cycles.setOrder', () => {
  it('gives 64 who order the last ten exactly ten, and each their own again', async () => {
    const cycle = await plan()
    const rice = await good(cycle, agents.bora, '현미', '4000', 10)
    const beans = await good(cycle, agents.duri, '콩', '7000', null)
    await act(mina, 'openCycle', { cycle })
    const crowd: Actor[] = []
    for (let at = 0; at < 64; at += 1) {
      const one = await w.person(`이웃 ${at}`)
      await s.join(one, `이웃 ${at}`)
      crowd.push(one)
    }
    const tried = await Promise.allSettled(crowd.map((one) => order(one, cycle, [rice, 1])))
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
    const codes = tried.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect(new Set(codes)).toEqual(new Set(['cycles.not_enough']))
    const lucky = crowd.find((_, at) => tried[at]!.status === 'fulfilled')!
    // One's own is not in one's way, and what somebody gives up is there for others.
    await order(lucky, cycle, [rice, 1], [beans, 2])
    await expect(order(nari, cycle, [rice, 1])).rejects.toMatchObject(refused('not_enough'))
    await act(lucky, 'setOrder', { cycle, place: null, lines: [] })
    await order(nari, cycle, [rice, 1])
    expect((await seen(nari, cycle)).goods.find((one) => one.good === rice)).toMatchObject({ left: 1 })
    const stranger = await w.person('길손')
    await expect(order(stranger, cycle, [rice, 1])).rejects.toMatchObject({ status: 403 })
    const elsewhere = { cycle, place: cycle, lines: [{ good: beans, quantity: 1 }] }
    await expect(act(haru, 'setOrder', elsewhere)).rejects.toMatchObject(refused('no_such_place'))
    await expect(order(haru, cycle, [cycle, 1])).rejects.toMatchObject(refused('no_such_good'))
    await expect(order(haru, cycle, [beans, 1], [beans, 1])).rejects.toMatchObject({
      code: 'kernel.bad_input',
    })
    await close()
    await expect(order(haru, cycle, [beans, 1])).rejects.toMatchObject(refused('not_open'))
  })

  it('keeps the fee of each good as it was when it was first ordered, whatever is changed since', async () => {
    const cycle = await plan()
    const rice = await good(cycle, agents.bora, '현미', '4000', null)
    const beans = await good(cycle, agents.bora, '콩', '7000', null)
    await act(mina, 'openCycle', { cycle })
    await order(nari, cycle, [rice, 1])
    const before = (await w.view(mina, s.commons)).charter.value('cycles.fees') as { rules: object[] }
    const twice = before.rules.map((one) => ({
      ...one,
      effect: { by: 'percent', rate: 600, of: 'price', less: [] },
    }))
    const change = { changes: [{ path: 'dials.cycles.fees', from: before, to: { ...before, rules: twice } }] }
    const decided: Actor = { kind: 'decision', decision: w.clock.newId(), procedure: 'special' }
    await act(decided, 'charter.amendBylaws', change)
    // More of what was ordered, and something else: 3 % of the one, 6 % of the other.
    await order(nari, cycle, [rice, 2], [beans, 1])
    const { lines } = await get<{ lines: { title: string; fee: bigint }[] }>(nari, 'myOrder', { cycle })
    expect(new Map(lines.map(({ title, fee }) => [title, fee]))).toEqual(
      new Map([
        ['현미', 240n],
        ['콩', 420n],
      ]),
    )
    const back = { changes: [{ path: 'dials.cycles.fees', from: { ...before, rules: twice }, to: before }] }
    await act(decided, 'charter.amendBylaws', back)
    await act(mina, 'closeCycle', { cycle })
    // A point that was closed since is still where this order waits.
    await act(mina, 'setPlace', { place: s.place, name: '마을회관', note: '목요일', ended: true })
    expect(await get<{ places: object[] }>(nari, 'cycle', { cycle })).toMatchObject({
      places: [{ place: s.place }],
    })
    await act(mina, 'setPlace', { place: s.place, name: '마을회관', note: '목요일', ended: false })
  })

  it('keeps to what can be paid', async () => {
    const cycle = await plan()
    const dear = await good(cycle, agents.bora, '금', '900000000000000', null)
    await act(mina, 'openCycle', { cycle })
    await expect(order(nari, cycle, [dear, 1000])).rejects.toMatchObject(refused('over_the_top'))
    await act(mina, 'closeCycle', { cycle })
    await expect(act(mina, 'closeCycle', { cycle })).rejects.toMatchObject(refused('not_open'))
    const greedy = await hub({
      'cycles.fees': {
        unit: 'KRW',
        strategy: 'sum',
        rules: [
          {
            ...{ code: 'all', pays: 'producer', gets: 'hub', when: [], rounding: 'up', each: 'quantity' },
            ...{ discount: false, label: { ko: '몫', en: 'part' }, effect: { by: 'fixed', amount: 5000 } },
          },
        ],
      },
    })
    const other = await greedy.plan()
    const rice = await greedy.good(other, greedy.agents.bora, '현미', '4000', null)
    await greedy.act(greedy.mina, 'openCycle', { cycle: other })
    await expect(greedy.order(greedy.nari, other, [rice, 1])).rejects.toMatchObject(
      refused('fees_over_price'),
    )
  })
})

describe('what came', () => {
  it('is given out by the charter’s rule, handed over and billed once: cycles.closeCycle, cycles.markCame, cycles.handOver, cycles.billMonth', async () => {
    const cycle = await plan()
    const rice = await good(cycle, agents.bora, '현미', '4015', null)
    const beans = await good(cycle, agents.duri, '콩', '7000', null)
    await act(mina, 'openCycle', { cycle })
    const first = (await order(nari, cycle, [rice, 3], [beans, 1])).order!
    w.clock.pass({ hours: 1 })
    const second = (await order(haru, cycle, [rice, 2])).order!
    // Changing an order keeps its place in the queue.
    await order(nari, cycle, [rice, 3], [beans, 2])
    const came = (n: number) =>
      act(mina, 'markCame', {
        cycle,
        goods: [
          { good: rice, came: n },
          { good: beans, came: 2 },
        ],
      })
    await expect(came(4)).rejects.toMatchObject(refused('not_closed'))
    await close()
    await expect(act(mina, 'handOver', { order: first })).rejects.toMatchObject(refused('not_packed'))
    await expect(act(mina, 'markCame', { cycle, goods: [] })).rejects.toMatchObject(refused('no_such_good'))
    await came(9)
    await came(4)
    expect((await seen(haru, cycle)).goods.find((one) => one.good === rice)).toMatchObject({ given: 1 })
    await expect(act(nari, 'handOver', { order: first })).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
    await act(mina, 'handOver', { order: first })
    await act(mina, 'handOver', { order: second })
    await expect(act(mina, 'handOver', { order: first })).rejects.toMatchObject(refused('handed_already'))
    await expect(came(5)).rejects.toMatchObject(refused('handed_already'))
    // 3 × 4,015 + 2 × 7,000, and 3 % of each piece, rounded for one: 120 × 3 + 210 × 2.
    expect(await s.balance(`assets:receivable:cycles:${agents.nari}`)).toBe(26_825n)
    expect(await s.balance(`assets:receivable:cycles:${agents.haru}`)).toBe(4_135n)
    // 2 % of each piece from its producer: 80 × 4, 140 × 2.
    expect(await s.balance(`liabilities:payable:cycles:${agents.bora}`)).toBe(-15_740n)
    expect(await s.balance(`liabilities:payable:cycles:${agents.duri}`)).toBe(-13_720n)
    expect(await s.balance('income:fees:cycles')).toBe(-1_500n)
    w.clock.pass({ days: 31 })
    await w.settle()
    type Bills = { bill: string; side: string; amount: bigint; isOpen: boolean; month: string }[]
    const [bill] = await get<Bills>(nari, 'myBills')
    expect(bill).toMatchObject({ side: 'member', amount: 26_825n, isOpen: true })
    expect(await get<Bills>(bora, 'myBills')).toMatchObject([{ side: 'producer', amount: 15_740n }])
    const one = await get<{ lines: { title: string }[] }>(nari, 'bill', { bill: bill!.bill })
    expect(one.lines.toSorted((a, b) => (a.title < b.title ? 1 : -1))).toMatchObject([
      { title: '현미', given: 3, goods: 12_045n, fee: 360n },
      { title: '콩', given: 2, goods: 14_000n, fee: 420n },
    ])
    await expect(get(haru, 'bill', { bill: bill!.bill })).rejects.toMatchObject({ status: 404 })
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('is never more than came nor than was wanted, and shares are as near as whole pieces can be', () => {
    const wishes = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(
        wishes,
        fc.nat(1_000),
        fc.constantFrom('first' as const, 'shares' as const),
        (all, came, way) => {
          const given = allot(
            came,
            all.map((quantity, at) => ({ order: `o${at}`, quantity })),
            way,
          )
          const wanted = all.reduce((sum, n) => sum + n, 0)
          const sum = [...given.values()].reduce((a, b) => a + b, 0)
          expect(sum).toBe(Math.min(came, wanted))
          for (const [at, quantity] of all.entries()) {
            const got = given.get(`o${at}`)!
            expect(got).toBeLessThanOrEqual(quantity)
            if (way === 'shares' && came < wanted)
              expect(Math.abs(got - (quantity * came) / wanted)).toBeLessThan(1)
          }
        },
      ),
    )
    expect([
      ...allot(
        4,
        [
          { order: 'a', quantity: 3 },
          { order: 'b', quantity: 3 },
        ],
        'first',
      ).values(),
    ]).toEqual([3, 1])
  })
})
