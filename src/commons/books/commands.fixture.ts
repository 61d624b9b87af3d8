import { world } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'

/** A village with Mina, its founder and steward, Bora, a resident, and Nari, a stranger. */
export async function village(dials: Record<string, unknown> = {}) {
  const w = await world()
  const [mina, bora, nari] = [await w.person('민아'), await w.person('보라'), await w.person('나리')]
  const commons = await w.found('village', mina, { dials: { 'members.admission': 'open', ...dials } })
  await w.act(bora, commons, 'members.join', { invitation: null, name: '보라', types: ['resident'] })
  const agentOf = async (who: Actor) => (await w.view(who, commons)).standing.agent!
  const agents = { mina: await agentOf(mina), bora: await agentOf(bora) }
  const act = <R = { seq: number }>(who: Actor, command: string, input: unknown) =>
    w.act<R>(who, commons, command, input)
  const get = <R = never>(who: Actor, query: string, input: unknown = {}) =>
    w.get<R>(who, commons, `books.${query}`, input)
  return { w, commons, mina, bora, nari, agents, act, get }
}

export const dues = {
  date: '2026-03-01',
  from: 'income:dues',
  to: 'assets:bank',
  unit: 'KRW',
  amount: '30000',
  text: '3월 회비',
}

export const seeds = {
  ...dues,
  from: 'assets:bank',
  to: 'expenses:supplies',
  amount: '12500',
  text: '씨앗값',
}
