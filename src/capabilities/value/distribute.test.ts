import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { previewDistribution } from './query-preview.ts'
import { byHours, refused, season, withMakers, work } from './season.fixture.ts'

type Preview = z.output<typeof previewDistribution.output>
const nowhere = '00000000-0000-4000-8000-000000000000'

describe('value.distribute', async () => {
  const inHours = { ...byHours, code: 'hours', unit: 'h', buckets: [byHours.buckets[0]!] }
  const s = await season([byHours, { ...inHours, label: { ko: '시간', en: 'Hours' } }], {
    dials: { 'books.special_accounts': [{ code: 'shop', label: { ko: '가게', en: 'Shop' } }] },
  })
  const { w, commons, mina, bora, duri, agents, act, get, income, sharing, distribute, got, balance } = s
  const sold = await income(100_000)

  it.each([
    ['no_such_equation', { equation: 'ghost' }],
    ['days_turned', { from: '2026-02-28', until: '2026-02-01' }],
    ['in_the_future', { until: '2026-03-03' }],
    ['no_such_income', { incomes: [{ income: nowhere, amount: '1' }] }],
    ['income_twice', { incomes: [1, 2].map((n) => ({ income: sold, amount: String(n) })) }],
    ['distributed_already', { incomes: [{ income: sold, amount: '100001' }] }],
    ['unit_differs', { equation: 'hours' }],
    ['changed_since', { equation: 'sales', expected: '0'.repeat(64) }],
  ])('refuses %s and writes nothing', async (code, change) => {
    await s.log(bora, 1)
    const before = await s.size()
    const input = { ...sharing([[sold, 100_000]]), ...change }
    await expect(distribute(input)).rejects.toMatchObject(refused(code))
    expect(await s.size()).toBe(before)
    if (code === 'changed_since') return
    await expect(get(bora, 'previewDistribution', input)).rejects.toMatchObject(refused(code))
  })

  it('previews without writing, then carries out exactly that', async () => {
    await s.log(duri, 2)
    const gift = await s.log(duri, 50, { gift: true })
    expect(gift).toBeDefined()
    // What Mina says of Bora waits for Bora's word.
    const said = { row: 1, agent: agents.bora, ...work(10) }
    await act(mina, 'contributions.importCsvRows', { rows: [said], draft: null })
    const before = await s.size()
    const input = sharing([[sold, 100_000]])
    const shown = await get<Preview>(bora, 'previewDistribution', { ...input, agent: agents.bora })
    expect(await s.size()).toBe(before)
    // Eight hours and two at 20,000 won are more than there is: 64,000 and 16,000 of 80,000.
    expect(shown.recipients).toEqual([
      { to: { kind: 'agent', id: agents.bora }, amount: 64_000n },
      { to: { kind: 'fund', id: 'common' }, amount: 20_000n },
      { to: { kind: 'agent', id: agents.duri }, amount: 16_000n },
    ])
    expect(shown.turns.map((one) => [one.bucket, one.base, one.amount, one.placed, one.people])).toEqual([
      ['commons', 100_000n, 20_000n, 20_000n, 1],
      ['makers', 80_000n, 80_000n, 80_000n, 2],
    ])
    expect(shown.why).toMatchObject([
      { bucket: 'makers', lines: [{ rule: 0, kind: 'work', quantity: 28_800n, count: 8, weight: '160000' }] },
    ])
    const done = await distribute({ ...input, expected: shown.digest })
    expect(done).toMatchObject({ digest: shown.digest, rest: '0' })
    expect(await got(done.distribution)).toEqual({
      [agents.bora]: 64_000n,
      [agents.duri]: 16_000n,
      common: 20_000n,
    })
  })

  it('owes what people got, fills the fund, and leaves the books in balance', async () => {
    expect(await balance(`liabilities:payable:distributions:${agents.bora}`)).toBe(-64_000n)
    expect(await balance('expenses:distributions')).toBe(80_000n)
    expect(await balance('equity:funds:common')).toBe(-20_000n)
    const mine = await get<{ rows: { amount: bigint; label: string }[] }>(mina, 'obligations.owed', {
      direction: 'out',
    })
    expect(mine.rows.map((one) => [one.amount, one.label]).sort()).toEqual([
      [16_000n, '판매 수입 나눔 (2026-03-02)'],
      [64_000n, '판매 수입 나눔 (2026-03-02)'],
    ])
    expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
  })

  it('never shares the same income out twice, nor pays a claim beyond its worth', async () => {
    const again = distribute(sharing([[sold, 1]]))
    await expect(again).rejects.toMatchObject(refused('distributed_already'))
    // Bora's 160,000 had 64,000, Duri's 40,000 had 16,000: 120,000 are still owed to claims, the rest finds nobody.
    const more = await income(200_000)
    const { distribution, rest } = await distribute(sharing([[more, 200_000]]))
    expect(await got(distribution)).toEqual({
      [agents.bora]: 96_000n,
      [agents.duri]: 24_000n,
      common: 80_000n,
    })
    expect(rest).toBe('40000')
    const last = await income(5_000)
    const { distribution: empty } = await distribute(sharing([[last, 5_000]]))
    expect(await got(empty)).toEqual({ common: 5_000n })
  })

  it('shares out what another account took in within that account, and never two together', async () => {
    await s.log(duri, 1, { happenedOn: '2026-03-01' })
    const place = { place: 'assets:sp-shop:bank', account: 'income:sp-shop:sales' }
    const [here, there] = [await income(100), await income(1_000, place)]
    const both = sharing([
      [here, 100],
      [there, 1_000],
    ])
    await expect(distribute(both)).rejects.toMatchObject(refused('accountings_differ'))
    await distribute(sharing([[there, 1_000]], { until: '2026-03-01' }))
    expect(await balance(`liabilities:sp-shop:payable:distributions:${agents.duri}`)).toBe(-800n)
    expect(await balance('expenses:sp-shop:distributions')).toBe(800n)
    expect(await balance('equity:sp-shop:funds:common')).toBe(-200n)
    // What the fund holds is spent from the general account first, then from where it came in.
    const spend = (amount: bigint) =>
      act({ kind: 'decision', decision: nowhere, procedure: 'assembly' }, 'books.spendFund', {
        ...{ fund: 'common', unit: 'KRW', amount: String(amount), text: '지붕' },
      })
    const general = -(await balance('equity:funds:common'))
    await expect(spend(general + 201n)).rejects.toMatchObject({ code: 'books.more_than_in_fund' })
    await spend(general + 50n)
    expect(await balance('equity:funds:common')).toBe(0n)
    expect(await balance('equity:sp-shop:funds:common')).toBe(-150n)
    expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
  })

  it('shares out other units than money', async () => {
    const more = { unit: 'h', place: 'assets:hours', account: 'income:hours' }
    const hours = await income(36_000, more)
    const { distribution } = await distribute({ ...sharing([[hours, 36_000]]), equation: 'hours' })
    expect(await got(distribution)).toEqual({ common: 36_000n })
    expect(await balance('equity:funds:common', 'h')).toBe(-36_000n)
  })

  it('is for a decision, unless the charter lets somebody', async () => {
    const attempt = distribute(sharing([[sold, 1]]), bora)
    await expect(attempt).rejects.toMatchObject({ code: 'kernel.needs_decision' })
  })
})

