import { world } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'

/** A fifth of what members bring is the shop's, rounded for one piece. */
export const fifth = {
  unit: 'KRW',
  strategy: 'sum',
  rules: [
    {
      ...{ code: 'part', pays: 'bringer', gets: 'shop', when: [], rounding: 'half-up', each: 'quantity' },
      ...{ discount: false, label: { ko: '가게 몫', en: 'The shop’s part' } },
      effect: { by: 'percent', rate: 2_000, of: 'price', less: [] },
    },
  ],
}

/** A village shop: Mina keeps it, Bora brings goods, Nari buys. */
export async function shop(dials: Record<string, unknown> = {}) {
  const w = await world()
  const names = ['민아', '보라', '나리'] as const
  const [mina, bora, nari] = (await Promise.all(names.map((name) => w.person(name)))) as [Actor, Actor, Actor]
  const commons = await w.found('village', mina, {
    dials: { 'members.admission': 'open', 'shop.part': fifth, ...dials },
    capabilities: ['shop'],
  })
  const act = <R = Record<string, string>>(who: Actor, name: string, input: unknown) =>
    w.act<R>(who, commons, name.includes('.') ? name : `shop.${name}`, input)
  const get = <R = never>(who: Actor, name: string, input: unknown = {}) =>
    w.get<R>(who, commons, `shop.${name}`, input)
  for (const [who, name] of [
    [bora, '보라'],
    [nari, '나리'],
  ] as const)
    await act(who, 'members.join', { invitation: null, name, types: ['resident'] })
  const agentOf = async (who: Actor) => (await w.view(who, commons)).standing.agent!
  const agents = { bora: await agentOf(bora), nari: await agentOf(nari) }
  const make = async (title: string, price: string, stock: number, bringer: string | null = null) => {
    const wanted = { good: null, title, gtin: null, price, bringer, ended: false }
    const good = (await act(mina, 'setGood', wanted)).good!
    await act(mina, 'setStock', { good, stock, why: 'delivery' })
    return good
  }
  const sell = (lines: [good: string, quantity: number][], over: object = {}) =>
    act(mina, 'sell', {
      ...{ lines: lines.map(([good, quantity]) => ({ good, quantity })), buyer: null, way: 'cash' },
      ...over,
    })
  const balance = async (account: string) => {
    const row = await w.office.database.read
      .selectFrom('ledger_balance')
      .select('amount')
      .where('commons_id', '=', commons)
      .where('account', '=', account)
      .executeTakeFirst()
    return row?.amount ?? 0n
  }
  const refused = (code: string, values?: object) => ({ code: `shop.${code}`, ...(values && { values }) })
  return { w, commons, mina, bora, nari, agents, act, get, make, sell, balance, refused }
}
