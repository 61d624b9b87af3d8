import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import { chainFrom, narrowest, resolveDelegations } from './effective-votes.ts'
import { frozenProcedure } from './procedure.ts'
import { scopesOf } from './scope.ts'
import type { DecisionRow } from './tables.ts'

/** A vote that counts through somebody else's ballot. */
export interface Carried {
  agent: string
  type: string
  /** Was there without voting, besides. */
  present: boolean
  by: string
}

/** What handing votes over does to one vote. */
export interface HandedVotes {
  carried: Carried[]
  lost: { agent: string; why: 'cycle' | 'dead_end' }[]
  /** Whom an elector's vote passes on its way. */
  chainOf(agent: string): string[]
  /** For how many votes this elector's ballot counts, or would if they cast one. */
  weightOf(agent: string): number
}

interface Row {
  agent: string
  scope: string
  delegate: string | null
  /** Null where they may not vote on this. */
  type: string | null
  present: boolean | null
  agent_voted: boolean
  delegate_voted: boolean
}

/** As delegations stand now; asked for when votes are counted. Empty where the procedure knows none. */
export async function handedVotes(db: Kysely<Tables>, row: DecisionRow): Promise<HandedVotes> {
  const rows = frozenProcedure(row.rules).delegation ? await delegationRows(db, row) : []
  const next = narrowest(rows, scopesOf(row))
  const voted = new Set<string>()
  const electors = new Map<string, { type: string; present: boolean }>()
  for (const { agent, delegate, type, present, agent_voted, delegate_voted } of rows) {
    if (agent_voted) voted.add(agent)
    if (delegate !== null && delegate_voted) voted.add(delegate)
    if (type !== null) electors.set(agent, { type, present: present === true })
  }
  const endings = resolveDelegations(electors.keys(), voted, next)
  return {
    carried: [...endings].flatMap(([agent, end]) =>
      'by' in end ? [{ agent, ...electors.get(agent)!, by: end.by }] : [],
    ),
    lost: [...endings].flatMap(([agent, end]) => ('lost' in end ? [{ agent, why: end.lost }] : [])),
    chainOf: (agent) => chainFrom(agent, voted, next),
    weightOf(agent) {
      const asIf = resolveDelegations(electors.keys(), new Set([...voted, agent]), next)
      return 1 + [...asIf.values()].filter((end) => 'by' in end && end.by === agent).length
    },
  }
}

/** Every delegation that could matter here. Its size is that of the delegations, not of the electorate. */
async function delegationRows(db: Kysely<Tables>, row: DecisionRow): Promise<Row[]> {
  const found = await sql<Row>`
    select d.agent, d.scope, d.delegate, e.type, e.present, coalesce(e.voted, false) as agent_voted,
      coalesce(v.voted, false) as delegate_voted
    from decisions_delegation d
    left join decisions_elector e on (e.commons_id, e.decision, e.agent) = (d.commons_id, ${row.id}::uuid, d.agent)
    left join decisions_elector v on (v.commons_id, v.decision, v.agent) = (d.commons_id, ${row.id}::uuid, d.delegate)
    where d.commons_id = ${row.commons_id} and d.scope in (${sql.join(scopesOf(row))})`.execute(db)
  return found.rows
}

/** What had become of votes handed over when an open vote closed. */
export async function keptHanded(
  db: Kysely<Tables>,
  row: DecisionRow,
): Promise<Pick<HandedVotes, 'carried' | 'lost'>> {
  const found = await db
    .selectFrom('decisions_elector')
    .select(['agent', 'type', 'present', 'carried_by', 'vote_lost'])
    .where('commons_id', '=', row.commons_id)
    .where('decision', '=', row.id)
    .where((where) => where.or([where('carried_by', 'is not', null), where('vote_lost', 'is not', null)]))
    .execute()
  return {
    carried: found.flatMap((one) => (one.carried_by ? [{ ...one, by: one.carried_by }] : [])),
    lost: found.flatMap((one) => (one.vote_lost ? [{ agent: one.agent, why: one.vote_lost }] : [])),
  }
}
