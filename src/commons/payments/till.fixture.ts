import { world } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'
import { slicesOf } from '../../kernel/slices.ts'
import { setRegistry } from '../charter/registry.ts'
import { sales } from './sales.fixture.ts'
import type { PaymentView } from './shapes.ts'

export type Paying = { payment: string; seq: number }
export type One = { payment: PaymentView; lines: { passed: string | null; amount: bigint }[] }

/** A village with a steward, two who buy and two who sell, and a slice that sells. */
export async function till(dials: Record<string, unknown> = {}, slug?: string) {
  const w = await world()
  const slices = slicesOf([...w.slices.all, sales])
  setRegistry(slices)
  Object.assign(w.office.deps, { slices })
  const here = await villageIn(w, dials, slug)
  return {
    w,
    ...here,
    other: (own: Record<string, unknown> = dials) => villageIn(w, own, `${slug ?? 'till'}-other`),
  }
}

type World = Awaited<ReturnType<typeof world>>

async function villageIn(w: World, dials: Record<string, unknown>, slug?: string) {
  const names = ['보라', '두리', '사라', '세모'] as const
  const mina = await w.person('민아')
  const commons = await w.found('village', mina, {
    slug,
    dials: { 'members.admission': 'open', ...dials },
    capabilities: ['sales'],
  })
  const people: Actor[] = []
  for (const name of names) {
    const person = await w.person(name)
    await w.act(person, commons, 'members.join', { invitation: null, name, types: ['resident'] })
    people.push(person)
  }
  const [bora, duri, sara, semo] = people as [Actor, Actor, Actor, Actor]
  const agentOf = async (who: Actor) => (await w.view(who, commons)).standing.agent!
  const agents = {
    ...{ mina: await agentOf(mina), bora: await agentOf(bora), duri: await agentOf(duri) },
    ...{ sara: await agentOf(sara), semo: await agentOf(semo) },
  }
  const act = <R = Paying>(who: Actor, name: string, input: unknown, key?: string) =>
    w.act<R>(who, commons, name.includes('.') ? name : `payments.${name}`, input, key)
  const get = <R = never>(who: Actor, name: string, input: unknown = {}) =>
    w.get<R>(who, commons, `payments.${name}`, input)
  const provider = (name: string): Actor => ({ kind: 'provider', name })
  /** Something of ours that a member owes. */
  const ours = async (buyer: string, price = '30000') =>
    (await act<{ paid: string }>(mina, 'sales.sell', { buyer, unit: 'KRW', price, parts: [] })).paid
  const sale = (buyer: string, price: string, ...parts: { seller: string; amount: string }[]) =>
    act<{ paid: string; owed: string[] }>(mina, 'sales.sell', { buyer, unit: 'KRW', price, parts })
  const request = (
    who: Actor,
    payer: string,
    obligation: string,
    way: string,
    amount: string | null = null,
  ) => act(who, 'requestPayment', { payer, items: [{ obligation, amount }], way })
  const one = (who: Actor, payment: string) => get<One>(who, 'payment', { payment })
  const state = async (payment: string) => (await one(mina, payment)).payment.state
  const balance = async (account: string) => {
    const row = await w.office.database.read
      .selectFrom('ledger_balance')
      .select('amount')
      .where('commons_id', '=', commons)
      .where('account', '=', account)
      .where('unit', '=', 'KRW')
      .executeTakeFirst()
    return row?.amount ?? 0n
  }
  const size = async () => (await w.view(mina, commons)).size
  return {
    ...{ commons, mina, bora, duri, sara, semo, agents, act, get, provider },
    ...{ ours, sale, request, one, state, balance, size },
  }
}
