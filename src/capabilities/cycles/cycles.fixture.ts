import { world } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'

/** 3 % of each piece on top for members, and 2 % of it from its producer; each rounded for one piece. */
export const hubFees = {
  unit: 'KRW',
  strategy: 'sum',
  rules: [
    ['hub', 'member', 300],
    ['van', 'producer', 200],
  ].map(([code, pays, rate]) => ({
    ...{ code, pays, gets: 'hub', when: [], rounding: 'half-up', each: 'quantity', discount: false },
    ...{ label: { ko: '수수료', en: 'Fee' }, effect: { by: 'percent', rate, of: 'price', less: [] } },
  })),
}

/** A village that orders together: Mina keeps the cycles, Bora and Duri produce, Nari and Haru order. */
export async function hub(dials: Record<string, unknown> = {}, template = 'village') {
  const w = await world()
  const names = ['민아', '보라', '두리', '나리', '하루'] as const
  const people = (await Promise.all(names.map((name) => w.person(name)))) as Actor[]
  const [mina, bora, duri, nari, haru] = people as [Actor, Actor, Actor, Actor, Actor]
  const commons = await w.found(template, mina, {
    dials: { 'members.admission': 'open', 'cycles.fees': hubFees, ...dials },
    capabilities: ['cycles'],
  })
  const act = <R = Record<string, string>>(who: Actor, name: string, input: unknown = {}) =>
    w.act<R>(who, commons, name.includes('.') ? name : `cycles.${name}`, input)
  const get = <R = never>(who: Actor, name: string, input: unknown = {}) =>
    w.get<R>(who, commons, `cycles.${name}`, input)
  const join = (who: Actor, name: string, types = ['resident']) =>
    act(who, 'members.join', { invitation: null, name, types })
  for (const [at, who] of people.entries()) if (at > 0) await join(who, names[at]!)
  const agentOf = async (who: Actor) => (await w.view(who, commons)).standing.agent!
  const agents = {
    ...{ mina: await agentOf(mina), bora: await agentOf(bora), duri: await agentOf(duri) },
    ...{ nari: await agentOf(nari), haru: await agentOf(haru) },
  }
  const place = (
    await act(mina, 'setPlace', { place: null, name: '마을회관', note: '목요일 4시', ended: false })
  ).place!
  /** Hours from now. */
  const at = (hours: number) => new Date(w.clock.now().getTime() + hours * 3_600_000).toISOString()
  const plan = async (like: string | null = null) =>
    (await act(mina, 'planCycle', { closesAt: at(48), collectOn: at(72).slice(0, 10), like })).cycle!
  const good = async (cycle: string, producer: string, title: string, price: string, stock: number | null) =>
    (await act(mina, 'addGood', { cycle, producer, title, pack: '1kg', price, stock })).good!
  const order = (who: Actor, cycle: string, ...lines: [good: string, quantity: number][]) =>
    act(who, 'setOrder', { cycle, place, lines: lines.map(([good, quantity]) => ({ good, quantity })) })
  const balance = async (account: string) => {
    const row = await w.office.database.read
      .selectFrom('ledger_balance')
      .select('amount')
      .where('commons_id', '=', commons)
      .where('account', '=', account)
      .executeTakeFirst()
    return row?.amount ?? 0n
  }
  const refused = (code: string, values?: object) => ({ code: `cycles.${code}`, ...(values && { values }) })
  return {
    ...{ w, commons, mina, bora, duri, nari, haru, agents, place, at },
    ...{ act, get, join, plan, good, order, balance, refused },
  }
}
