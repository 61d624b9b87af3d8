import { sql } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import { isUnopened, isVoting } from './stored.ts'
import type { DecisionRow } from './tables.ts'

/** An elector's place in an open vote. */
export interface Voter {
  row: DecisionRow
  agent: string
  type: string
  voted: boolean
  present: boolean
  /** Somebody else is there for them, with their written proxy. */
  byProxy: boolean
  /** What they voted so far, canonical JSON; null in secret votes too. */
  ballot: string | null
}

/** What stands in the way of voting; every command of voters declares these. */
export const voterFailures = ['no_such_decision', 'not_open', 'voting_over', 'not_an_elector'] as const

type Found = DecisionRow & {
  /** Type, whether they voted, whether they are present, whether by proxy. */
  place: [string, string, string, string] | null
  my_ballot: string | null
}

/**
 * The vote and the acting member's place in it; fails unless voting goes on and they may vote. One statement without
 * joins, which for single rows cost more to plan than to run.
 */
export async function findVoter(
  ctx: Context<(typeof voterFailures)[number]>,
  decision: string,
): Promise<Voter> {
  const agent = ctx.standing.agent ?? null
  const mine = sql`commons_id = d.commons_id and decision = d.id and agent = ${agent}::uuid`
  const found = await sql<Found>`
    select d.*, (select array[type, voted::text, present::text, by_proxy::text] from decisions_elector where ${mine}) as place,
      (select ballot from decisions_ballot where ${mine}) as my_ballot
    from decisions_decision d where d.commons_id = ${ctx.commons.id} and d.id = ${decision}`.execute(ctx.db)
  const [one] = found.rows
  if (!one) return ctx.fail('no_such_decision')
  const { place, my_ballot, ...row } = one
  if (isUnopened(row)) ctx.fail('not_open')
  // The time decides, not the clock's tick, which may come late.
  if (!isVoting(row, ctx.now)) ctx.fail('voting_over')
  if (!agent || !place) return ctx.fail('not_an_elector')
  const [type, ...flags] = place
  const [voted = false, present = false, byProxy = false] = flags.map((flag) => flag === 'true')
  return { row, agent, type, voted, present, byProxy, ballot: my_ballot }
}
