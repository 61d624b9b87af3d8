import { type Kysely, sql } from 'kysely'
import type { Ballot } from '../../counting/method.ts'
import type { Attending, HeadGroup } from '../../counting/outcome.ts'
import type { Tables } from '../../kernel/database.ts'
import { type Carried, handedVotes, keptHanded } from './handed-votes.ts'
import { frozenProcedure } from './procedure.ts'
import { storedResult } from './stored-result.ts'
import type { DecisionRow } from './tables.ts'

/** Everything of a vote that a count needs. */
export interface CastVotes {
  groups: HeadGroup[]
  attending: Attending
  /** What handing votes over did; absent where the procedure knows nothing of it. */
  delegated?: { counted: number; cycle: number; deadEnd: number }
}

/** The votes of an open decision as delegations stand now, grouped by the database. */
export async function castVotes(db: Kysely<Tables>, row: DecisionRow): Promise<CastVotes> {
  const rules = frozenProcedure(row.rules)
  const [direct, present] = await Promise.all([
    row.hands !== null ? inRoom(row) : groupsOf(db, rules.secret ? inBox(row) : onPaper(row)),
    presentByType(db, row),
  ])
  const attending = { eligible: JSON.parse(row.eligible), present }
  if (!rules.delegation) return { groups: direct, attending }
  const { carried, lost } = await handedVotes(db, row)
  const copies = await copiesOf(db, row, carried)
  for (const one of carried) if (!one.present) present[one.type] = (present[one.type] ?? 0) + 1
  return { groups: [...direct, ...copies], attending, delegated: totalsOf(carried, lost) }
}

/**
 * The ballots of a closed choice as they were counted. Of those who took part only the number is kept: more its quorum
 * does not need. A motion's votes are kept whole; see `keepVotes`.
 */
export async function closedVotes(db: Kysely<Tables>, row: DecisionRow): Promise<CastVotes> {
  const rules = frozenProcedure(row.rules)
  const kept = storedResult(row)
  const direct =
    row.hands !== null ? inRoom(row) : await groupsOf(db, rules.secret ? inPublished(row) : onPaper(row))
  const { carried } = rules.delegation && !rules.secret ? await keptHanded(db, row) : { carried: [] }
  const attending = { eligible: JSON.parse(row.eligible), present: { '': kept?.present ?? row.present } }
  const groups = [...direct, ...(await copiesOf(db, row, carried))]
  return { groups, attending, ...(kept?.delegated && { delegated: kept.delegated }) }
}

function totalsOf(carried: readonly Carried[], lost: readonly { why: 'cycle' | 'dead_end' }[]) {
  const cycle = lost.filter((one) => one.why === 'cycle').length
  return { counted: carried.length, cycle, deadEnd: lost.length - cycle }
}

/** As they were counted in a meeting. */
const inRoom = ({ hands }: DecisionRow) => JSON.parse(hands ?? '[]') as HeadGroup[]

type Source = ReturnType<typeof sql<{ type: string; ballot: string }>>

const inBox = ({ commons_id, id }: DecisionRow): Source =>
  sql`select type, ballot from decisions_box where commons_id = ${commons_id} and decision = ${id}`

const inPublished = ({ commons_id, id }: DecisionRow): Source =>
  sql`select type, ballot from decisions_published where commons_id = ${commons_id} and decision = ${id}`

const onPaper = ({ commons_id, id }: DecisionRow): Source =>
  sql`select e.type, b.ballot from decisions_ballot b join decisions_elector e using (commons_id, decision, agent)
    where b.commons_id = ${commons_id} and b.decision = ${id}`

async function groupsOf(db: Kysely<Tables>, source: Source): Promise<HeadGroup[]> {
  const found = await sql<{ type: string; ballot: string; heads: number }>`
    select type, ballot, count(*)::int as heads from (${source}) as papers
    group by type, ballot order by type, ballot`.execute(db)
  return found.rows.map(({ ballot, ...group }) => ({ ...group, ballot: JSON.parse(ballot) as Ballot }))
}

/** Who voted or was there, by type; without those whose vote another carries. */
export async function presentByType(db: Kysely<Tables>, row: DecisionRow): Promise<Record<string, number>> {
  const found = await sql<{ type: string; heads: number }>`
    select type, count(*)::int as heads from decisions_elector
    where commons_id = ${row.commons_id} and decision = ${row.id} and present group by type`.execute(db)
  return Object.fromEntries(found.rows.map(({ type, heads }) => [type, heads]))
}

/** The ballots of those who carry others' votes, once for each of these. */
async function copiesOf(
  db: Kysely<Tables>,
  row: DecisionRow,
  carried: readonly Carried[],
): Promise<HeadGroup[]> {
  const ballots = await carriedBallots(db, row, carried)
  const groups = new Map<string, HeadGroup>()
  for (const { type, by } of carried) {
    const ballot = ballots.get(by)!
    const key = `${type} ${ballot}`
    const group = groups.get(key)
    if (group) group.heads += 1
    else groups.set(key, { type, ballot: JSON.parse(ballot) as Ballot, heads: 1 })
  }
  return [...groups.values()]
}

/** What the ballots say by which others' votes are carried, canonical JSON by agent. */
export async function carriedBallots(
  db: Kysely<Tables>,
  row: DecisionRow,
  carried: readonly Carried[],
): Promise<Map<string, string>> {
  if (carried.length === 0) return new Map()
  const agents = [...new Set(carried.map((one) => one.by))]
  const table = frozenProcedure(row.rules).secret ? sql`decisions_box` : sql`decisions_ballot`
  const found = await sql<{ agent: string; ballot: string }>`
    select agent, ballot from ${table}
    where commons_id = ${row.commons_id} and decision = ${row.id} and agent = any(${agents}::uuid[])`.execute(
    db,
  )
  return new Map(found.rows.map(({ agent, ballot }) => [agent, ballot]))
}
