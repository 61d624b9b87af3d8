import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { code, day, id } from '../../kernel/fields.ts'
import { searchFor } from './search-columns.ts'
import { agentStates } from './states.ts'
import type { AgentState } from './tables.ts'
import { statesVisibleTo } from './visible-to.ts'

const person = z.strictObject({
  agent: id('members.agent'),
  name: z.string(),
  number: z.string().nullable(),
  types: z.array(code()),
  state: z.enum(agentStates),
  joinedOn: day().nullable(),
  /** Whether they sign in themselves. */
  claimed: z.boolean(),
})
export type RollPersonShown = z.output<typeof person>

/**
 * The people of this commons by name, a page at a time: members, resting ones among them, unless `state` asks for
 * others. `search` takes parts of names, 초성 (`ㄱㅁㅇ`) or a number.
 */
export const roll = query({
  input: z.strictObject({
    search: z.string().max(100).optional(),
    type: code().optional(),
    state: z.enum(agentStates).optional(),
    /** `next` of the page before. */
    after: z.string().max(600).optional(),
    limit: z.int().min(1).max(500).optional(),
  }),
  output: z.strictObject({ people: z.array(person), next: z.string().nullable() }),
  who: ['member'],
  async run(view, { limit = 50, ...wanted }) {
    const rows = await sql<Row>`
      select a.id as agent, a.name, a.number, a.state, a.joined_on as "joinedOn",
        a.person_id is not null as claimed, a.sort_name, array(
          select t.type from members_agent_type t
          where t.commons_id = a.commons_id and t.agent_id = a.id order by t.type
        ) as types
      from members_agent a
      where ${sql.join(conditions(view, wanted), sql` and `)}
      order by a.sort_name, a.id limit ${limit + 1}`.execute(view.db)
    const shown = rows.rows.slice(0, limit)
    const last = rows.rows.length > limit ? shown.at(-1) : undefined
    const people = shown.map(({ sort_name: _, name, ...rest }) => ({ ...rest, name: name ?? '' }))
    return { people, next: last ? cursorOf(last) : null }
  },
})

type Row = Omit<RollPersonShown, 'name'> & { name: string | null; sort_name: string }

type Wanted = { search?: string; type?: string; state?: AgentState; after?: string }

function conditions(view: View, { search, type, state, after }: Wanted): RawBuilder<unknown>[] {
  const visible = statesVisibleTo(view)
  const states = visible.filter((one) => (state ? one === state : one === 'member' || one === 'paused'))
  const parts = [sql`a.commons_id = ${view.commons.id}`, sql`a.state = any(${states}::text[])`]
  if (type) {
    parts.push(sql`exists (select from members_agent_type t where t.commons_id = a.commons_id
      and t.agent_id = a.id and t.type = ${type})`)
  }
  const looked = search === undefined ? undefined : searchFor(search)
  if (looked) parts.push(sql`${sql.ref(`a.${looked.column}`)} like ${looked.pattern}`)
  if (after !== undefined) {
    const [name, last] = readCursor(after)
    parts.push(sql`(a.sort_name, a.id) > (${name}, ${last}::uuid)`)
  }
  return parts
}

/** Where a page ends, so that the next begins there whoever joins meanwhile. */
const cursorOf = (row: Row): string =>
  Buffer.from(JSON.stringify([row.sort_name, row.agent])).toString('base64url')

const cursor = z.tuple([z.string().max(400), z.uuid()])

function readCursor(text: string): [string, string] {
  try {
    return cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch {
    throw kernelFailure('bad_input', { field: 'after', problem: 'text' })
  }
}
