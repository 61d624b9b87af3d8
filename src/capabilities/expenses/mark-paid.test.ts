import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { type Coop, coop } from './coop.fixture.ts'

let w: World
let c: Coop
beforeAll(async () => {
  w = await world()
  c = await coop(w)
})

const refused = (code: string) => ({ code: `expenses.${code}` })
const fee = {
  what: '강사료',
  account: 'expenses:fees',
  amount: '500000',
  payeeName: '이강사',
  evidence: 'none',
  withholding: 'business',
}

/** A fee of 500,000 that both who must have approved. */
async function approvedFee(more: Record<string, unknown> = {}) {
  const expense = await c.ask(c.bora, { ...fee, ...more })
  await c.approve(c.chanho, expense, '500000')
  return c.approve(c.junho, expense, '500000')
}

describe('expenses.markPaid', () => {
  it('follows the last payment, and holds the tax back on that day', async () => {
    const { expense, obligation } = await approvedFee()
    expect(await c.balance('liabilities:payable:expenses')).toBe(500_000n)
    expect(await c.balance('liabilities:withholding')).toBe(0n)
    await c.pay(obligation, '483500')
    await w.settle()
    expect((await c.one(c.bora, expense)).expense).toMatchObject({
      ...{ state: 'paid', paidOn: '2026-03-02', nationalTax: 15_000n, localTax: 1_500n },
    })
    expect(await c.balance('liabilities:payable:expenses')).toBe(0n)
    expect(await c.balance('liabilities:withholding')).toBe(16_500n)
    expect(await c.balance('expenses:fees')).toBe(500_000n)
    const [entry] = await c.entries('expense_paid')
    expect(entry).toMatchObject({
      actor: 'clock',
      effectiveOn: '2026-03-02',
      data: { national: '15000', local: '1500' },
    })
  })

  it('waits while part of it is owed', async () => {
    const { expense, obligation } = await approvedFee()
    await c.pay(obligation, '400000')
    await w.settle()
    expect((await c.one(c.bora, expense)).expense.state).toBe('approved')
    const clock = { kind: 'clock' } as const
    await expect(c.act(clock, 'markPaid', { expense })).rejects.toMatchObject(refused('not_paid_yet'))
    await c.pay(obligation, '83500')
    await w.settle()
    expect((await c.one(c.bora, expense)).expense.state).toBe('paid')
    await expect(c.act(clock, 'markPaid', { expense })).rejects.toMatchObject(refused('not_approved'))
    await expect(c.act(c.mina, 'markPaid', { expense })).rejects.toMatchObject({ code: 'kernel.not_allowed' })
  })

  it('stays within a special account', async () => {
    const { obligation } = await approvedFee({
      account: 'expenses:sp-care:fees',
      payeeName: undefined,
      payee: c.agents.nari,
    })
    const account = `liabilities:sp-care:payable:expenses:${c.agents.nari}`
    expect(await c.balance(account)).toBe(500_000n)
    await w.act(c.mina, c.commons, 'obligations.recordPayment', {
      ...{ obligation, amount: '483500', on: '2026-03-02', place: 'assets:sp-care:bank' },
    })
    await w.settle()
    expect(await c.balance(account)).toBe(0n)
    expect(await c.balance('liabilities:sp-care:withholding')).toBe(16_500n)
  })
})

describe('expenses.reopenExpense', () => {
  it('undoes what was held back where the payment was taken back', async () => {
    const { expense, obligation } = await approvedFee()
    const before = await c.balance('liabilities:withholding')
    await expect(c.act(c.mina, 'reopenExpense', { expense })).rejects.toMatchObject(refused('not_paid'))
    const { settlement } = await c.pay(obligation, '483500')
    await w.settle()
    await expect(c.act(c.mina, 'reopenExpense', { expense })).rejects.toMatchObject(refused('still_paid'))
    await w.act(c.mina, c.commons, 'obligations.takeBackPayment', {
      settlement,
      on: '2026-03-02',
      reason: '잘못 보냄',
    })
    expect((await c.one(c.mina, expense)).can.reopen).toBe(true)
    await c.act(c.mina, 'reopenExpense', { expense })
    expect(await c.balance('liabilities:withholding')).toBe(before)
    expect((await c.one(c.bora, expense)).expense).toMatchObject({ state: 'approved', paidOn: null })
    await c.pay(obligation, '483500')
    await w.settle()
    expect((await c.one(c.bora, expense)).expense.state).toBe('paid')
  })
})

