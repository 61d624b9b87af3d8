import { goods } from '../../src/capabilities/market/market.fixture.ts'
import type { Actor } from '../../src/kernel/authority.ts'
import type { World } from '../world.ts'

/** A market with categories that hold something and some that do not, and listings in every state. */
export async function sharedMarket(w: World, village: string, actors: Record<string, Actor>): Promise<void> {
  const [steward, member, chair] = [actors.steward!, actors.member!, actors.chair!]
  const does = <R = { listing: string }>(by: Actor, command: string, input: object) =>
    w.act<R>(by, village, `market.${command}`, input)
  const name = (code: string, parent: string | null) =>
    does(steward, 'nameCategory', { code, parent, name: { ko: code, en: code }, place: 0 })
  for (const [code, parent] of [
    ['food', null],
    ['grain', 'food'],
    ['tools', null],
    ['spare', null],
    ['gone', 'tools'],
  ] as const)
    await name(code, parent)
  await does(steward, 'dropCategory', { code: 'gone' })
  const make = (by: Actor, over: object = {}) =>
    does(by, 'makeListing', { ...goods, draft: false, ...over }).then(({ listing }) => listing)
  for (const by of [steward, member, chair]) {
    await make(by, { draft: true })
    const [kept, locked, closed] = [await make(by), await make(by), await make(by, { category: 'tools' })]
    await does(by, 'changeListing', { ...goods, title: '햅쌀 20kg', price: '60000', listing: kept })
    await does(by, 'moveListing', { listing: locked, to: 'locked' })
    await does(by, 'moveListing', { listing: closed, to: 'closed' })
  }
  const rows = [1, 2, 3].map((at) => ({ ...goods, number: `F${at}`, to: 'active' }))
  await does(member, 'takeListings', { rows })
  await sharedOrders(w, village, actors, make)
}

type Make = (by: Actor, over?: object) => Promise<string>

/** Orders in every state, carts with something in them, and sellers who say how they sell. */
async function sharedOrders(w: World, village: string, actors: Record<string, Actor>, make: Make) {
  const [steward, member, chair] = [actors.steward!, actors.member!, actors.chair!]
  const does = <R = never>(by: Actor, command: string, input: object) =>
    w.act<R>(by, village, command.includes('.') ? command : `market.${command}`, input)
  const seller = (await w.view(steward, village)).standing.agent!
  const payer = (await w.view(member, village)).standing.agent!
  const rice = await make(steward, { quantity: 500, pickUp: true })
  for (const by of [member, chair]) await does(by, 'putInCart', { listing: rice, quantity: 2 })
  await does(chair, 'takeFromCart', { listing: rice })
  await does(steward, 'labelListing', { listing: rice, labels: ['fair'] })
  const plain = { name: null, representative: null, businessNumber: null, mailOrderNumber: null }
  const said = { kind: 'private', ...plain, address: null, contact: null, terms: '', bundle: true }
  await does(steward, 'setSeller', { ...said, freeFrom: null, cause: null, donated: 0 })
  await does(member, 'setSeller', { ...said, freeFrom: null, cause: null, donated: 0 })
  const to = { name: '받는 사람', phone: '010', address: '언덕길 1', note: null }
  const buy = async (way = 'pick_up') => {
    const lines = [{ listing: rice, quantity: 2, price: '45000' }]
    const one = { seller, way, terms: 1, lines, total: way === 'sending' ? '94000' : '90000' }
    type Placed = { orders: { order: string; obligation: string }[] }
    return (await does<Placed>(member, 'placeOrders', { orders: [one], to })).orders[0]!
  }
  const paid = async (way?: string) => {
    const { order, obligation } = await buy(way)
    const request = { payer, items: [{ obligation, amount: null }], way: 'cash' }
    const { payment } = await does<{ payment: string }>(member, 'payments.requestPayment', request)
    await does(steward, 'payments.confirmCash', { payment })
    await does({ kind: 'clock' }, 'markPaid', { order })
    return order
  }
  const arrived = async () => {
    const order = await paid()
    await does(steward, 'handOver', { order })
    await does(member, 'receiveOrder', { order })
    return order
  }
  const asked = async () => {
    const order = await arrived()
    const lines = [{ n: 0, quantity: 1 }]
    return does<{ return: string }>(member, 'askReturn', { order, lines, reason: '달라요' })
  }
  await does(member, 'cancelOrder', { order: (await buy()).order, restock: true })
  for (let n = 0; n < 3; n++) {
    await does(steward, 'handOver', { order: await paid() })
    for (const way of ['pick_up', 'sending']) await buy(way)
  }
  for (let n = 0; n < 3; n++) await paid('sending')
  const send = { order: await paid('sending'), carrier: '우체국', tracking: '1' }
  await does(steward, 'sendOrder', send)
  for (let n = 0; n < 3; n++) await arrived()
  await does(member, 'rateTrade', { order: await arrived(), mark: 1, text: '좋아요' })
  await does(steward, 'acceptReturn', { return: (await asked()).return, amount: '1000', restock: true })
  await does(steward, 'refuseReturn', { return: (await asked()).return, answer: '안 돼요' })
  for (let n = 0; n < 3; n++) await asked()
  await does(steward, 'cancelOrder', { order: await paid(), restock: true })
  const back = await paid()
  await does(steward, 'cancelOrder', { order: back, restock: false })
  await does(member, 'confirmRefund', { order: back })
}
