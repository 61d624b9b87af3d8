import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import type { Procedure } from '../charter/procedure.ts'
import { contentOf } from './content.ts'
import { countDecision } from './count-decision.ts'
import { frozenProcedure } from './procedure.ts'
import { countedIn } from './query-room.ts'
import type { DecisionResult } from './result-shape.ts'
import { storedResult } from './stored-result.ts'
import type { DecisionKind, DecisionRow, DecisionState, Way } from './tables.ts'

/** What meetings read of the decisions on their agenda. */
export interface MeetingDecision {
  decision: string
  number: number
  kind: DecisionKind
  title: string
  reason: string
  command: string | null
  state: DecisionState
  procedure: string
  /** As frozen when a meeting took it up; before that as it stood when it was proposed. */
  rules: Procedure
  way: Way | null
  options: { id: string; label: string; agent?: string }[]
  seats: number
  electors: number
  present: number
  proxies: number
  cast: number
  /** What was counted in the room, by answer or option; null where nothing was. */
  counted: Record<string, number> | null
  /** Eligible heads by type, where types are weighed; one type of the name '' elsewhere. */
  eligible: Record<string, number>
  /** As it stands while a vote that hides nothing goes on, or as it came out. */
  result: DecisionResult | null
  waitsFor: 'filing' | 'approval' | null
  tieBroken: string[]
  openedAt: Date | null
  closedAt: Date | null
}

/** Matters that wait for a meeting, oldest first. */
export async function tabledDecisions(db: Kysely<Tables>, commonsId: string): Promise<MeetingDecision[]> {
  const rows = await db
    .selectFrom('decisions_decision')
    .selectAll()
    .where('commons_id', '=', commonsId)
    .where('state', '=', 'tabled')
    .orderBy('number')
    .limit(200)
    .execute()
  return Promise.all(rows.map((row) => read(db, row, 0)))
}

/** Decisions by id, as far as they exist. */
export async function decisionsInMeeting(
  db: Kysely<Tables>,
  commonsId: string,
  ids: readonly string[],
): Promise<Map<string, MeetingDecision>> {
  if (ids.length === 0) return new Map()
  const [rows, proxies] = await Promise.all([
    db
      .selectFrom('decisions_decision')
      .selectAll()
      .where('commons_id', '=', commonsId)
      .where('id', 'in', [...ids])
      .execute(),
    proxiesIn(db, commonsId, ids),
  ])
  const found = await Promise.all(rows.map((row) => read(db, row, proxies.get(row.id) ?? 0)))
  return new Map(found.map((one) => [one.decision, one]))
}

/** One of them; undefined where there is none. */
export async function resultOf(
  db: Kysely<Tables>,
  commonsId: string,
  decision: string,
): Promise<MeetingDecision | undefined> {
  return (await decisionsInMeeting(db, commonsId, [decision])).get(decision)
}

async function proxiesIn(
  db: Kysely<Tables>,
  commonsId: string,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ decision: string; heads: number }>`
    select decision, count(*)::int as heads from decisions_elector
    where commons_id = ${commonsId} and decision = any(${[...ids]}::uuid[]) and by_proxy group by decision`.execute(
    db,
  )
  return new Map(rows.map(({ decision, heads }) => [decision, heads]))
}

async function read(db: Kysely<Tables>, row: DecisionRow, proxies: number): Promise<MeetingDecision> {
  const rules = frozenProcedure(row.rules)
  const { options, seats } = contentOf(row)
  const { number, kind, title, reason, command, state, procedure, way, electors, present } = row
  const isRunning = state === 'open' && !rules.secret && !rules.hidden
  return {
    decision: row.id,
    ...{ number, kind, title, reason, command, state, procedure, way, electors, present },
    ...{ rules, seats, proxies },
    options: options.map(({ id, label, agent }) => ({ id, label, ...(agent !== undefined && { agent }) })),
    cast: row.cast_ballots,
    counted: countedIn(row),
    eligible: JSON.parse(row.eligible),
    result: isRunning ? await countDecision(db, row, { by: 'none' }) : storedResult(row),
    waitsFor: row.waits_for,
    tieBroken: row.tie_broken === null ? [] : (JSON.parse(row.tie_broken) as string[]),
    openedAt: row.opened_at,
    closedAt: row.closed_at,
  }
}

/**
 * From now on the wording of these stands: a notice that names them went out. Called inside the command that sends it,
 * which records it; `null` lets them be improved again, when the meeting was called off.
 */
export async function fixWording(
  db: Kysely<Tables>,
  commonsId: string,
  ids: readonly string[],
  at: Date | null,
): Promise<void> {
  if (ids.length === 0) return
  const tabled = db
    .updateTable('decisions_decision')
    .set({ called_at: at })
    .where('commons_id', '=', commonsId)
  await tabled
    .where('id', 'in', [...ids])
    .where('state', '=', 'tabled')
    .execute()
}

/** Whether somebody may vote on it where they are, and has. */
export async function voterAt(
  db: Kysely<Tables>,
  commonsId: string,
  decision: string,
  agent: string,
): Promise<{ mayVote: boolean; voted: boolean }> {
  const found = await db
    .selectFrom('decisions_elector')
    .select(['present', 'by_proxy', 'voted'])
    .where('commons_id', '=', commonsId)
    .where('decision', '=', decision)
    .where('agent', '=', agent)
    .executeTakeFirst()
  return { mayVote: found?.present === true && !found.by_proxy, voted: found?.voted === true }
}
