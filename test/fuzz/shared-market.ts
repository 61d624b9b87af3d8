import { goods } from '../../src/capabilities/market/market.fixture.ts'
import type { Actor } from '../../src/kernel/authority.ts'
import { putFile } from '../../src/kernel/files.ts'
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
  for (const by of [steward, member, chair]) {
    await begin(does, by)
    const first = await begin(does, by)
    await does(by, 'putInCollection', { collection: first, listing: await make(by) })
  }
  for (const by of [steward, member, chair])
    for (const text of ['현미', '쌀']) await does(by, 'keepSearch', { asked: { text }, every: 'day' })
  const rows = [1, 2, 3].map((at) => ({ ...goods, number: `F${at}`, to: 'active' }))
  await does(member, 'takeListings', { rows })
  await files(w, village, member)
  await orders(w, village, actors, make)
}

type Does = <R>(by: Actor, command: string, input: object) => Promise<R>

const begin = async (does: Does, by: Actor): Promise<string> => {
  const said = { title: '겨울 먹거리', note: '', open: true }
  return (await does<{ collection: string }>(by, 'makeCollection', said)).collection
}

/** Sellers' files: one to be started, one that was stopped, one on its way. */
async function files(w: World, village: string, member: Actor): Promise<void> {
  const text = ['number,title,category,price', 'A1,들깨,grain,1500', 'A2,참깨,nowhere,1500'].join('\n')
  const bytes = new TextEncoder().encode(text)
  const kept = { commonsId: village, bytes, name: 'goods.csv', mediaType: 'text/csv', at: w.clock.now() }
  const { hash: file } = await putFile(w.office.database.write, { ...kept, owner: 'member' })
  const does = (command: string, input: object) =>
    w.act<{ file: string }>(member, village, `market.${command}`, input)
  for (const step of ['read', 'stopped', 'running']) {
    const { file: read } = await does('readListingFile', { file, name: 'goods.csv' })
    if (step !== 'read') await does('startListingFile', { file: read })
    if (step === 'stopped') await does('stopListingFile', { file: read })
    if (step === 'running') await does('takeFilePart', { file: read, part: 0 })
  }
}

/** Orders that wait, that arrived, that are to come back or came back; a cart with something in it. */
async function orders(
  w: World,
  village: string,
  actors: Record<string, Actor>,
  make: (by: Actor, over?: object) => Promise<string>,
): Promise<void> {
  const [steward, member, chair] = [actors.steward!, actors.member!, actors.chair!]
  const does = <R = Record<string, string>>(by: Actor, command: string, input: object) =>
    w.act<R>(by, village, `market.${command}`, input)
  const seller = (await w.view(member, village)).standing.agent!
  const listing = await make(member, { quantity: 100 })
  const to = { name: '태식', phone: '010-0000-0000', address: '햇살로 3', note: null }
  const buy = async (by: Actor) => {
    const lines = [{ listing, quantity: 2, price: goods.price }]
    const order = { seller, way: 'pick_up', terms: 0, lines, total: String(2n * BigInt(goods.price)) }
    type Placed = { orders: { order: string; obligation: string }[] }
    return (await does<Placed>(by, 'placeOrders', { orders: [order], to })).orders[0]!
  }
  const arrive = async (by: Actor) => {
    const { order, obligation } = await buy(by)
    const cash = { payer: (await w.view(by, village)).standing.agent!, way: 'cash' }
    const items = [{ obligation, amount: null }]
    const asked = await w.act<{ payment: string }>(by, village, 'payments.requestPayment', { ...cash, items })
    await w.act(member, village, 'payments.confirmCash', { payment: asked.payment })
    await w.settle()
    await does(member, 'handOver', { order })
    await does(by, 'receiveOrder', { order })
    return order
  }
  for (const by of [steward, chair]) {
    await does(by, 'putInCart', { listing, quantity: 1 })
    await buy(by)
    await does(by, 'cancelOrder', { order: (await buy(by)).order, restock: true })
    await does(member, 'handOver', { order: (await buy(by)).order })
    await does(by, 'rateTrade', { order: await arrive(by), mark: 1, text: '잘 받았어요' })
    for (const answer of ['waits', 'refused'] as const) {
      const order = await arrive(by)
      const lines = [{ n: 0, quantity: 1 }]
      const asked = await does(by, 'askReturn', { order, lines, reason: '생각과 달라요' })
      if (answer === 'refused')
        await does(member, 'refuseReturn', { return: asked.return, answer: '쓰던 것이에요' })
    }
  }
  for (const end of ['waits', 'agreed', 'dropped', 'ruled'] as const) {
    const order = await arrive(chair)
    const wanted = { order, about: 'not_as_described', wants: '100', text: '사진과 달라요' }
    const dispute = (await does(chair, 'bringDispute', wanted)).dispute!
    if (end === 'dropped') await does(chair, 'dropDispute', { dispute })
    if (end === 'agreed') await does(member, 'agreeToDispute', { dispute })
    if (end !== 'ruled') continue
    await does(member, 'answerDispute', { dispute, answer: '사진 그대로예요' })
    await does(steward, 'ruleOnDispute', { dispute, amount: '50', reason: '반씩 나눠요' })
  }
  await does(steward, 'labelListing', { listing, labels: ['fair'] })
}