describe('what stands in the way', async () => {
  const nobody = withMakers({ kind: 'needs' })
  const s = await season([
    { ...nobody, buckets: [nobody.buckets[1]!] },
    { ...withMakers({ kind: 'fund', fund: 'ghost' }), code: 'ghostly' },
  ])
  const sold = await s.income(1_000)

  it('is nobody to share with, or a fund that is not there', async () => {
    const before = await s.size()
    const input = s.sharing([[sold, 1_000]])
    await expect(s.distribute(input)).rejects.toMatchObject(refused('nobody_to_share_with'))
    const ghostly = s.distribute({ ...input, equation: 'ghostly' })
    await expect(ghostly).rejects.toMatchObject({ ...refused('no_such_fund'), values: { fund: 'ghost' } })
    expect(await s.size()).toBe(before)
  })

  it('is income that the books took back', async () => {
    const booked = {
      date: '2026-02-20',
      from: 'income:sales',
      to: 'assets:bank',
      unit: 'KRW',
      amount: '5',
      text: '장터',
    }
    const { seq } = await s.act<{ seq: number }>(s.mina, 'books.recordEntry', booked)
    const tied = { entry: seq, text: '장터', project: null, delivered: null, event: null }
    const { income } = await s.act(s.mina, 'tieIncome', tied)
    await s.act(s.mina, 'books.reverseEntry', { seq, date: '2026-03-01', reason: '잘못 적었어요' })
    const attempt = s.distribute(s.sharing([[income!, 5]]))
    await expect(attempt).rejects.toMatchObject(refused('income_taken_back'))
  })
})

describe('value.takeBackDistribution', async () => {
  const s = await season()
  const { mina, bora, duri, agents, act, get, income, sharing, distribute, got, balance, w, commons } = s
  await s.log(bora, 3)
  await s.log(duri, 1)
  const sold = await income(40_000)
  const { distribution } = await distribute(sharing([[sold, 40_000]]))
  const takeBack = (one = distribution) =>
    act(mina, 'takeBackDistribution', { distribution: one, reason: '기간을 잘못 골랐어요' })
  const owed = async () =>
    (await get<{ rows: { id: string; agent: string }[] }>(mina, 'obligations.owed', { direction: 'out' }))
      .rows

  it('waits until what was paid is taken back', async () => {
    const [one] = await owed()
    const payment = { obligation: one!.id, amount: '10', on: '2026-03-02', place: 'assets:bank' }
    await act(mina, 'obligations.recordPayment', payment)
    await expect(takeBack()).rejects.toMatchObject(refused('paid_already'))
    const { settlement } = await w.office.database.read
      .selectFrom('obligations_settlement')
      .select('id as settlement')
      .executeTakeFirstOrThrow()
    await act(mina, 'obligations.takeBackPayment', { settlement, on: '2026-03-02', reason: '잘못' })
  })

  it('undoes everything, so that the same comes out again', async () => {
    const first = await got(distribution)
    await takeBack()
    expect(await balance('expenses:distributions')).toBe(0n)
    expect(await balance(`liabilities:payable:distributions:${agents.bora}`)).toBe(0n)
    expect(await balance('equity:funds:common')).toBe(0n)
    expect(await owed()).toEqual([])
    await expect(takeBack()).rejects.toMatchObject(refused('taken_back_already'))
    await expect(takeBack(nowhere)).rejects.toMatchObject(refused('no_such_distribution'))
    const again = await distribute(sharing([[sold, 40_000]]))
    expect(await got(again.distribution)).toEqual(first)
    expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
  })

  it('not where the fund spent it', async () => {
    const more = await income(10_000)
    const last = await distribute(sharing([[more, 10_000]]))
    await w.office.database.owner.query(
      "update books_fund set spender = 'role:steward' where commons_id = $1",
      [commons],
    )
    const all = -(await balance('equity:funds:common'))
    const spent = { fund: 'common', unit: 'KRW', amount: String(all), text: '새 공구' }
    await act(mina, 'books.spendFund', spent)
    await expect(takeBack(last.distribution)).rejects.toMatchObject(refused('fund_spent'))
  })
})
