import { type Kysely, type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../../kernel/database.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { searchColumns, searchFor } from './search-columns.ts'
import type { AgentState } from './tables.ts'

/** Somebody on the roll, whatever their state. */
export interface Walked {
  agent: string
  name: string
  number: string | null
  state: AgentState
  types: string[]
  joinedOn: string | null
  leftOn: string | null
  /** Whether they sign in themselves. */
  claimed: boolean
}

export interface Walk {
  /** Parts of names, 초성 (`ㄱㅁㅇ`) or a number. */
  search?: string | undefined
  /** `next` of the page before. */
  after?: string | undefined
  limit: number
  states?: readonly AgentState[] | undefined
  type?: string | undefined
  /** What else is asked of them: a condition on `a.commons_id` and `a.id` over the caller's own tables. */
  that?: RawBuilder<boolean> | undefined
}

/**
 * The roll by name, a page at a time, for lists of this slice and of others. It goes along the index
 * `(commons_id, sort_name, id)`, so that a page costs as much as it shows, however long the roll. The caller has
 * checked who looks.
 */
export async function walkRoll(
  db: Kysely<Tables>,
  commonsId: string,
  walk: Walk,
): Promise<{ people: Walked[]; next: string | null }> {
  const { rows } = await sql<Walked>`
    select a.id as agent, coalesce(a.name, '') as name, a.number, a.state, a.joined_on as "joinedOn",
      a.left_on as "leftOn", a.person_id is not null as claimed, array(
        select t.type from members_agent_type t
        where t.commons_id = a.commons_id and t.agent_id = a.id order by t.type
      ) as types
    from members_agent a
    where ${sql.join(conditions(commonsId, walk), sql` and `)}
    order by a.sort_name, a.id limit ${walk.limit + 1}`.execute(db)
  const shown = rows.slice(0, walk.limit)
  const last = rows.length > walk.limit ? shown.at(-1) : undefined
  return { people: shown, next: last ? cursorAfter(last) : null }
}

function conditions(commonsId: string, { search, after, states, type, that }: Walk): RawBuilder<unknown>[] {
  const parts = [sql`a.commons_id = ${commonsId}`]
  if (states) parts.push(sql`a.state = any(${[...states]}::text[])`)
  if (that) parts.push(that)
  if (type) {
    parts.push(sql`exists (select from members_agent_type t where t.commons_id = a.commons_id
      and t.agent_id = a.id and t.type = ${type})`)
  }
  return [...parts, ...alongRoll({ search, after })]
}

/** Which of `members_agent a` a page of some walk along the roll shows: those looked for, behind the page before. */
export function alongRoll({ search, after }: Pick<Walk, 'search' | 'after'>): RawBuilder<unknown>[] {
  const parts = []
  const looked = search === undefined ? undefined : searchFor(search)
  if (looked) parts.push(sql`${sql.ref(`a.${looked.column}`)} like ${looked.pattern}`)
  if (after !== undefined) {
    const [name, last] = readCursor(after)
    parts.push(sql`(a.sort_name, a.id) > (${name}, ${last}::uuid)`)
  }
  return parts
}

/** Where a page ends, so that the next begins there whoever joins meanwhile. */
export const cursorAfter = ({ name, agent }: Pick<Walked, 'name' | 'agent'>): string =>
  Buffer.from(JSON.stringify([searchColumns(name, null).sort_name, agent])).toString('base64url')

const cursor = z.tuple([z.string().max(400), z.uuid()])

function readCursor(text: string): [string, string] {
  try {
    return cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch {
    throw kernelFailure('bad_input', { field: 'after', problem: 'text' })
  }
}
