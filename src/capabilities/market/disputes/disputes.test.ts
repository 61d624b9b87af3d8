import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/authority.ts'
import { trades } from '../orders/trade.fixture.ts'

const s = await trades({ 'payments.ways': ['cash', 'credit'] })
const { w, mina, bora, duri, nari, agents, act, get, make, buy, refused } = s

/** 48.50 € of Bora's, paid to her in cash and handed over: 45.10 € hers, 2.91 € the co-op's, 0.49 € the fair fund's. */
const handedOver = async (pay = true) => {
  const listing = await make(bora)
  const one = await buy(nari, agents.bora, [{ listing, quantity: 1, price: '4850' }])
  if (pay) await s.payCash(nari, agents.nari, one.obligation, bora)
  await act(bora, 'handOver', { order: one.order })
  return one
}
const bring = (order: string, over: object = {}, who: Actor = nari) =>
  act<{ dispute: string }>(who, 'bringDispute', {
    ...{ order, about: 'not_as_described', wants: '4850', text: '사진과 달라요' },
    ...over,
  })
const rule = (dispute: string, amount: string, who: Actor = mina) =>
  act(who, 'ruleOnDispute', { dispute, amount, reason: '양쪽 말을 들었어요' })
const orderOf = (who: Actor, order: string) =>
  get<{
    state: string
    disputes: { state: string; mayRule: boolean; answer: string | null; amount: bigint | null }[]
    mayDispute: string[]
    refunds: { amount: bigint }[]
  }>(who, 'order', { order })

