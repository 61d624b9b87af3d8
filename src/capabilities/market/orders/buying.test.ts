import { describe, expect, it } from 'vitest'
import { htmlOf, send, viewOf } from '../../../commons/decisions/pages/pages.fixture.tsx'
import type { Actor } from '../../../kernel/authority.ts'
import { cartPage } from '../pages/cart.tsx'
import { orderPost } from '../pages/order-acts.ts'
import { salesCsv } from '../pages/sales-csv.ts'
import { type Line, trades } from './trade.fixture.ts'

/** An obligation as it stands. */
const owed = (id: string) =>
  s.w.office.database.read
    .selectFrom('obligations_obligation')
    .select(['amount', 'settled', 'state', 'direction', 'agent'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

const s = await trades()
const { w, commons, mina, bora, duri, nari, agents, act, get, make, wanted, place, buy, refused } = s
const one = (listing: string, price = '4850', quantity = 1): Line => ({ listing, quantity, price })

describe('the cart', () => {
  it('market.putInCart and market.takeFromCart: a note of one’s own, with totals as they would be', async () => {
    const [rice, pears] = [await make(bora), await make(bora, { title: '배', price: '1200', sending: '300' })]
    const tool = await make(duri, { title: '호미', price: '900', sending: null, category: 'tools' })
    // A moment later each: what was put in first stands first.
    const put = (listing: string, quantity: number, who = nari) => {
      w.clock.pass({ minutes: 1 })
      return act(who, 'putInCart', { listing, quantity })
    }
    await put(rice, 1)
    await put(rice, 2)
    await put(pears, 1)
    await put(tool, 1)
    type Cart = {
      groups: { seller: string; way: string; goods: bigint; sending: bigint; total: bigint }[]
      gone: object[]
    }
    const cart = (pickUp: string[] = []) => get<Cart>(nari, 'cart', { pickUp })
    expect((await cart()).groups).toMatchObject([
      { seller: agents.bora, way: 'sending', goods: 10_900n, sending: 450n, total: 11_350n },
      // What is not sent can only be fetched, whatever is asked.
      { seller: agents.duri, way: 'pick_up', total: 900n },
    ])
    expect((await cart([agents.bora])).groups[0]).toMatchObject({ way: 'pick_up', total: 10_900n })
    expect((await get<Cart>(duri, 'cart', { pickUp: [] })).groups).toEqual([])
    await expect(put(rice, 11)).rejects.toMatchObject(refused('not_enough'))
    await expect(put(rice, 1, bora)).rejects.toMatchObject(refused('own_listing'))
    await act(duri, 'moveListing', { listing: tool, to: 'closed' })
    await expect(put(tool, 1)).rejects.toMatchObject(refused('gone'))
    expect((await cart()).gone).toMatchObject([{ listing: tool, left: 0 }])
    const { size } = await w.view(nari, commons)
    for (const listing of [rice, pears, tool]) await act(nari, 'takeFromCart', { listing })
    expect(await cart()).toEqual({ groups: [], gone: [] })
    expect((await w.view(nari, commons)).size).toBe(size)
    const rows = Array.from({ length: 100 }, (_, at) => ({
      ...{ commons_id: commons, agent: agents.mina, listing: rice, quantity: 1, added_at: w.clock.now(), at },
    }))
    const many = await Promise.all(rows.map(() => make(bora)))
    await w.office.database.write
      .insertInto('market_cart_line')
      .values(
        many.map((listing) => ({
          commons_id: commons,
          agent: agents.mina,
          listing,
          quantity: 1,
          added_at: w.clock.now(),
        })),
      )
      .execute()
    await expect(put(rice, 1, mina)).rejects.toMatchObject(refused('cart_full'))
  })
})

describe('market.placeOrders', () => {
  it('keeps what was shown, with Fairmondo’s fees and their reasons, and who is owed what', async () => {
    const fair = await make(bora)
    await act(mina, 'labelListing', { listing: fair, labels: ['fair'] })
    const plain = await make(bora)
    const before = await s.balances()
    const cases = [
      // 48.50 €: 3 % fair, 6 % other, 1 % for fairness, each rounded up; of one piece, times how many.
      { lines: [one(fair)], fee: 146n, fund: 49n, total: 4850n },
      { lines: [one(plain)], fee: 291n, fund: 49n, total: 4850n },
      { lines: [one(plain, '4850', 2)], fee: 582n, fund: 98n, total: 9700n },
    ]
    for (const { lines, fee, fund, total } of cases) {
      const { order, obligation } = await buy(nari, agents.bora, lines)
      const kept = await s.order(nari, order)
      expect(kept).toMatchObject({ total, coopPart: fee, fairPart: fund, sellerPart: total - fee - fund })
      expect(kept.lines[0]!.lines.every(({ version }) => version > 0)).toBe(true)
      expect(await owed(obligation)).toMatchObject({ amount: total, agent: agents.nari, direction: 'in' })
      await act(nari, 'cancelOrder', { order, restock: true })
    }
    expect(await s.balances()).toEqual(before)
  })

  it('keeps the minimum and the caps, by labels: market.labelListing', async () => {
    const fees = async (price: string, labels: string[] = []) => {
      const listing = await make(bora, { price })
      if (labels.length > 0) await act(mina, 'labelListing', { listing, labels })
      const { order } = await buy(nari, agents.bora, [one(listing, price)])
      const { coopPart } = await s.order(nari, order)
      await act(nari, 'cancelOrder', { order, restock: true })
      return coopPart
    }
    expect(await fees('100')).toBe(10n)
    expect(await fees('50000')).toBe(3000n)
    expect(await fees('49983')).toBe(2999n)
    expect(await fees('1000000')).toBe(3000n)
    expect(await fees('1000000', ['fair'])).toBe(1500n)
    const tiny = await make(bora, { price: '5' })
    await expect(buy(nari, agents.bora, [one(tiny, '5')])).rejects.toMatchObject(refused('fees_over_price'))
  })

  it('is one agreement per seller, all of them or none', async () => {
    const [rice, tool] = [await make(bora), await make(duri, { price: '900' })]
    await act(nari, 'putInCart', { listing: rice, quantity: 1 })
    const bad = wanted(agents.duri, [one(tool, '800')])
    await expect(place(nari, wanted(agents.bora, [one(rice)]), bad)).rejects.toMatchObject(
      refused('price_changed', { title: '유기농 현미 10kg', price: 900n, unit: 'EUR' }),
    )
    expect(await s.left(rice)).toMatchObject({ quantity: 10 })
    const good = wanted(agents.duri, [one(tool, '900')])
    const { orders } = await place(
      nari,
      wanted(agents.bora, [one(rice)], { way: 'sending', total: '5300' }),
      good,
    )
    expect(orders).toHaveLength(2)
    expect(orders[1]!.number).toBe(orders[0]!.number + 1)
    expect(await s.left(rice)).toMatchObject({ quantity: 9 })
    expect(await get(nari, 'cart', { pickUp: [] })).toMatchObject({ groups: [] })
    // Only what is sent keeps an address, and only those of the order see it.
    expect(await s.order(bora, orders[0]!.order)).toMatchObject({ side: 'seller', address: { name: '나리' } })
    expect(await s.order(duri, orders[1]!.order)).toMatchObject({ address: null })
    await expect(s.order(duri, orders[0]!.order)).rejects.toMatchObject({ status: 404 })
    expect((await get<{ orders: object[] }>(bora, 'mySales')).orders[0]).toMatchObject({
      order: orders[0]!.order,
    })
    for (const { order } of orders) await act(nari, 'cancelOrder', { order, restock: true })
  })

  it('refuses what the form changed', async () => {
    const rice = await make(bora)
    const of = (line: Partial<Line>, over = {}) => buy(nari, agents.bora, [{ ...one(rice), ...line }], over)
    await expect(of({ price: '1' })).rejects.toMatchObject(refused('price_changed'))
    await expect(of({}, { total: '1' })).rejects.toMatchObject(refused('total_changed'))
    await expect(of({}, { way: 'sending', total: '4850' })).rejects.toMatchObject(refused('total_changed'))
    await expect(of({ quantity: 11 })).rejects.toMatchObject(
      refused('not_enough', { title: '유기농 현미 10kg', left: 10 }),
    )
    await expect(of({ quantity: 0 })).rejects.toMatchObject({ code: 'kernel.bad_input' })
    await expect(of({}, { total: '-5' })).rejects.toMatchObject(refused('total_changed'))
    await expect(buy(nari, agents.duri, [one(rice)])).rejects.toMatchObject(refused('gone'))
    await expect(buy(bora, agents.bora, [one(rice)])).rejects.toMatchObject(refused('own_listing'))
    await expect(buy(nari, agents.bora, [one(rice), one(rice)])).rejects.toMatchObject(
      refused('listed_twice'),
    )
    const fetched = await make(bora, { sending: null })
    await expect(buy(nari, agents.bora, [one(fetched)], { way: 'sending' })).rejects.toMatchObject(
      refused('way_not_offered'),
    )
    const orders = [wanted(agents.bora, [one(rice)], { way: 'sending', total: '5300' })]
    await expect(act(nari, 'placeOrders', { orders, to: null })).rejects.toMatchObject(
      refused('address_missing'),
    )
    const hours = await make(bora)
    await w.office.database.write
      .updateTable('market_listing')
      .set({ unit: 'h' })
      .where('id', '=', hours)
      .execute()
    await expect(buy(nari, agents.bora, [one(hours)])).rejects.toMatchObject(refused('other_unit'))
    const stranger = await w.person('길손')
    await expect(buy(stranger, agents.bora, [one(rice)])).rejects.toMatchObject({ status: 403 })
    expect(await s.left(rice)).toMatchObject({ quantity: 10, state: 'active' })
  })

  it('goes by the seller’s own terms: market.setSeller', async () => {
    const plain = {
      ...{ kind: 'private', name: null, representative: null, businessNumber: null, mailOrderNumber: null },
      ...{ address: null, contact: null, terms: '포장은 다시 써요.', bundle: true, freeFrom: '9000' },
      ...{ cause: null, donated: 0 },
    }
    const set = (over: object = {}) => act(duri, 'setSeller', { ...plain, ...over })
    await expect(set({ kind: 'business' })).rejects.toMatchObject(refused('business_details'))
    await expect(set({ donated: 100 })).rejects.toMatchObject(refused('cause_missing'))
    await expect(set({ cause: agents.duri })).rejects.toMatchObject(refused('cause_unknown'))
    await set()
    const [rice, tool] = [await make(duri), await make(duri, { sending: '700' })]
    const sent = (lines: Line[], total: string, terms = 1) =>
      buy(nari, agents.duri, lines, { way: 'sending', total, terms })
    await expect(sent([one(rice)], '5300', 0)).rejects.toMatchObject(refused('terms_changed'))
    // One parcel at the dearest price; nothing from 90 € on.
    await sent([one(rice)], '5300')
    await sent([one(rice), one(tool)], '9700')
    await set({ freeFrom: null })
    await sent([one(rice), one(tool)], '10400', 2)
    await set({ freeFrom: null, bundle: false })
    await sent([one(rice, '4850', 2), one(tool)], '16150', 3)
    // A tenth of the price for Mina's cause; the fees are of what is left.
    await set({ cause: agents.mina, donated: 1000 })
    const { order } = await buy(nari, agents.duri, [one(rice)], { terms: 4 })
    expect(await s.order(duri, order)).toMatchObject({ causePart: 485n, coopPart: 262n, fairPart: 44n })
    expect((await s.balances())[`liabilities:payable:causes:${agents.mina}`]).toBe(-485n)
    expect(await get(nari, 'seller', { seller: agents.duri })).toMatchObject({
      edition: 4,
      terms: '포장은 다시 써요.',
    })
    await expect(
      act(mina, 'labelListing', { listing: rice, labels: ['fair', 'fair'] }),
    ).rejects.toMatchObject(refused('label_twice'))
    await expect(act(mina, 'labelListing', { listing: rice, labels: [] })).rejects.toMatchObject(
      refused('is_so_already'),
    )
    await expect(act(duri, 'labelListing', { listing: rice, labels: ['fair'] })).rejects.toMatchObject({
      status: 403,
    })
  })

  it('refuses prices changed in the page’s own form, and shows the page again with what to do', async () => {
    const buyer = await s.join('바다')
    const rice = await make(bora, { title: '=HYPERLINK("x")' })
    await act(buyer, 'putInCart', { listing: rice, quantity: 1 })
    const view = await viewOf(w, buyer, commons)
    const html = await htmlOf(cartPage.render(view))
    const seen = /name="seen" value="([^"]*)"/.exec(html)![1]!.replaceAll('&quot;', '"')
    const typed = { name: '바다', phone: '010', address: '햇살로 4' }
    const tampered = { ...typed, seen: seen.replaceAll('"4850"', '"1"').replaceAll('"5300"', '"451"') }
    for (const sent of [tampered, { ...typed, seen: 'x' }, { ...typed, seen: '[]' }]) {
      const { again } = (await send(view, orderPost, sent)) as { again: string }
      expect(again).toContain('role="alert"')
    }
    expect((await s.left(rice)).quantity).toBe(10)
    const { to } = (await send(view, orderPost, { ...typed, seen })) as { to: string }
    expect(to).toMatch(/^\/payments\/pay\?o=[0-9a-f-]{36}$/)
    // A title that is a formula is text in the seller's spreadsheet.
    const { body } = await salesCsv.respond(await viewOf(w, bora, commons))
    expect(body).toContain(`"'=HYPERLINK(""x"")"`)
    expect(body).toContain(',48.50,')
  })

  it('sells the last 10 to 10 of 64 who order at once, and nobody owes for nothing', {
    timeout: 30_000,
  }, async () => {
    const people: Actor[] = []
    for (let i = 0; i < 64; i++) people.push(await s.join(`이웃 ${i}`))
    const last = await make(bora, { title: '마지막 열', quantity: 10 })
    const settled = await Promise.allSettled(people.map((who) => buy(who, agents.bora, [one(last)])))
    const codes = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []))
    expect(settled.length - codes.length).toBe(10)
    expect(new Set(codes)).toEqual(new Set(['market.gone']))
    expect(await s.left(last)).toEqual({ quantity: 0, state: 'sold' })
    const read = w.office.database.read
    const agentIds = await Promise.all(people.map(s.agentOf))
    const debts = await read
      .selectFrom('obligations_obligation')
      .select(['agent', 'amount'])
      .where('agent', 'in', agentIds)
      .execute()
    expect(debts).toHaveLength(10)
    expect(debts.every(({ amount }) => amount === 4850n)).toBe(true)
    const receivable = Object.entries(await s.balances()).filter(([account]) =>
      agentIds.some((agent) => account === `assets:receivable:trades:${agent}`),
    )
    expect(receivable).toHaveLength(10)
    const numbers = await read
      .selectFrom('market_order')
      .select('number')
      .where('commons_id', '=', commons)
      .execute()
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(numbers.length)
    expect(await w.verify(commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
