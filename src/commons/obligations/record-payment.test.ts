import { describe, expect, it } from 'vitest'
import type { ObligationView, SettlementView } from './shapes.ts'
import { village } from './village.fixture.ts'

const { w, commons, mina, bora, duri, agents, act, get, dues, balance } = await village()
const refused = (code: string) => ({ code: `obligations.${code}` })
const paid = (obligation: string, more = {}) => ({
  ...{ obligation, amount: '10000', on: '2026-03-02', place: 'assets:cash' },
  ...more,
})
type One = { obligation: ObligationView; settlements: SettlementView[] }

describe('obligations.recordPayment', () => {
  it('moves what was owed to where the money lies, in parts if need be', async () => {
    const owed = await dues(agents.bora)
    await act(mina, 'recordPayment', paid(owed, { amount: '4000' }))
    const half = await get<One>(bora, 'obligation', { obligation: owed })
    expect(half.obligation).toMatchObject({ settled: 4000n, state: 'open' })
    expect(await balance(`assets:receivable:dues:${agents.bora}`)).toBe(6000n)
    await act(mina, 'recordPayment', paid(owed, { amount: '6000', place: 'assets:bank:main' }))
    const whole = await get<One>(bora, 'obligation', { obligation: owed })
    expect(whole.obligation).toMatchObject({ settled: 10_000n, state: 'settled' })
    expect(whole.settlements.map((one) => [one.place, one.amount, typeof one.seq])).toEqual([
      ['assets:cash', 4000n, 'number'],
      ['assets:bank:main', 6000n, 'number'],
    ])
    expect(await balance(`assets:receivable:dues:${agents.bora}`)).toBe(0n)
  })

  it('posts what we owe the other way round', async () => {
    const account = `liabilities:payable:expenses:${agents.duri}`
    const owed = await dues(agents.duri, {
      ...{ direction: 'out', purpose: 'expenses', account, against: 'expenses:supplies', label: '씨앗값' },
    })
    expect(await balance(account)).toBe(-10_000n)
    await act(mina, 'recordPayment', paid(owed))
    expect(await balance(account)).toBe(0n)
  })

  it('lets the clock go on once it is settled in full, and not before', async () => {
    const owed = await dues(agents.bora, { follows: true })
    const followed = () =>
      w.office.database.read
        .selectFrom('journal_entry')
        .select('seq')
        .where('kind', '=', 'debts.followed')
        .execute()
    await act(mina, 'recordPayment', paid(owed, { amount: '9999' }))
    await w.settle()
    expect(await followed()).toHaveLength(0)
    await act(mina, 'recordPayment', paid(owed, { amount: '1' }))
    await w.settle()
    expect(await followed()).toHaveLength(1)
  })

  it('refuses: more than is owed, a day to come, a place where money cannot lie', async () => {
    const owed = await dues(agents.bora)
    const attempt = (more: Record<string, unknown>) => act(mina, 'recordPayment', paid(owed, more))
    await expect(attempt({ amount: '10001' })).rejects.toMatchObject({
      ...refused('more_than_owed'),
      values: { rest: 10_000n },
    })
    await expect(attempt({ on: '2026-03-03' })).rejects.toMatchObject(refused('in_the_future'))
    for (const place of ['expenses:food', `assets:receivable:dues:${agents.bora}`])
      await expect(attempt({ place })).rejects.toMatchObject(refused('not_a_place'))
    await expect(attempt({ place: 'assets:sp-care:bank' })).rejects.toMatchObject(refused('other_accounting'))
    await expect(attempt({ amount: '0' })).rejects.toMatchObject({ code: 'kernel.bad_input' })
    await act(mina, 'recordPayment', paid(owed))
    await expect(attempt({ amount: '1' })).rejects.toMatchObject(refused('not_open'))
    await expect(attempt({ obligation: agents.bora })).rejects.toMatchObject({ code: 'kernel.not_found' })
  })

  it('is for the office, and nobody sees what another owes', async () => {
    const owed = await dues(agents.bora)
    await expect(act(bora, 'recordPayment', paid(owed))).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    expect(await get(duri, 'obligation', { obligation: owed })).toBeNull()
    expect(await get(bora, 'obligation', { obligation: owed })).not.toBeNull()
    expect(await get(mina, 'obligation', { obligation: owed })).not.toBeNull()
  })

  it('leaves books that verify, and no words in the journal', async () => {
    expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
    const rows = await w.office.database.read.selectFrom('journal_entry').select('body').execute()
    expect(rows.map((row) => row.body).join()).not.toContain('조합비')
  })
})
