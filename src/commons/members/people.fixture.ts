import { type World, world } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'

/** A commons with its steward and people in it, for the tests of this slice. */
export async function peopled(
  admission: 'open' | 'approval' | 'invitation' = 'open',
  template = 'worker-coop',
  clauses: Readonly<Record<string, unknown>> = {},
) {
  const w = await world()
  const mina = await w.person('민아')
  const commons = await w.found(template, mina, {
    dials: { 'members.admission': admission },
    clauses,
    founder: '김민아',
  })
  const act = <R = { agent: string; state: string }>(
    actor: Actor,
    command: string,
    input: unknown,
    key?: string,
  ) => w.act<R>(actor, commons, command, input, key)
  const get = <R>(actor: Actor, query: string, input: unknown = {}) =>
    w.get<R>(actor, commons, `members.${query}`, input)
  const join = async (name: string, types = ['worker'], invitation: string | null = null) => {
    const person = await w.person(name)
    const { agent } = await act(person, 'members.join', { invitation, name, types })
    return { person, agent }
  }
  const { agent } = await get<{ agent: string }>(mina, 'me')
  return { w, commons, mina, minaAgent: agent, act, get, join }
}

export type Peopled = Awaited<ReturnType<typeof peopled>>

/** The personal id behind an actor. */
export const personOf = (actor: Actor): string => (actor.kind === 'person' ? actor.person : '')

/** What this slice has recorded, oldest first. */
export async function entryKinds(w: World, commons: string): Promise<string[]> {
  const rows = await w.office.database.read
    .selectFrom('journal_entry')
    .select('kind')
    .where('commons_id', '=', commons)
    .orderBy('seq')
    .execute()
  return rows.map((row) => row.kind).filter((kind) => kind.startsWith('members.'))
}

export const nobody = '00000000-0000-4000-8000-000000000000'

/** A decision of the assembly, as the door carries it out. */
export const assembly = { kind: 'decision', decision: nobody, procedure: 'assembly' } as const
