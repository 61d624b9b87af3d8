import { sql } from 'kysely'
import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { id, instant } from '../../kernel/fields.ts'
import { dataOf } from '../charter/charter.ts'
import { procedureNamed } from './procedure.ts'
import { scopeField, scopeOf, scopesOf } from './scope.ts'

const mostShown = 200
const longestChain = 20
const agent = () => id('members.agent')

/**
 * My vote in others' hands and others' in mine. A chain goes on from my delegate to whom they hand on in turn; who
 * votes themselves ends it, and that is known only of a decision (its own page shows it).
 */
export const delegations = query({
  input: z.strictObject({}),
  output: z.object({
    /** Whether any procedure of the charter lets votes be handed over. */
    allowed: z.boolean(),
    given: z.array(
      z.object({ scope: scopeField(), to: agent().nullable(), at: instant(), chain: z.array(agent()) }),
    ),
    received: z.array(z.object({ scope: scopeField(), from: agent(), at: instant() })),
    /** How many there are of the latter; no more than two hundred are listed. */
    receivedInAll: z.int().nonnegative(),
  }),
  who: ['member'],
  async run(view) {
    const { procedures } = dataOf(view.charter)
    const allowed = Object.keys(procedures).some(
      (code) => procedureNamed(view.charter, code)?.procedure.delegation,
    )
    const me = view.standing.agent
    if (!me) return { allowed, given: [], received: [], receivedInAll: 0 }
    const [mine, others, inAll] = await Promise.all([
      given(view, me),
      received(view, me),
      receivedInAll(view, me),
    ])
    const chains = await chainsOf(view, mine)
    return {
      allowed,
      given: mine.map(({ scope, delegate, at }, i) => ({
        scope: scopeOf(scope),
        to: delegate,
        at: at.toISOString(),
        chain: delegate === null ? [] : [delegate, ...chains[i]!],
      })),
      received: others.map((one) => ({
        scope: scopeOf(one.scope),
        from: one.agent,
        at: one.at.toISOString(),
      })),
      receivedInAll: inAll,
    }
  },
})

/** Those on decisions that are over say nothing any more. */
const stillMatters = sql<boolean>`(scope not like 'decision:%' or exists (
  select 1 from decisions_decision o where o.commons_id = d.commons_id
    and 'decision:' || o.id = d.scope and o.state in ('idea', 'discussed', 'open')))`

function given(view: View, me: string) {
  return view.db
    .selectFrom('decisions_delegation as d')
    .select(['d.scope', 'd.delegate', 'd.at'])
    .where('d.commons_id', '=', view.commons.id)
    .where('d.agent', '=', me)
    .where(stillMatters)
    .orderBy('d.scope')
    .limit(mostShown)
    .execute()
}

const toMe = (view: View, me: string) =>
  view.db
    .selectFrom('decisions_delegation as d')
    .where('d.commons_id', '=', view.commons.id)
    .where('d.delegate', '=', me)
    .where(stillMatters)

function received(view: View, me: string) {
  const all = toMe(view, me).select(['d.scope', 'd.agent', 'd.at'])
  return all.orderBy('d.scope').orderBy('d.at').orderBy('d.agent').limit(mostShown).execute()
}

async function receivedInAll(view: View, me: string): Promise<number> {
  const all = await toMe(view, me)
    .select(({ fn }) => fn.countAll<bigint>().as('all'))
    .executeTakeFirstOrThrow()
  return Number(all.all)
}

type Given = { scope: string; delegate: string | null }

/** To whom each delegate hands on in the same or a wider scope, and so on: one query for all of mine. */
async function chainsOf(view: View, mine: readonly Given[]): Promise<string[][]> {
  const commands = await commandsOf(view, mine)
  const scopes = mine.map(({ scope }) => scopesWithin(scope, commands).join(' '))
  const found = await sql<{ i: number; agent: string; n: number }>`
    with recursive step (i, agent, n) as (
      select i::int, agent, 0 from unnest(${mine.map((_, i) => i)}::int[], ${mine.map((one) => one.delegate)}::uuid[])
        as start (i, agent) where agent is not null
      union
      select step.i, d.delegate, step.n + 1
      from step cross join lateral (select string_to_array((${scopes}::text[])[step.i + 1], ' ') as within) s
      cross join lateral (
        select delegate from decisions_delegation d
        where d.commons_id = ${view.commons.id} and d.agent = step.agent and d.scope = any(s.within)
        order by array_position(s.within, d.scope) limit 1) d
      where d.delegate is not null and step.n < ${longestChain}
    )
    select i, agent, n from step where n > 0 order by i, n`.execute(view.db)
  return mine.map((one, i) =>
    untilRepeated(
      one.delegate,
      found.rows.filter((row) => row.i === i).map((row) => row.agent),
    ),
  )
}

/** A circle is shown once round. */
function untilRepeated(first: string | null, chain: readonly string[]): string[] {
  const seen = new Set([first])
  const back = chain.findIndex((agent) => seen.size === seen.add(agent).size)
  return back < 0 ? [...chain] : chain.slice(0, back + 1)
}

function scopesWithin(scope: string, commands: ReadonlyMap<string, string | null>): string[] {
  const parsed = scopeOf(scope)
  if (parsed.kind === 'decision')
    return scopesOf({ id: parsed.decision, command: commands.get(parsed.decision) ?? null })
  return parsed.kind === 'all' ? ['all'] : [scope, 'all']
}

/** What the decisions of single delegations are about. */
async function commandsOf(view: View, mine: readonly Given[]): Promise<Map<string, string | null>> {
  const ids = mine
    .map(({ scope }) => scopeOf(scope))
    .flatMap((one) => (one.kind === 'decision' ? one.decision : []))
  if (ids.length === 0) return new Map()
  const query = view.db.selectFrom('decisions_decision').select(['id', 'command'])
  const rows = await query.where('commons_id', '=', view.commons.id).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, command }) => [id, command]))
}
