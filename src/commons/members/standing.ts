import { type Kysely, sql } from 'kysely'
import { noStanding, type Standing } from '../../kernel/authority.ts'
import type { Tables } from '../../kernel/database.ts'
import { isId } from '../../kernel/fields.ts'
import type { AgentState } from './tables.ts'

/** What a signed-in person is in a commons at a time; `noStanding` for a stranger. */
export async function standingOf(
  db: Kysely<Tables>,
  commonsId: string,
  person: string,
  now: Date,
): Promise<Standing> {
  return load(db, commonsId, sql<boolean>`a.person_id = ${person}`, now)
}

/** What an agent of a commons is at a time; `noStanding` where there is no such agent. */
export async function standingOfAgent(
  db: Kysely<Tables>,
  commonsId: string,
  agent: string,
  now: Date,
): Promise<Standing> {
  if (!isId(agent)) return noStanding
  return load(db, commonsId, sql<boolean>`a.id = ${agent}`, now)
}

interface Found {
  id: string
  state: AgentState
  types: string[]
}

async function load(
  db: Kysely<Tables>,
  commonsId: string,
  which: ReturnType<typeof sql<boolean>>,
  now: Date,
): Promise<Standing> {
  const found = await sql<Found>`
    select a.id, a.state, array(
      select t.type from members_agent_type t
      where t.commons_id = a.commons_id and t.agent_id = a.id order by t.type
    ) as types
    from members_agent a where a.commons_id = ${commonsId} and ${which}`.execute(db)
  const agent = found.rows[0]
  if (!agent) return noStanding
  const member = agent.state === 'member'
  const terms = member ? await termsAhead(db, commonsId, agent.id, now) : []
  return {
    agent: agent.id,
    member,
    types: member ? agent.types : [],
    organs: codesHeld(terms, 'organ', now),
    roles: codesHeld(terms, 'role', now),
    until: nextChange(terms, now),
  }
}

interface Term {
  kind: 'organ' | 'role'
  code: string
  from_at: Date
  until_at: Date | null
}

/** Terms that run or will begin. */
async function termsAhead(db: Kysely<Tables>, commonsId: string, agent: string, now: Date): Promise<Term[]> {
  return db
    .selectFrom('members_term')
    .select(['kind', 'code', 'from_at', 'until_at'])
    .where('commons_id', '=', commonsId)
    .where('agent_id', '=', agent)
    .where((where) => where.or([where('until_at', 'is', null), where('until_at', '>', now)]))
    .execute()
}

function codesHeld(terms: readonly Term[], kind: Term['kind'], now: Date): string[] {
  const held = terms.filter((term) => term.kind === kind && term.from_at <= now).map((term) => term.code)
  return [...new Set(held)].sort()
}

/** The next moment at which a term begins or ends by the clock alone. */
function nextChange(terms: readonly Term[], now: Date): Date | undefined {
  const moments = terms.flatMap((term) => [term.from_at, ...(term.until_at ? [term.until_at] : [])])
  return moments.filter((at) => at > now).sort((a, b) => a.getTime() - b.getTime())[0]
}
