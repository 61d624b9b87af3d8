import { afterAll, describe, expect, it } from 'vitest'
import { setPaymentKeys } from '../../../commons/payments/keys.ts'
import type { Actor } from '../../../kernel/authority.ts'
import { trades } from './trade.fixture.ts'

/** An obligation as it stands. */
const owed = (id: string) =>
  s.w.office.database.read
    .selectFrom('obligations_obligation')
    .select(['amount', 'settled', 'state', 'direction', 'agent'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

const s = await trades({
  'payments.ways': ['cash', 'credit', 'stripe'],
  'market.record': { last: 4, least: 2, told: 25, held: 50 },
})
const { w, commons, mina, bora, duri, nari, agents, act, get, make, buy, refused } = s
afterAll(() => setPaymentKeys({}))
const read = w.office.database.read

/** 48.50 € of Bora's: 45.10 € hers, 2.91 € the co-op's, 0.49 € the fair fund's. */
const bought = async (way = 'pick_up') => {
  const listing = await make(bora)
  const total = way === 'sending' ? '5300' : '4850'
  return {
    listing,
    ...(await buy(nari, agents.bora, [{ listing, quantity: 1, price: '4850' }], { way, total })),
  }
}
const paid = async (way = 'pick_up') => {
  const one = await bought(way)
  await s.payCash(nari, agents.nari, one.obligation, bora)
  return one
}
const credit = (amount: string) =>
  act(mina, 'payments.giveCredit', { agent: agents.nari, unit: 'EUR', amount })
const byCredit = async (obligation: string) => {
  const items = [{ obligation, amount: null }]
  await act(nari, 'payments.requestPayment', { payer: agents.nari, items, way: 'credit' })
  await w.settle()
}
const arrive = async (way = 'pick_up') => {
  const one = await paid(way)
  await act(bora, 'handOver', { order: one.order })
  await act(nari, 'receiveOrder', { order: one.order })
  return one
}
const askBack = (order: string, quantity = 1, who: Actor = nari) =>
  act<{ return: string }>(who, 'askReturn', { order, lines: [{ n: 0, quantity }], reason: '생각과 달라요' })

describe('an order on its way', () => {
  it('is paid, sent, received and closed: market.markPaid, market.sendOrder, market.receiveOrder, market.closeOrder', async () => {
    const { order, obligation } = await bought('sending')
    const send = (who: Actor) => act(who, 'sendOrder', { order, carrier: '우체국', tracking: '123' })
    await expect(send(bora)).rejects.toMatchObject(refused('not_paid_yet'))
    await expect(send(duri)).rejects.toMatchObject(refused('not_your_sale'))
    await s.payCash(nari, agents.nari, obligation, bora)
    expect(await s.order(nari, order)).toMatchObject({ isPaid: true })
    await expect(act(bora, 'handOver', { order })).rejects.toMatchObject(refused('other_way'))
    await expect(act(nari, 'receiveOrder', { order })).rejects.toMatchObject(refused('not_now'))
    await send(bora)
    await expect(send(bora)).rejects.toMatchObject(refused('not_now'))
    await expect(act(duri, 'receiveOrder', { order })).rejects.toMatchObject(refused('not_your_order'))
    await act(nari, 'receiveOrder', { order })
    expect(await s.order(bora, order)).toMatchObject({
      state: 'received',
      address: { phone: '010-0000-0000' },
    })
    w.clock.pass({ days: 8 })
    await w.settle()
    expect(await s.order(bora, order)).toMatchObject({ state: 'closed', address: null, carrier: '우체국' })
    // Bora has all of the cash and owes the co-op its part of it.
    const fees = await read
      .selectFrom('obligations_obligation')
      .select('amount')
      .where('agent', '=', agents.bora)
      .where('purpose', '=', 'fees')
      .execute()
    expect(fees).toEqual([{ amount: 340n }])
    expect((await s.balances())[`assets:receivable:trades:${agents.nari}`]).toBeUndefined()
    expect((await s.balances())[`liabilities:payable:trades:${agents.bora}`]).toBeUndefined()
  })

  it('counts as received after silence, handed over: market.handOver', async () => {
    const { order } = await paid()
    await expect(act(bora, 'sendOrder', { order, carrier: null, tracking: null })).rejects.toMatchObject(
      refused('other_way'),
    )
    await act(bora, 'handOver', { order })
    w.clock.pass({ days: 8 })
    await w.settle()
    expect(await s.order(nari, order)).toMatchObject({ state: 'received' })
  })

  it('lapses unpaid and leaves nothing behind: market.lapseOrder', async () => {
    const before = await s.balances()
    const { order, listing, obligation } = await bought()
    const waits = await bought()
    const items = [{ obligation: waits.obligation, amount: null }]
    await act(nari, 'payments.requestPayment', { payer: agents.nari, items, way: 'cash' })
    w.clock.pass({ days: 3, hours: 1 })
    await w.settle()
    expect(await s.order(nari, order)).toMatchObject({ state: 'cancelled' })
    expect(await owed(obligation)).toMatchObject({ state: 'cancelled' })
    expect(await s.left(listing)).toEqual({ quantity: 10, state: 'active' })
    // Somebody who said how they will pay is waited for.
    expect(await s.order(nari, waits.order)).toMatchObject({ state: 'open' })
    await act(nari, 'cancelOrder', { order: waits.order, restock: false })
    expect(await s.balances()).toEqual(before)
  })

  it('is called off by its buyer or its seller, not by others: market.cancelOrder', async () => {
    const before = await s.balances()
    const { order, listing } = await bought()
    await expect(act(duri, 'cancelOrder', { order, restock: true })).rejects.toMatchObject(
      refused('not_your_order'),
    )
    await act(bora, 'cancelOrder', { order, restock: false })
    expect(await s.left(listing)).toMatchObject({ quantity: 9 })
    await expect(act(nari, 'cancelOrder', { order, restock: true })).rejects.toMatchObject(refused('not_now'))
    const part = await bought()
    const half = { obligation: part.obligation, amount: '1000', on: '2026-03-02', place: 'assets:cash' }
    const { settlement } = await act<{ settlement: string }>(mina, 'obligations.recordPayment', half)
    await expect(act(nari, 'cancelOrder', { order: part.order, restock: true })).rejects.toMatchObject(
      refused('part_paid'),
    )
    await act(mina, 'obligations.takeBackPayment', { settlement, on: '2026-03-02', reason: '잘못' })
    await act(nari, 'cancelOrder', { order: part.order, restock: true })
    expect(await s.balances()).toEqual(before)
  })

  it('takes the last one off the shelf and puts it back', async () => {
    const listing = await make(bora, { quantity: 1, title: '하나뿐인 것' })
    const { order } = await buy(nari, agents.bora, [{ listing, quantity: 1, price: '4850' }])
    const found = () => get<{ found: number }>(nari, 'listingsForSale', { text: '하나뿐인' })
    expect([await s.left(listing), (await found()).found]).toEqual([{ quantity: 0, state: 'sold' }, 0])
    await act(nari, 'cancelOrder', { order, restock: true })
    expect([await s.left(listing), (await found()).found]).toEqual([{ quantity: 1, state: 'active' }, 1])
  })
})

describe('money that goes back', () => {
  it('comes back as it went where the co-op has it still', async () => {
    await credit('4850')
    const before = await s.balances()
    const { order, obligation } = await bought()
    await byCredit(obligation)
    await act(nari, 'cancelOrder', { order, restock: true })
    expect((await s.order(nari, order)).refunds).toMatchObject([
      { amount: 4850n, isDone: true, byHand: false },
    ])
    expect(await s.balances()).toEqual(before)
  })

  it('is given back by hand where the seller has it, said by who gets it: market.confirmRefund', async () => {
    const before = await s.balances()
    const { order } = await paid()
    await act(bora, 'cancelOrder', { order, restock: true })
    expect((await s.order(nari, order)).refunds).toMatchObject([{ isDone: false, byHand: true }])
    await expect(act(bora, 'confirmRefund', { order })).rejects.toMatchObject(refused('not_your_order'))
    await act(nari, 'confirmRefund', { order })
    await expect(act(nari, 'confirmRefund', { order })).rejects.toMatchObject(refused('nothing_comes_back'))
    const after = await s.balances()
    // She still owes the fee of the cash she took, and is owed it back: both stand until the office settles them.
    const [owes, owed] = [
      `assets:receivable:fees:${agents.bora}`,
      `liabilities:payable:trades:${agents.bora}`,
    ]
    expect(after[owes]! - (before[owes] ?? 0n)).toBe(340n)
    expect(after[owed]! - (before[owed] ?? 0n)).toBe(-340n)
    const { [owes]: _, [owed]: __, ...rest } = after
    const { [owes]: ___, [owed]: ____, ...restBefore } = before
    expect(rest).toEqual(restBefore)
  })

  it('market.askReturn, market.acceptReturn: a part goes back with its fee, the agreement stays', async () => {
    await credit('9700')
    const listing = await make(bora)
    const { order, obligation } = await buy(nari, agents.bora, [{ listing, quantity: 2, price: '4850' }])
    await expect(askBack(order)).rejects.toMatchObject(refused('not_now'))
    await byCredit(obligation)
    await act(bora, 'handOver', { order })
    await act(nari, 'receiveOrder', { order })
    await expect(askBack(order, 3)).rejects.toMatchObject(refused('more_than_bought'))
    await expect(askBack(order, 1, duri)).rejects.toMatchObject(refused('not_your_order'))
    const asked = await askBack(order)
    await expect(askBack(order)).rejects.toMatchObject(refused('asked_already'))
    const answer = (amount: string, who = bora, of = asked.return) =>
      act(who, 'acceptReturn', { return: of, amount, restock: true })
    await expect(answer('4851')).rejects.toMatchObject(refused('more_than_paid'))
    await expect(answer('4850', duri)).rejects.toMatchObject(refused('not_your_sale'))
    await answer('4850')
    await expect(answer('1')).rejects.toMatchObject(refused('answered_already'))
    const kept = await s.order(nari, order)
    expect(kept).toMatchObject({ total: 9700n, back: 4850n, sellerBack: 4510n, lines: [{ returned: 1 }] })
    expect(await s.left(listing)).toMatchObject({ quantity: 9 })
    // What Bora is owed went down by her part of it.
    const { payable } = await read
      .selectFrom('market_order')
      .select('payable')
      .where('id', '=', order)
      .executeTakeFirstOrThrow()
    expect(await owed(payable!)).toMatchObject({ amount: 9020n, settled: 4510n, state: 'open' })
    const rest = await askBack(order)
    await answer('4850', bora, rest.return)
    expect(await owed(payable!)).toMatchObject({ settled: 9020n, state: 'settled' })
    expect((await s.order(nari, order)).refunds).toMatchObject([{ isDone: true }, { isDone: true }])
  })

  it('through a provider stays what the provider passes on, cent for cent, however it is parted', async () => {
    // Nobody is there to be asked: what the provider says is said by hand.
    setPaymentKeys({
      [commons]: {
        stripe: { secretKey: 'sk_test_x', webhookSecret: 'whsec_x', apiBase: 'http://127.0.0.1:1' },
      },
    })
    await act(mina, 'payments.setPayee', { agent: agents.bora, provider: 'stripe', reference: 'acct_bora' })
    const listing = await make(bora, { price: '333' })
    const before = await s.balances()
    const { order, obligation } = await buy(nari, agents.bora, [{ listing, quantity: 7, price: '333' }])
    const items = [{ obligation, amount: null }]
    const asked = { payer: agents.nari, items, way: 'stripe' }
    const { payment } = await act<{ payment: string }>(nari, 'payments.requestPayment', asked)
    const tell = (refunded: bigint, passedOn = false) =>
      act({ kind: 'provider', name: 'stripe' }, 'payments.tellPayment', {
        payment,
        told: {
          ...{ state: 'paid', unit: 'EUR', amount: '2331', refunded: String(refunded), reference: 'pi_1' },
          ...{ passedOn, dispute: null },
        },
      })
    await tell(0n)
    await act({ kind: 'clock' }, 'markPaid', { order })
    await act(bora, 'handOver', { order })
    await act(nari, 'receiveOrder', { order })
    let back = 0n
    for (const amount of [333n, 100n, 1n, 217n]) {
      const one = await askBack(order)
      await act(bora, 'acceptReturn', { return: one.return, amount: String(amount), restock: true })
      back += amount
      await tell(back)
    }
    // Her part reaches her; it is exactly what is still owed.
    await tell(back, true)
    const row = await read
      .selectFrom('market_order')
      .select(['payable', 'seller_part', 'seller_back'])
      .where('id', '=', order)
      .executeTakeFirstOrThrow()
    expect(await owed(row.payable!)).toMatchObject({ state: 'settled', settled: row.seller_part })
    const after = await s.balances()
    expect(after[`liabilities:payable:trades:${agents.bora}`]).toBe(
      before[`liabilities:payable:trades:${agents.bora}`],
    )
    expect(after[`assets:receivable:trades:${agents.nari}`]).toBe(
      before[`assets:receivable:trades:${agents.nari}`],
    )
    setPaymentKeys({})
  })

  it('is refused with a reason, in time only: market.refuseReturn', async () => {
    const { order } = await arrive()
    const asked = await askBack(order)
    const refuse = (who: Actor) => act(who, 'refuseReturn', { return: asked.return, answer: '쓰던 것이에요' })
    await expect(refuse(duri)).rejects.toMatchObject(refused('not_your_sale'))
    // While it waits for an answer it does not close.
    w.clock.pass({ days: 8 })
    await w.settle()
    expect(await s.order(nari, order)).toMatchObject({ state: 'received' })
    await expect(askBack(order)).rejects.toMatchObject(refused('too_late'))
    await refuse(bora)
    await expect(refuse(bora)).rejects.toMatchObject(refused('answered_already'))
    // There are some days left to dispute it.
    await w.settle()
    expect(await s.order(nari, order)).toMatchObject({ state: 'received' })
    w.clock.pass({ days: 8 })
    await w.settle()
    expect(await s.order(nari, order)).toMatchObject({ state: 'closed' })
    await expect(askBack(order)).rejects.toMatchObject(refused('too_late'))
  })
})

describe('market.rateTrade', () => {
  it('is said once by each side, after it arrived; too many bad ones stop a seller: market.reviewSeller', async () => {
    const rate = (who: Actor, order: string, mark: number) =>
      act(who, 'rateTrade', { order, mark, text: '잘 받았어요' })
    const first = await paid()
    await expect(rate(nari, first.order, 1)).rejects.toMatchObject(refused('not_received'))
    const { order } = await arrive()
    await expect(rate(duri, order, 1)).rejects.toMatchObject(refused('not_your_order'))
    await expect(rate(nari, order, 2)).rejects.toMatchObject({ code: 'kernel.bad_input' })
    await rate(nari, order, 1)
    await expect(rate(nari, order, -1)).rejects.toMatchObject(refused('rated_already'))
    await rate(bora, order, 1)
    const kinds = async () => {
      const rows = await read
        .selectFrom('journal_entry')
        .select('kind')
        .where('commons_id', '=', commons)
        .orderBy('seq')
        .execute()
      return rows
        .map(({ kind }) => kind)
        .filter((kind) => kind.startsWith('market.seller_') && kind !== 'market.seller_set')
    }
    await rate(nari, (await arrive()).order, -1)
    expect(await kinds()).toEqual(['market.seller_told'])
    await rate(nari, (await arrive()).order, -1)
    expect(await kinds()).toEqual(['market.seller_told', 'market.seller_held'])
    expect(await get(nari, 'seller', { seller: agents.bora })).toMatchObject({
      isHeld: true,
      ratings: { good: 1, bad: 2 },
    })
    await expect(make(bora)).rejects.toMatchObject(refused('held_for_review'))
    await expect(act(bora, 'reviewSeller', { seller: agents.bora })).rejects.toMatchObject({ status: 403 })
    await act(mina, 'reviewSeller', { seller: agents.bora })
    await expect(act(mina, 'reviewSeller', { seller: agents.bora })).rejects.toMatchObject(
      refused('not_held'),
    )
    await make(bora)
  })
})

describe('what the seller gives away, and a fee that is kept', () => {
  it('goes to its cause once nothing can come back; the seller owes the fee of what did', async () => {
    const trading = { payDays: 3, silenceDays: 7, returnDays: 7, feeBack: false }
    const t = await trades({ 'payments.ways': ['cash', 'credit'], 'market.trading': trading })
    const said = { name: null, representative: null, businessNumber: null, mailOrderNumber: null, terms: '' }
    const plain = { ...said, kind: 'private', address: null, contact: null, bundle: true, freeFrom: null }
    await t.act(t.bora, 'setSeller', { ...plain, cause: t.agents.duri, donated: 1000 })
    await t.act(t.mina, 'payments.giveCredit', { agent: t.agents.nari, unit: 'EUR', amount: '9700' })
    const before = await t.balances()
    const listing = await t.make(t.bora)
    const lines = [{ listing, quantity: 2, price: '4850' }]
    const { order, obligation } = await t.buy(t.nari, t.agents.bora, lines, { terms: 1 })
    const items = [{ obligation, amount: null }]
    await t.act(t.nari, 'payments.requestPayment', { payer: t.agents.nari, items, way: 'credit' })
    await t.w.settle()
    await t.act(t.bora, 'handOver', { order })
    await t.act(t.nari, 'receiveOrder', { order })
    const one = { order, lines: [{ n: 0, quantity: 1 }], reason: '달라요' }
    const asked = await t.act<{ return: string }>(t.nari, 'askReturn', one)
    await t.act(t.bora, 'acceptReturn', { return: asked.return, amount: '4850', restock: true })
    // 97.00 €: 9.70 for the cause, 5.24 fee, 0.88 for fairness, 81.18 hers; half came back, out of her part and ours.
    const { sellerPart, coopPart, causePart, fairPart, back } = await t.order(t.bora, order)
    expect([sellerPart, causePart, coopPart, fairPart, back]).toEqual([8118n, 970n, 524n, 88n, 4850n])
    const after = await t.balances()
    expect(after[`assets:receivable:fees:${t.agents.bora}`]).toBe(306n)
    expect(after[`liabilities:payable:trades:${t.agents.bora}`]).toBe(-4059n)
    expect(after['income:fees:market']! - (before['income:fees:market'] ?? 0n)).toBe(-524n)
    // In cash the seller has it all: the fee she keeps owing is part of what she hands back.
    const cash = await t.buy(t.nari, t.agents.bora, [{ ...lines[0]!, quantity: 1 }], { terms: 1 })
    await t.payCash(t.nari, t.agents.nari, cash.obligation, t.bora)
    await t.act(t.bora, 'handOver', { order: cash.order })
    await t.act(t.nari, 'receiveOrder', { order: cash.order })
    const all = await t.act<{ return: string }>(t.nari, 'askReturn', { ...one, order: cash.order })
    await t.act(t.bora, 'acceptReturn', { return: all.return, amount: '4850', restock: true })
    await t.act(t.nari, 'confirmRefund', { order: cash.order })
    const settled = await t.balances()
    expect(settled[`assets:receivable:trades:${t.agents.nari}`]).toBeUndefined()
    expect(settled[`liabilities:payable:trades:${t.agents.bora}`]).toBe(-4059n - 485n)
    t.w.clock.pass({ days: 8 })
    await t.w.settle()
    const given = await t.w.office.database.read
      .selectFrom('obligations_obligation')
      .select(['amount', 'direction', 'state'])
      .where('agent', '=', t.agents.duri)
      .execute()
    // Whatever becomes of the fee, half of what was sold is half of what is given.
    expect(given).toEqual([{ amount: 485n, direction: 'out', state: 'open' }])
    expect((await t.balances())[`liabilities:payable:causes:${t.agents.duri}`]).toBe(-485n)
    expect(await t.w.verify(t.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})

describe('who goes', () => {
  it('takes where they live and what they wrote with them; the books stay right', async () => {
    const one = await paid('sending')
    const { order } = await arrive()
    await act(nari, 'rateTrade', { order, mark: 0, text: '그저 그래요' })
    await act(nari, 'members.leave', { agent: agents.nari })
    await act(nari, 'members.erase', { agent: agents.nari })
    await w.settle()
    expect(await s.order(bora, one.order)).toMatchObject({ address: null })
    const texts = await read
      .selectFrom('market_rating')
      .select('text')
      .where('order_id', '=', order)
      .execute()
    expect(texts).toEqual([{ text: null }])
    expect(await w.verify(commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