describe('a dispute about a trade', () => {
  it('is brought, answered and ruled on, and what was ruled goes back: market.bringDispute, market.answerDispute, market.ruleOnDispute', async () => {
    const before = await s.balances()
    const { order } = await handedOver()
    expect((await orderOf(nari, order)).mayDispute).toEqual(['not_arrived', 'not_as_described'])
    expect((await orderOf(bora, order)).mayDispute).toEqual([])
    const { dispute } = await bring(order)
    await expect(bring(order)).rejects.toMatchObject(refused('in_dispute'))
    await expect(rule(dispute, '2000')).rejects.toMatchObject(refused('not_answered_yet'))
    await act(bora, 'answerDispute', { dispute, answer: '사진 그대로예요' })
    const waiting = await get<{ number: number; isReady: boolean }[]>(mina, 'disputes')
    expect(waiting).toMatchObject([{ isReady: true }])
    expect((await orderOf(mina, order)).disputes).toMatchObject([{ state: 'open', mayRule: true }])
    await expect(rule(dispute, '4851')).rejects.toMatchObject(
      refused('more_than_paid', { most: 4850n, unit: 'EUR', field: 'amount' }),
    )
    await rule(dispute, '2000')
    expect(await orderOf(nari, order)).toMatchObject({
      ...{ state: 'received', mayDispute: [], refunds: [{ amount: 2000n }] },
      disputes: [{ state: 'ruled', amount: 2000n, answer: '사진 그대로예요' }],
    })
    // Of 20 €, the seller's part and the fees go back in the proportion in which they were paid.
    const after = await s.balances()
    const moved = (account: string) => (after[account] ?? 0n) - (before[account] ?? 0n)
    expect(moved('income:fees:market')).toBe(-171n)
    expect(moved('liabilities:funds:fair')).toBe(-29n)
    await expect(bring(order)).rejects.toMatchObject(refused('ruled_already'))
    await act(nari, 'confirmRefund', { order })
    await w.settle()
    expect((await orderOf(nari, order)).state).toBe('closed')
    await expect(bring(order)).rejects.toMatchObject(refused('too_late'))
  })

  it('is between two others, one at a time, and only of what was paid', async () => {
    const { order } = await handedOver()
    await expect(bring(order, {}, duri)).rejects.toMatchObject(refused('not_your_order'))
    await expect(bring(order, { wants: '4851' })).rejects.toMatchObject(refused('more_than_paid'))
    await expect(bring(order, { wants: '0' })).rejects.toMatchObject({ code: 'kernel.bad_input' })
    const all = await Promise.allSettled(Array.from({ length: 64 }, () => bring(order)))
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const [one] = all.flatMap((tried) => (tried.status === 'fulfilled' ? [tried.value.dispute] : []))
    await expect(act(nari, 'answerDispute', { dispute: one, answer: '…' })).rejects.toMatchObject(
      refused('not_your_sale'),
    )
    await expect(rule(one!, '0', duri)).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    await expect(get(duri, 'order', { order })).rejects.toMatchObject({ status: 404 })
    await act(bora, 'answerDispute', { dispute: one, answer: '사진 그대로예요' })
    const ruled = await Promise.allSettled(Array.from({ length: 16 }, () => rule(one!, '100')))
    expect(ruled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await orderOf(nari, order)).refunds).toMatchObject([{ amount: 100n }])
    const unpaid = await handedOver(false)
    await expect(bring(unpaid.order)).rejects.toMatchObject(refused('not_now'))
    // Whoever rules does not rule on what they sell.
    const own = await make(mina)
    const { order: hers, obligation } = await buy(nari, agents.mina, [
      { listing: own, quantity: 1, price: '4850' },
    ])
    await s.payCash(nari, agents.nari, obligation, mina)
    await act(mina, 'handOver', { order: hers })
    const { dispute } = await bring(hers)
    await act(mina, 'answerDispute', { dispute, answer: '멀쩡해요' })
    await expect(rule(dispute, '0')).rejects.toMatchObject(refused('own_dispute'))
    expect((await orderOf(mina, hers)).disputes).toMatchObject([{ mayRule: false }])
  })

  it('keeps an order from counting as received by silence: market.dropDispute, market.agreeToDispute', async () => {
    const [{ order }, other] = [await handedOver(), await handedOver()]
    const { dispute } = await bring(order, { about: 'not_arrived' })
    const second = await bring(other.order, { wants: '1000' })
    w.clock.pass({ days: 30 })
    await w.settle()
    expect((await orderOf(nari, order)).state).toBe('sent')
    await expect(act(bora, 'dropDispute', { dispute })).rejects.toMatchObject(refused('not_your_order'))
    await act(nari, 'dropDispute', { dispute })
    await expect(act(nari, 'dropDispute', { dispute })).rejects.toMatchObject(refused('settled_already'))
    w.clock.pass({ days: 8 })
    await w.settle()
    expect((await orderOf(nari, order)).state).toBe('received')
    await act(bora, 'agreeToDispute', { dispute: second.dispute })
    await expect(rule(second.dispute, '0')).rejects.toMatchObject(refused('settled_already'))
    expect(await orderOf(bora, other.order)).toMatchObject({ disputes: [{ state: 'agreed', amount: 1000n }] })
  })

  it('can be brought for some days after the seller refused to take something back', async () => {
    const { order } = await handedOver()
    await act(nari, 'receiveOrder', { order })
    const lines = [{ n: 0, quantity: 1 }]
    const asked = await act<{ return: string }>(nari, 'askReturn', { order, lines, reason: '깨졌어요' })
    await expect(bring(order)).rejects.toMatchObject(refused('asked_already'))
    w.clock.pass({ days: 9 })
    await act(bora, 'refuseReturn', { return: asked.return, answer: '보낼 때 멀쩡했어요' })
    w.clock.pass({ days: 6 })
    await w.settle()
    expect(await orderOf(nari, order)).toMatchObject({
      state: 'received',
      mayDispute: ['not_as_described', 'return_refused'],
    })
    const { dispute } = await bring(order, { about: 'return_refused' })
    await expect(act(nari, 'askReturn', { order, lines, reason: '또' })).rejects.toMatchObject(
      refused('too_late'),
    )
    w.clock.pass({ days: 4 })
    // The seller let their days pass.
    await rule(dispute, '0')
    await w.settle()
    expect((await orderOf(nari, order)).state).toBe('closed')
  })
})
