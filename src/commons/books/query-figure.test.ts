import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { dues, seeds, village } from './commands.fixture.ts'
import type { figure } from './query-figure.ts'

type Found = z.output<(typeof figure)['output']>

const { act, get, mina, bora, nari, agents } = await village({ 'books.open_to': 'anyone' })
const record = (given: object) => act(mina, 'books.recordEntry', { ...dues, ...given })
await record({ date: '2025-12-30', amount: '7000' })
await record({ amount: '30000' })
await record({ from: 'income:sales', amount: '5000' })
await act(mina, 'books.recordEntry', { ...seeds, amount: '12500' })
const owed = (agent: string, amount: string) => ({
  ...{ account: `assets:receivable:dues:${agent}`, unit: 'KRW', amount },
})
const lines = [owed(agents.mina, '900'), owed(agents.bora, '100')]
await act(mina, 'books.recordOpeningBalances', { asOf: '2025-12-31', lines })

const year = { unit: 'KRW', from: '2026-01-01', until: '2026-12-31', reach: 'line' }
const of = (name: string, who = bora, more: object = {}) =>
  get<Found>(who, 'figure', { ...year, of: name, ...more })
const parts = ({ parts }: Found) => Object.fromEntries(parts.map((one) => [one.of, one.amount]))
const sumOf = (all: readonly { amount: bigint }[]) => all.reduce((sum, { amount }) => sum + amount, 0n)

describe('why a figure of the statements is what it is', () => {
  it('a result is income less expenses, a subtotal its lines', async () => {
    const result = await of('result')
    expect([result.total, parts(result)]).toEqual([-22_500n, { income: -35_000n, expenses: 12_500n }])
    const income = await of('income')
    expect([income.total, parts(income)]).toEqual([
      -35_000n,
      { 'income:dues': -30_000n, 'income:sales': -5_000n },
    ])
  })

  it('what no closed year holds is the result of these days and of those before', async () => {
    const open = await of('open-result')
    expect([open.total, parts(open)]).toEqual([-29_500n, { result: -22_500n, 'open-result': -7_000n }])
    const equity = await of('equity')
    expect([equity.total, parts(equity)]).toEqual([
      -30_500n,
      { 'open-result': -29_500n, 'equity:opening': -1_000n },
    ])
  })

  it('what is owed and one’s own is as much as is owned', async () => {
    const [owned, other] = [await of('assets'), await of('liabilities-and-equity')]
    expect([owned.total, other.total]).toEqual([30_500n, -30_500n])
    expect(parts(other)).toEqual({ equity: -30_500n })
  })

  it('an account is what stood there before and what moved on these days, entry by entry', async () => {
    const bank = await of('assets:bank')
    expect([bank.total, bank.before]).toEqual([29_500n, 7_000n])
    expect(bank.moves.map(({ other, amount }) => [other, amount])).toEqual([
      ['income:dues', 30_000n],
      ['expenses:supplies', -12_500n],
      ['income:sales', 5_000n],
    ])
    expect(sumOf(bank.entries)).toBe(22_500n)
    expect(bank.before! + sumOf(bank.moves)).toBe(bank.total)
  })

  it('tells the office what each owes, others only all of it, and nobody another’s account', async () => {
    const all = await of('assets:receivable:dues', mina)
    expect(parts(all)).toEqual({
      [`assets:receivable:dues:${agents.mina}`]: 900n,
      [`assets:receivable:dues:${agents.bora}`]: 100n,
    })
    const asMember = await of('assets:receivable:dues')
    expect([asMember.total, asMember.parts]).toEqual([1_000n, []])
    expect(JSON.stringify(asMember, (_, one) => (typeof one === 'bigint' ? String(one) : one))).not.toContain(
      agents.mina,
    )
    const other = of(`assets:receivable:dues:${agents.mina}`)
    await expect(other).rejects.toMatchObject({ code: 'kernel.not_allowed' })
  })

  it('tells outsiders sums of whole years and no entry, of two people’s accounts not even a name', async () => {
    const days = { from: '2026-03-01', until: '2026-03-01' }
    const bank = await of('assets:bank', nari, days)
    expect(bank).toMatchObject({
      ...{ from: '2026-01-01', until: '2026-12-31' },
      total: 29_500n,
      before: 7_000n,
    })
    expect([bank.moves, bank.entries]).toEqual([[], []])
    expect(parts(await of('assets', nari))).toEqual({ 'assets:bank': 29_500n, 'assets:other': 1_000n })
    const hidden = await of(`assets:receivable:dues:${agents.mina}`, nari)
    expect([hidden.total, hidden.parts, hidden.entries]).toEqual([0n, [], []])
    const asOutside = await of('assets:other', bora, { outside: 'yes' })
    expect([asOutside.total, asOutside.entries]).toEqual([1_000n, []])
  })

  it('refuses outsiders what the charter keeps shut', async () => {
    const closed = await village()
    const asked = closed.get(closed.nari, 'figure', { ...year, of: 'assets' })
    await expect(asked).rejects.toMatchObject({ code: 'kernel.not_allowed' })
  })
})
