import { type World, world } from '../../../test/world.ts'
import { owing } from '../../commons/care/owed.fixture.ts'
import type { Actor } from '../../kernel/authority.ts'
import type { TurnRule, Way } from './dials.ts'

type RuleOf<W extends Way> = Extract<TurnRule, { way: W }>

const common = { types: [], duty: 'none' as const }

/** Fishing places by lot: eastwards, and back from 1 January on. */
export const fishing: RuleOf<'sites'> = {
  ...{ ...common, code: 'fishing', name: { ko: '고기잡이 자리', en: 'Fishing places' } },
  ...{ way: 'sites', turnsOn: '01-01' },
}

/** Water for a hundred minutes a cycle, by land served. */
export const water: RuleOf<'proportional'> = {
  ...{ ...common, code: 'water', name: { ko: '물 대기', en: 'Irrigation' } },
  ...{ way: 'proportional', cycleMinutes: 100, by: 'land' },
}

/** Clams: what the shore bears, alike. */
export const clams: RuleOf<'quota'> = {
  ...{ ...common, code: 'clams', name: { ko: '바지락', en: 'Clams' } },
  ...{ way: 'quota', each: 'equal', by: 'heads', over: 'refused' },
}

/** Sweeping the slip, one after the other; a turn lapses after a week. */
export const slip: RuleOf<'rotation'> = {
  ...{ ...common, code: 'slip', name: { ko: '선착장 쓸기', en: 'Sweeping the slip' } },
  ...{ way: 'rotation', days: 7 },
}

/** One plot a year by lot; who is not drawn has more tickets next time, up to three. */
export const plot: RuleOf<'lottery'> = {
  ...{ ...common, code: 'plot', name: { ko: '텃밭', en: 'Garden plot' } },
  ...{ way: 'lottery', winners: 1, mostWeight: 3 },
}

/** The boat, to the one who gave most hours lately: up to ten count, who is new has two; who had it stands back once. */
export const boat: RuleOf<'priority'> = {
  ...{ ...common, code: 'boat', name: { ko: '배', en: 'Boat' }, way: 'priority', winners: 1, standBack: 1 },
  ...{ kinds: [], unit: 'h', windowDays: 30, cap: 36_000, newDays: 60, floor: 7_200 },
}

/** Water for anybody while there is enough; in turns by heads while what is measured is low. */
export const stream: RuleOf<'open'> = {
  ...{ ...common, code: 'stream', name: { ko: '물 쓰기', en: 'Water' }, way: 'open' },
  scarce: { when: 'low', instead: 'dry' },
}
export const dry: RuleOf<'proportional'> = {
  ...{ ...water, code: 'dry', name: { ko: '가물 때 물 대기', en: 'Water in a dry year' }, by: 'heads' },
}

export const land = {
  ...{ code: 'land', label: { ko: '물 대는 땅', en: 'land served' } },
  ...{ unit: { ko: '헥타르', en: 'hectares' }, places: 2 },
}

/** What closes the way to whoever has not done it. */
export const sweep = {
  ...{ code: 'sweep', label: { ko: '청소', en: 'Sweeping' }, unit: 'd', by: 'heads', rate: 100 },
  ...{ price: null, gate: 'hard', dueBy: null },
}

/** A village by the sea with Mina, its steward, and Bora and Duri, on 2 March 2026. The steward sets limits herself. */
export async function bay(
  rules: readonly TurnRule[] = [fishing, water, clams, slip, plot],
  others: readonly string[] = [],
  more: { dials?: object; clauses?: object } = {},
) {
  const w = await world()
  const [mina, bora, duri] = [await w.person('민아'), await w.person('보라'), await w.person('두리')]
  const commons = await w.found('village', mina, {
    capabilities: ['turns', ...others],
    dials: {
      ...{ 'members.admission': 'open', 'turns.rules': rules },
      ...{ 'care.figures': [land], 'care.duties': [sweep] },
      ...more.dials,
    },
    clauses: { 'powers.turns.openSeason': { who: ['role:steward'], layer: 'bylaws' }, ...more.clauses },
  })
  const act = <R = Record<string, string>>(who: Actor, name: string, input: unknown) =>
    w.act<R>(who, commons, name.includes('.') ? name : `turns.${name}`, input)
  const get = <R = never>(who: Actor, name: string, input: unknown = {}) =>
    w.get<R>(who, commons, `turns.${name}`, input)
  const join = (who: Actor, name: string) =>
    act(who, 'members.join', { invitation: null, name, types: ['resident'] })
  for (const [who, name] of [
    [bora, '보라'],
    [duri, '두리'],
  ] as const) {
    // One after the other, so that their ids stand in that order.
    w.clock.pass({ minutes: 1 })
    await join(who, name)
  }
  const agentOf = async (who: Actor) => (await w.view(who, commons)).standing.agent!
  const agents = { mina: await agentOf(mina), bora: await agentOf(bora), duri: await agentOf(duri) }
  const register = async (name: string, unit = 'pieces', quantity = '1') => {
    const words = { name, note: '', location: '', conditions: '', image: null }
    const kind = { rival: true, depletable: true, origin: 'natural', substance: 'material' }
    const stock = { single: false, unit, quantity, at: w.clock.now().toISOString() }
    return (await act(mina, 'observation.registerResource', { ...words, ...kind, ...stock })).resource!
  }
  /** Registers something and puts it under a rule. */
  const placed = async (rule: string, sites: readonly string[] = [], unit = 'pieces') => {
    const resource = await register(rule, unit)
    await act(mina, 'turns.place', { resource, rule, sites })
    return resource
  }
  const journal = <D>(kind: string) => entriesOf<D>(w, commons, kind.includes('.') ? kind : `turns.${kind}`)
  const owes = owing(w, commons)
  const refused = (code: string) => ({ code: `turns.${code}` })
  return {
    w,
    commons,
    mina,
    bora,
    duri,
    agents,
    act,
    get,
    join,
    agentOf,
    register,
    placed,
    owes,
    journal,
    refused,
  }
}

/** Entries of a kind as the journal holds them, oldest first. */
async function entriesOf<D>(w: World, commons: string, kind: string): Promise<D[]> {
  const rows = await w.office.database.read
    .selectFrom('journal_entry')
    .select('body')
    .where('commons_id', '=', commons)
    .where('kind', '=', kind)
    .orderBy('seq')
    .execute()
  return rows.map(({ body }) => JSON.parse(body).data as D)
}
