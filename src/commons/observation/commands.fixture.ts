import { world } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'

/** A village with Mina, who founded it, and Bora and Juno, who joined; and their agents. */
export async function village() {
  const w = await world()
  const [mina, bora, juno] = [await w.person('민아'), await w.person('보라'), await w.person('준호')]
  const commons = await w.found('village', mina, { dials: { 'members.admission': 'open' } })
  const agents = { mina: await agentOf(mina), bora: await join(bora, '보라'), juno: await join(juno, '준호') }

  async function agentOf(person: Actor): Promise<string> {
    return (await w.view(person, commons)).standing.agent!
  }

  async function join(person: Actor, name: string): Promise<string> {
    await w.act(person, commons, 'members.join', { invitation: null, name, types: ['resident'] })
    return agentOf(person)
  }

  const act = <R = Record<string, string>>(who: Actor, command: string, input: unknown) =>
    w.act<R>(who, commons, command, input)
  const get = <R = never>(who: Actor, query: string, input: unknown = {}) =>
    w.get<R>(who, commons, `observation.${query}`, input)
  return { w, commons, mina, bora, juno, agents, act, get, at: '2026-03-01T03:00:00.000Z' }
}

export const drill = {
  name: '드릴',
  note: '',
  location: '공방',
  conditions: '',
  image: null,
  rival: true,
  depletable: true,
  origin: 'made',
  substance: 'material',
  single: true,
  unit: 'pieces',
}

export const rice = { ...drill, name: '쌀', location: '창고', single: false, unit: 'kg' }
