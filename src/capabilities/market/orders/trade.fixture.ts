import type { World } from '../../../../test/world.ts'
import { fairmondo } from '../../../commons/pricing/sales.fixture.ts'
import type { Actor } from '../../../kernel/authority.ts'
import { goods, marketplace } from '../market.fixture.ts'
import type { OrderView } from './shapes.ts'

type Placed = { orders: { order: string; number: number; obligation: string }[] }
export type Line = { listing: string; quantity: number; price: string }

export const home = { name: '나리', phone: '010-0000-0000', address: '햇살로 3', note: null }

/** A market in euros with Fairmondo's fees: Bora and Duri sell, Nari buys, Mina keeps the office. */
export async function trades(dials: Record<string, unknown> = {}) {
  const here = await marketplace({ 'market.unit': 'EUR', 'market.fees': fairmondo, ...dials })
  const { w, commons, mina, bora, duri } = here
  const join = async (name: string) => {
    const who = await w.person(name)
    await w.act(who, commons, 'members.join', { invitation: null, name, types: ['resident'] })
    return who
  }
  const nari = await join('나리')
  const agentOf = async (who: Actor) => (await w.view(who, commons)).standing.agent!
  const agents = {
    ...{ mina: await agentOf(mina), bora: await agentOf(bora), duri: await agentOf(duri) },
    nari: await agentOf(nari),
  }
  const act = <R = never>(who: Actor, name: string, input: unknown) =>
    w.act<R>(who, commons, name.includes('.') ? name : `market.${name}`, input)
  const get = <R = never>(who: Actor, name: string, input: unknown = {}) =>
    w.get<R>(who, commons, name.includes('.') ? name : `market.${name}`, input)
  const make = async (who: Actor, over: object = {}) => {
    const article = { ...goods, price: '4850', sending: '450', draft: false, ...over }
    return (await act<{ listing: string }>(who, 'makeListing', article)).listing
  }
  /** One seller's order for what it should cost; `over` changes what the form says. */
  const wanted = (
    seller: string,
    lines: Line[],
    over: { way?: string; terms?: number; total?: string } = {},
  ) => ({
    ...{ seller, lines, way: 'pick_up', terms: 0 },
    total: String(lines.reduce((sum, one) => sum + BigInt(one.price) * BigInt(one.quantity), 0n)),
    ...over,
  })
  const place = (who: Actor, ...orders: object[]) => act<Placed>(who, 'placeOrders', { orders, to: home })
  const buy = async (who: Actor, seller: string, lines: Line[], over: object = {}) =>
    (await place(who, wanted(seller, lines, over))).orders[0]!
  /** Cash into the seller's hand, said by the seller. */
  const payCash = async (who: Actor, payer: string, obligation: string, seller: Actor) => {
    const items = [{ obligation, amount: null }]
    const { payment } = await act<{ payment: string }>(who, 'payments.requestPayment', {
      payer,
      items,
      way: 'cash',
    })
    await act(seller, 'payments.confirmCash', { payment })
    await w.settle()
  }
  const order = (who: Actor, id: string) =>
    get<
      OrderView & { address: object | null; refunds: object[]; returns: { return: string; worth: bigint }[] }
    >(who, 'order', { order: id })
  const { left, balances } = standing(w, commons)
  const refused = (code: string, values?: object) => ({ code: `market.${code}`, ...(values && { values }) })
  return {
    ...{ w, commons, mina, bora, duri, nari, agents, join, agentOf },
    ...{ act, get, make, wanted, place, buy, payCash },
    ...{ order, left, balances, refused },
  }
}

/** What is left of a listing, and what stands in the books besides nothing. */
function standing({ office }: World, commons: string) {
  const { read } = office.database
  return {
    left: (listing: string) =>
      read
        .selectFrom('market_listing')
        .select(['quantity', 'state'])
        .where('id', '=', listing)
        .executeTakeFirstOrThrow(),
    async balances() {
      const rows = await read
        .selectFrom('ledger_balance')
        .select(['account', 'amount'])
        .where('commons_id', '=', commons)
        .orderBy('account')
        .execute()
      return Object.fromEntries(
        rows.filter(({ amount }) => amount !== 0n).map((one) => [one.account, one.amount]),
      )
    },
  }
}
