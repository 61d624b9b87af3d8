import { describe, expect, it } from 'vitest'
import { village } from './village.fixture.ts'

const { w, commons, mina, bora, agents, act, get, dues, balance } = await village()
const refused = (code: string) => ({ code: `obligations.${code}` })
const receivable = `assets:receivable:dues:${agents.bora}`
const pay = async (obligation: string, amount = '10000') => {
  const payment = { obligation, amount, on: '2026-03-02', place: 'assets:cash' }
  return (await act(mina, 'recordPayment', payment)).settlement
}
const back = (settlement: string, on = '2026-03-02') =>
  act(mina, 'takeBackPayment', { settlement, on, reason: '다른 분이 낸 돈' })

describe('obligations.takeBackPayment', () => {
  it('makes the amount owed again, once', async () => {
    const owed = await dues(agents.bora)
    const settlement = await pay(owed)
    expect(await balance(receivable)).toBe(0n)
    await back(settlement)
    expect(await balance(receivable)).toBe(10_000n)
    const { obligation, settlements } = await get<{ obligation: object; settlements: object[] }>(
      bora,
      'obligation',
      { obligation: owed },
    )
    expect(obligation).toMatchObject({ state: 'open', settled: 0n })
    expect(settlements).toMatchObject([{ takenBack: true, reason: '다른 분이 낸 돈' }])
    expect((settlements[0] as { reversedSeq: number }).reversedSeq).toBeGreaterThan(0)
    await expect(back(settlement)).rejects.toMatchObject(refused('taken_back_already'))
    await pay(owed)
    expect(await balance(receivable)).toBe(0n)
  })

  it('stops what would have followed', async () => {
    const owed = await dues(agents.bora, { follows: true })
    await back(await pay(owed))
    await w.settle()
    const rows = w.office.database.read.selectFrom('journal_entry').select('seq')
    expect(await rows.where('kind', '=', 'debts.followed').execute()).toEqual([])
  })

  it('refuses a day to come, what was cancelled since, and what the bank was matched with', async () => {
    const owed = await dues(agents.bora)
    const settlement = await pay(owed, '4000')
    await expect(back(settlement, '2026-03-03')).rejects.toMatchObject(refused('in_the_future'))
    expect(await act<string>(mina, 'debts.cancel', { obligation: owed })).toBe('6000')
    await expect(back(settlement)).rejects.toMatchObject(refused('cancelled_since'))
    const matched = await pay(await dues(agents.bora))
    await w.office.database.write
      .updateTable('obligations_settlement')
      .set({ line: 'line-1' })
      .where('id', '=', matched)
      .execute()
    await expect(back(matched)).rejects.toMatchObject(refused('matched_with_bank'))
    expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
  })
})