describe('expenses.declareWithholding', () => {
  const figures = { month: '2026-03', dueOn: '2026-04-10', taxOffice: '마포세무서', municipality: '마포구청' }
  const declare = (more: object) =>
    c.act<{ obligations: string[] }>(c.mina, 'declareWithholding', { ...figures, ...more })

  it('lists what was paid to whom, and owes a finished month to the offices', async () => {
    await expect(declare({ national: '60000', local: '6000' })).rejects.toMatchObject(
      refused('month_not_over'),
    )
    w.clock.pass({ days: 31 })
    const listed = await c.get<{ payees: object[]; months: object[] }>(c.mina, 'withheld', {
      ...{ from: '2026-01', until: '2026-12' },
    })
    expect(listed.payees).toMatchObject([
      {
        payeeName: '이강사',
        kind: 'business',
        payments: 3,
        gross: 1_500_000n,
        national: 45_000n,
        local: 4_500n,
      },
      { payee: c.agents.nari, payments: 1, gross: 500_000n },
    ])
    expect(listed.months).toMatchObject([
      { month: '2026-03', payments: 4, openNational: 60_000n, openLocal: 6_000n },
    ])
    await expect(declare({ national: '59990', local: '6000' })).rejects.toMatchObject(
      refused('figures_changed'),
    )
    const { obligations } = await declare({ national: '60000', local: '6000' })
    // The general account and the special one each owe both offices.
    expect(obligations).toHaveLength(4)
    await expect(declare({ national: '0', local: '0' })).rejects.toMatchObject(refused('nothing_withheld'))
    const owed = await w.get<{ rows: { party: string; amount: bigint; account: string }[] }>(
      ...([c.mina, c.commons, 'obligations.owed', { direction: 'out', purpose: 'withholding' }] as const),
    )
    const general = owed.rows.filter(({ account }) => account === 'liabilities:withholding')
    expect(general.map(({ party, amount }) => [party, amount]).sort()).toEqual([
      ['마포구청', 4_500n],
      ['마포세무서', 45_000n],
    ])
    for (const id of obligations) {
      const one = owed.rows.find((row) => (row as { id?: string }).id === id)!
      const place = one.account.includes('sp-care') ? 'assets:sp-care:bank' : 'assets:bank:main'
      const input = { obligation: id, amount: one.amount.toString(), on: '2026-04-02', place }
      await w.act(c.mina, c.commons, 'obligations.recordPayment', input)
    }
    expect(await c.balance('liabilities:withholding')).toBe(0n)
    const { months } = await c.get<{ months: object[] }>(c.mina, 'withheld', {
      from: '2026-03',
      until: '2026-03',
    })
    expect(months).toMatchObject([{ payments: 4, openPayments: 0, openNational: 0n }])
    await expect(c.get(c.bora, 'withheld', { from: '2026-03', until: '2026-03' })).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
  })

  it('keeps what was declared from being opened again', async () => {
    const { expenses } = await c.get<{ expenses: { id: string; obligation: string; payeeName: string }[] }>(
      ...([c.mina, 'expenses', { state: 'paid' }] as const),
    )
    const one = expenses.find(({ payeeName }) => payeeName === '이강사')!
    const { settlements } = await w.get<{ settlements: { id: string; takenBack: boolean }[] }>(
      ...([c.mina, c.commons, 'obligations.obligation', { obligation: one.obligation }] as const),
    )
    const settlement = settlements.find(({ takenBack }) => !takenBack)!.id
    await w.act(c.mina, c.commons, 'obligations.takeBackPayment', {
      settlement,
      on: '2026-04-02',
      reason: '잘못',
    })
    await expect(c.act(c.mina, 'reopenExpense', { expense: one.id })).rejects.toMatchObject({
      ...refused('declared_already'),
      values: { month: '2026-03' },
    })
    expect(await w.verify(c.commons)).toMatchObject({ balancesAgree: true })
  })
})
