import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import type { Direction, ObligationRow } from './tables.ts'

/** What is open of certain agents, and of outsiders: what payments by name are matched against. */
export async function openOfHolders(
  db: Kysely<Tables>,
  commonsId: string,
  { direction, unit, agents }: { direction: Direction; unit: string; agents: readonly string[] },
): Promise<ObligationRow[]> {
  const found = await sql<ObligationRow>`
    select * from obligations_obligation o
    where o.commons_id = ${commonsId} and o.agent = any(${agents}::uuid[]) and o.state = 'open'
      and o.direction = ${direction} and o.unit = ${unit}
    union all
    (select * from obligations_obligation o
    where o.commons_id = ${commonsId} and o.agent is null and o.state = 'open'
      and o.direction = ${direction} and o.unit = ${unit}
    order by o.due_on limit 2000)`.execute(db)
  return found.rows
}

/** Open obligations of which exactly one of these amounts is left, soonest due first: suggestions where no name helps. */
export async function openWithRest(
  db: Kysely<Tables>,
  commonsId: string,
  {
    direction,
    unit,
    rests,
    limit,
  }: { direction: Direction; unit: string; rests: readonly bigint[]; limit: number },
): Promise<ObligationRow[]> {
  const found = await sql<ObligationRow>`
    select * from obligations_obligation o
    where o.commons_id = ${commonsId} and o.state = 'open' and o.direction = ${direction} and o.unit = ${unit}
      and o.amount - o.settled = any(${rests.map(String)}::numeric[])
    order by coalesce(o.due_on, 'infinity'::date), o.id limit ${limit}`.execute(db)
  return found.rows
}

/** These obligations, whatever became of them. */
export async function obligationsById(
  db: Kysely<Tables>,
  commonsId: string,
  ids: readonly string[],
): Promise<ObligationRow[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('obligations_obligation')
    .selectAll()
    .where('commons_id', '=', commonsId)
    .where('id', 'in', [...ids])
    .execute()
}

/** What is still to be paid to us for these sources, such as bookings. */
export async function openOfSources(
  db: Kysely<Tables>,
  commonsId: string,
  source: string,
  ids: readonly string[],
): Promise<Pick<ObligationRow, 'id' | 'source_id'>[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('obligations_obligation')
    .select(['id', 'source_id'])
    .where('commons_id', '=', commonsId)
    .where('source', '=', source)
    .where('source_id', 'in', [...ids])
    .where('direction', '=', 'in')
    .where('state', '=', 'open')
    .execute()
}

/** What somebody has still to pay us for one purpose, in one unit. */
export async function openRest(
  db: Kysely<Tables>,
  commonsId: string,
  { agent, purpose, unit }: { agent: string; purpose: string; unit: string },
): Promise<bigint> {
  const found = await sql<{ rest: bigint }>`
    select coalesce(sum(amount - settled), 0) as rest from obligations_obligation
    where commons_id = ${commonsId} and agent = ${agent} and state = 'open' and direction = 'in'
      and purpose = ${purpose} and unit = ${unit}`.execute(db)
  return found.rows[0]!.rest
}
