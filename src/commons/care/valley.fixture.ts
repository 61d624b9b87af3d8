import { world } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'
import type { Figure } from './dials.ts'

export const land: Figure = {
  code: 'land',
  label: { ko: '물 대는 땅', en: 'land served' },
  unit: { ko: '헥타르', en: 'hectares' },
  places: 2,
}

/** 물길 치기: two days for a hectare, by 31 March, 80,000 won a day for whoever pays instead. */
export const ditch = {
  code: 'ditch',
  label: { ko: '물길 치기', en: 'Cleaning the ditch' },
  unit: 'd',
  by: 'land',
  rate: 200,
  price: { amount: 80_000, unit: 'KRW' },
  gate: 'hard',
  dueBy: '03-31',
}

/** 마을 청소: half a day of everybody; whoever has not done it comes last. It cannot be bought off. */
export const sweep = {
  ...ditch,
  code: 'sweep',
  label: { ko: '마을 청소', en: 'Sweeping' },
  ...{ by: 'heads', rate: 50, price: null, gate: 'soft', dueBy: null },
}

/** An irrigated valley with Mina, its steward, and the residents Bora and Duri, on 2 March 2026. */
export async function valley(dials: Record<string, unknown> = {}, clauses: Record<string, unknown> = {}) {
  const w = await world()
  const [mina, bora, duri] = [await w.person('민아'), await w.person('보라'), await w.person('두리')]
  const commons = await w.found('village', mina, {
    dials: {
      ...{ 'members.admission': 'open', 'care.figures': [land], 'care.duties': [ditch, sweep] },
      ...dials,
    },
    clauses,
  })
  const join = (who: Actor, name: string) =>
    w.act(who, commons, 'members.join', { invitation: null, name, types: ['resident'] })
  await join(bora, '보라')
  await join(duri, '두리')
  const agentOf = async (who: Actor) => (await w.view(who, commons)).standing.agent!
  const agents = { mina: await agentOf(mina), bora: await agentOf(bora), duri: await agentOf(duri) }
  const act = <R = Record<string, string>>(who: Actor, name: string, input: unknown) =>
    w.act<R>(who, commons, name.includes('.') ? name : `care.${name}`, input)
  const get = <R = never>(who: Actor, name: string, input: unknown = {}) =>
    w.get<R>(who, commons, name.includes('.') ? name : `care.${name}`, input)
  /** What a slice that asks before a booking would have in hand. */
  const reader = async () => {
    const { charter } = await w.view(mina, commons)
    return { db: w.office.database.read, commons: { id: commons }, charter, now: w.clock.now() }
  }
  const refused = (code: string) => ({ code: `care.${code}` })
  const entries = async () =>
    (
      await w.office.database.read
        .selectFrom('journal_entry')
        .select(({ fn }) => fn.countAll<bigint>().as('n'))
        .where('commons_id', '=', commons)
        .executeTakeFirstOrThrow()
    ).n
  return { w, commons, mina, bora, duri, agents, act, get, reader, refused, entries, join, agentOf }
}
