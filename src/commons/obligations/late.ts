import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../kernel/database.ts'

/** What one member has not paid though its day is past. */
export interface Late {
  agent: string
  unit: string
  rest: bigint
  count: number
  /** The earliest day of them. */
  since: string
  labels: string[]
}

/** Members with something of a purpose past its day, longest overdue first; `limit` bounds them. */
export async function lateByAgent(
  db: Kysely<Tables>,
  commonsId: string,
  { purpose, today, limit }: { purpose: string; today: string; limit: number },
): Promise<Late[]> {
  const found = await sql<Late>`
    select agent, unit, sum(amount - settled)::numeric(38, 0) as rest, count(*)::int as count, min(due_on) as since,
      (array_agg(label order by due_on, id))[1:12] as labels
    from obligations_obligation
    where commons_id = ${commonsId} and direction = 'in' and state = 'open' and purpose = ${purpose}
      and coalesce(due_on, 'infinity'::date) < ${today}::date and agent is not null
    group by agent, unit order by since, agent limit ${limit}`.execute(db)
  return found.rows
}

/** What each of these members has not paid though its day is past, by unit; nothing for those who owe nothing so. */
export async function lateOf(
  db: Kysely<Tables>,
  commonsId: string,
  { agents, today }: { agents: readonly string[]; today: string },
): Promise<{ agent: string; unit: string; rest: bigint }[]> {
  const found = await sql<{ agent: string; unit: string; rest: bigint }>`
    select agent, unit, sum(amount - settled)::numeric(38, 0) as rest
    from obligations_obligation
    where commons_id = ${commonsId} and direction = 'in' and state = 'open' and due_on < ${today}::date
      and agent = any(${[...agents]}::uuid[])
    group by agent, unit order by agent, unit`.execute(db)
  return found.rows
}

/** How much is still open of what came from each of these things: of a charge, of a subscription. */
export async function restBySource(
  db: Kysely<Tables>,
  commonsId: string,
  source: string,
  ids: readonly string[],
): Promise<Map<string, { open: number; rest: bigint }>> {
  if (ids.length === 0) return new Map()
  const found = await sql<{ source_id: string; open: number; rest: bigint }>`
    select source_id, count(*)::int as open, sum(amount - settled)::numeric(38, 0) as rest
    from obligations_obligation
    where commons_id = ${commonsId} and source = ${source} and source_id = any(${[...ids]}::text[]) and state = 'open'
    group by source_id`.execute(db)
  return new Map(found.rows.map(({ source_id, open, rest }) => [source_id, { open, rest }]))
}
