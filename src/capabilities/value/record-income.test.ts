import { describe, expect, it } from 'vitest'
import { refused, sale, season } from './season.fixture.ts'
import type { IncomeView } from './shapes.ts'

const special = [{ code: 'shop', label: { ko: '가게', en: 'Shop' } }]
const s = await season(undefined, { dials: { 'books.special_accounts': special } })
const { mina, bora, act, get, income, balance } = s
const { w, commons } = s
const nowhere = '00000000-0000-4000-8000-000000000000'

describe('value.recordIncome', () => {
  it('books what came in, in its own account, and leaves the words out of the journal', async () => {
    const id = await income(50_000)
    expect([await balance('assets:bank'), await balance('income:sales')]).toEqual([50_000n, -50_000n])
    await income(30_000, { place: 'assets:sp-shop:bank', account: 'income:sp-shop:sales' })
    expect(await balance('assets:sp-shop:bank')).toBe(30_000n)
    const { income: kept } = await get<{ income: IncomeView }>(bora, 'income', { income: id })
    expect(kept).toMatchObject({
      amount: 50_000n,
      state: 'undistributed',
      text: '모스키토 두 대',
      way: 'recorded',
    })
    const { rows } = await w.office.database.owner.query(
      "select body from journal_entry where kind like 'value.%'",
    )
    expect(JSON.stringify(rows)).not.toContain('모스키토')
    expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
  })

  it.each([
    ['in_the_future', { on: '2026-03-03' }],
    ['not_income', { account: 'expenses:sales' }],
    ['not_a_place', { place: 'liabilities:loans' }],
    ['no_such_accounting', { place: 'assets:sp-ghost:bank', account: 'income:sp-ghost:sales' }],
    ['accounts_apart', { place: 'assets:sp-shop:bank' }],
    ['no_such_resource', { delivered: { resource: nowhere, quantity: '1' } }],
    ['no_such_event', { event: nowhere }],
  ])('refuses %s and keeps nothing', async (code, change) => {
    const before = await s.size()
    await expect(act(mina, 'recordIncome', { ...sale, ...change })).rejects.toMatchObject(refused(code))
    expect(await s.size()).toBe(before)
  })

  it('is for those who keep the books', async () => {
    await expect(act(bora, 'recordIncome', sale)).rejects.toMatchObject({ code: 'kernel.not_allowed' })
  })
})

describe('value.tieIncome', () => {
  const tie = (entry: number, more: object = {}) =>
    act<{ income: string }>(mina, 'tieIncome', {
      entry,
      text: '팔았어요',
      project: null,
      delivered: null,
      event: null,
      ...more,
    })
  const book = async (from = 'income:sales', to = 'assets:bank') =>
    (
      await act<{ seq: number }>(mina, 'books.recordEntry', {
        date: '2026-02-20',
        from,
        to,
        unit: 'KRW',
        amount: '7000',
        text: '장터',
      })
    ).seq

  it('takes what the books hold already, once', async () => {
    const seq = await book()
    const { income: id } = await tie(seq)
    const { income: kept } = await get<{ income: IncomeView }>(bora, 'income', { income: id })
    expect(kept).toMatchObject({
      amount: 7_000n,
      way: 'booked',
      seq,
      on: '2026-02-20',
      account: 'income:sales',
    })
    await expect(tie(seq)).rejects.toMatchObject(refused('tied_already'))
    await act(mina, 'takeBackIncome', { income: id })
    expect(await balance('income:sales')).toBe(-57_000n)
    await tie(seq)
  })

  it('refuses what is no income or was taken back', async () => {
    await expect(tie(await book('assets:bank', 'expenses:food'))).rejects.toMatchObject(
      refused('not_one_income'),
    )
    const seq = await book()
    await act(mina, 'books.reverseEntry', { seq, date: '2026-03-01', reason: '두 번 적었어요' })
    await expect(tie(seq)).rejects.toMatchObject(refused('income_taken_back'))
    await expect(tie(await book(), { event: nowhere })).rejects.toMatchObject(refused('no_such_event'))
  })
})

describe('value.correctIncome and value.takeBackIncome', () => {
  it('post the difference, and everything back', async () => {
    const before = await balance('assets:bank')
    const id = await income(9_000)
    await act(mina, 'correctIncome', { income: id, amount: '6000' })
    expect((await balance('assets:bank')) - before).toBe(6_000n)
    await act(mina, 'correctIncome', { income: id, amount: '8000' })
    expect((await balance('assets:bank')) - before).toBe(8_000n)
    const again = act(mina, 'correctIncome', { income: id, amount: '8000' })
    await expect(again).rejects.toMatchObject(refused('nothing_changed'))
    await act(mina, 'takeBackIncome', { income: id })
    expect(await balance('assets:bank')).toBe(before)
    for (const [name, input] of [
      ['takeBackIncome', { income: id }],
      ['correctIncome', { income: id, amount: '1' }],
    ] as const)
      await expect(act(mina, name, input)).rejects.toMatchObject(refused('income_taken_back'))
    for (const [name, input] of [
      ['takeBackIncome', { income: nowhere }],
      ['correctIncome', { income: nowhere, amount: '1' }],
    ] as const)
      await expect(act(mina, name, input)).rejects.toMatchObject(refused('no_such_income'))
    expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
  })

  it('leave alone what was shared out, and what another part wrote', async () => {
    await s.log(bora, 1)
    const id = await income(1_000)
    await s.distribute(s.sharing([[id, 400]]))
    expect((await get<{ income: IncomeView }>(bora, 'income', { income: id })).income.state).toBe('partly')
    const input = { income: id, amount: '5' }
    await expect(act(mina, 'correctIncome', input)).rejects.toMatchObject(refused('distributed_already'))
    await expect(act(mina, 'takeBackIncome', { income: id })).rejects.toMatchObject(
      refused('distributed_already'),
    )
    const booked = {
      date: '2026-02-20',
      from: 'income:sales',
      to: 'assets:bank',
      unit: 'KRW',
      amount: '5',
      text: '장터',
    }
    const { seq } = await act<{ seq: number }>(mina, 'books.recordEntry', booked)
    const tied = { entry: seq, text: '장터', project: null, delivered: null, event: null }
    const { income: other } = await act(mina, 'tieIncome', tied)
    const correct = act(mina, 'correctIncome', { income: other, amount: '6' })
    await expect(correct).rejects.toMatchObject(refused('kept_elsewhere'))
  })

  it('are listed with what is left', async () => {
    const { incomes, left } = await get<{ incomes: IncomeView[]; left: { unit: string; amount: bigint }[] }>(
      bora,
      'incomes',
      { state: 'open' },
    )
    const open = incomes.reduce((sum, one) => sum + one.amount - one.distributed, 0n)
    expect(left).toEqual([{ unit: 'KRW', amount: open }])
    expect(incomes.every((one) => one.state === 'undistributed' || one.state === 'partly')).toBe(true)
  })
})
