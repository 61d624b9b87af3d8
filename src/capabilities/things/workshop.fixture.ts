import { world } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'
import type { UsageRule } from './dials.ts'

/** The laser cutter of a maker space: three hours at most, a quarter of an hour's grid, six hours a week. */
export const machine: UsageRule = {
  code: 'machine',
  name: { ko: '기계', en: 'Machines' },
  way: 'booking',
  types: [],
  quotas: [],
  longestMinutes: 180,
  gridMinutes: 15,
  leadMinutes: 0,
  aheadDays: 30,
  spaced: false,
  openings: [],
  training: false,
  duty: 'none',
  lastHours: 24,
}

export const openUse: UsageRule = {
  ...machine,
  ...{ code: 'open', way: 'open', name: { ko: '열린 작업대', en: 'Open benches' } },
}

/** Hours after Monday 2 March 2026, 18:00 in Seoul. */
export const at = (hours: number) => new Date(Date.UTC(2026, 2, 2, 9) + hours * 3_600_000).toISOString()

/** A village with a workshop: Mina is its steward, Bora and Duri come to use what is there. */
export async function workshop(
  all: readonly UsageRule[] = [machine, openUse],
  dials: object = {},
  clauses: object = {},
) {
  const w = await world()
  const [mina, bora, duri] = [await w.person('민아'), await w.person('보라'), await w.person('두리')]
  const commons = await w.found('village', mina, {
    capabilities: ['things'],
    dials: { 'members.admission': 'open', 'things.rules': all, ...dials },
    clauses: {
      'memberTypes.youth': { label: { ko: '청소년', en: 'young' }, votes: true },
      ...clauses,
    },
  })
  const act = <R = Record<string, string>>(who: Actor, name: string, input: unknown) =>
    w.act<R>(who, commons, name.includes('.') ? name : `things.${name}`, input)
  const get = <R = never>(who: Actor, name: string, input: unknown = {}) =>
    w.get<R>(who, commons, `things.${name}`, input)
  const join = (who: Actor, name: string) =>
    act(who, 'members.join', { invitation: null, name, types: ['resident'] })
  await join(bora, '보라')
  await join(duri, '두리')
  const agentOf = async (who: Actor) => (await w.view(who, commons)).standing.agent!
  const agents = { mina: await agentOf(mina), bora: await agentOf(bora), duri: await agentOf(duri) }
  const register = async (name: string, more: object = {}) => {
    const made = { rival: true, depletable: true, origin: 'made', substance: 'material' }
    const words = { name, note: '', location: '', conditions: '', image: null }
    const stock = { single: true, unit: 'pieces', quantity: '1', at: w.clock.now().toISOString() }
    const { resource } = await act(mina, 'observation.registerResource', {
      ...words,
      ...made,
      ...stock,
      ...more,
    })
    return resource!
  }
  /** Registers a thing and shares it. */
  const shared = async (rule = 'machine', units = 1, name = '레이저 커터') => {
    const resource = await register(name, units > 1 ? { single: false, quantity: String(units) } : {})
    await act(mina, 'share', { resource, rule, units })
    return resource
  }
  const book = (who: Actor, resource: string, from: number, until: number) =>
    act<{ booking: string; unit: number }>(who, 'book', { resource, from: at(from), until: at(until) })
  const refused = (code: string, values?: object) => ({
    code: `things.${code}`,
    ...(values && { values }),
  })
  return { w, commons, mina, bora, duri, agents, act, get, join, agentOf, register, shared, book, refused }
}

export type Workshop = Awaited<ReturnType<typeof workshop>>
