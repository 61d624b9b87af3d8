import { describe, expect, it } from 'vitest'
import { village } from './village.fixture.ts'

const { w, mina, bora, duri, agents, act, get, dues, balance } = await village()
const refused = (code: string) => ({ code: `obligations.${code}` })
const receivable = `assets:receivable:dues:${agents.bora}`
const letGo = (obligation: string, on = '2026-03-02') =>
  act(mina, 'forgive', { obligation, on, reason: '입원하셔서' })

describe('obligations.forgive', () => {
  it('lets the unpaid rest go, which can be undone', async () => {
    const owed = await dues(agents.bora)
    await act(mina, 'recordPayment', {
      ...{ obligation: owed, amount: '3000', on: '2026-03-02', place: 'assets:cash' },
    })
    const { settlement } = await letGo(owed)
    expect(await balance(receivable)).toBe(0n)
    expect(await balance('expenses:forgiven')).toBe(7000n)
    const own = await get<{ obligation: object; settlements: object[] }>(bora, 'obligation', {
      obligation: owed,
    })
    expect(own.obligation).toMatchObject({ state: 'settled' })
    expect(own.settlements).toMatchObject([{ way: 'paid' }, { way: 'forgiven', reason: '입원하셔서' }])
    await act(mina, 'takeBackPayment', { settlement, on: '2026-03-02', reason: '잘못 눌렀어요' })
    expect(await balance(receivable)).toBe(7000n)
    expect(await balance('expenses:forgiven')).toBe(0n)
  })

  it('keeps to the special account the claim is in', async () => {
    const account = `assets:sp-care:receivable:fees:${agents.bora}`
    await letGo(await dues(agents.bora, { account, against: 'income:sp-care:fees' }))
    expect(await balance('expenses:sp-care:forgiven')).toBe(10_000n)
  })

  it('refuses what we owe ourselves, promised shares, what is settled, and days to come', async () => {
    const out = await dues(agents.bora, {
      ...{ direction: 'out', account: `liabilities:payable:expenses:${agents.bora}` },
      against: 'expenses:supplies',
    })
    const share = await dues(agents.bora, { account: `equity:shares:${agents.bora}`, against: null })
    for (const one of [out, share])
      await expect(letGo(one)).rejects.toMatchObject(refused('not_ours_to_forgive'))
    const owed = await dues(agents.bora)
    await expect(letGo(owed, '2026-03-03')).rejects.toMatchObject(refused('in_the_future'))
    await letGo(owed)
    await expect(letGo(owed)).rejects.toMatchObject(refused('not_open'))
  })

  it('forgets the reason with the person, not the figures', async () => {
    const owed = await dues(agents.duri)
    await letGo(owed)
    await act(duri, 'members.leave', { agent: agents.duri })
    await act(duri, 'members.erase', { agent: agents.duri })
    await w.settle()
    const { settlements } = await get<{ settlements: object[] }>(mina, 'obligation', { obligation: owed })
    expect(settlements).toMatchObject([{ way: 'forgiven', amount: 10_000n, reason: null }])
  })

  it('is for stewards alone', async () => {
    const owed = await dues(agents.bora)
    const input = { obligation: owed, on: '2026-03-02', reason: '나' }
    await expect(act(bora, 'forgive', input)).rejects.toMatchObject({ code: 'kernel.not_allowed' })
  })
})
