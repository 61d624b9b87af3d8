import { sql } from 'kysely'
import { z } from 'zod'
import { anyBallot } from '../../counting/ballots.ts'
import type { Ballot } from '../../counting/method.ts'
import type { Answer } from '../../counting/motions/answers.ts'
import { canonicalText } from '../../kernel/canonical.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { id, text } from '../../kernel/fields.ts'
import { needsReason, problemOf } from './check-ballot.ts'
import { closeIfSettled } from './close-early.ts'
import { ballotCast } from './entries.ts'
import { frozenProcedure, isMotion } from './procedure.ts'
import { checkInRoom, markVoted, type Represented, representedBy, roomFailures } from './represented.ts'
import type { DecisionRow } from './tables.ts'
import { findVoter, type Voter, voterFailures } from './voter.ts'

/** Votes, or votes again: until closing the latest ballot counts. */
export const castBallot = command({
  input: z.strictObject({
    decision: id('decisions.decision'),
    ballot: anyBallot,
    reason: text(2_000).optional(),
  }),
  who: ['member'],
  failures: [...voterFailures, ...roomFailures, 'ballot_secret', 'ballot_wrong', 'reason_needed'],
  records: { ballot_cast: ballotCast },
  async run(ctx, { decision, ballot, reason = '' }) {
    const voter = await findVoter(ctx, decision)
    checkInRoom(ctx, voter)
    const rules = frozenProcedure(voter.row.rules)
    if (rules.secret) ctx.fail('ballot_secret')
    const problem = problemOf(rules, voter.row, ballot)
    if (problem) ctx.fail('ballot_wrong', { problem })
    if (needsReason(rules, ballot) && reason.trim() === '') ctx.fail('reason_needed', { field: 'reason' })
    const others = await representedBy(ctx.db, voter)
    const moved = movedOn(voter.row, [voter, ...others], isMotion(rules) ? ballot : undefined)
    const kept = { ballot: canonicalText(ballot), reason, ...moved }
    await keepBallot(ctx, voter, kept)
    if (others.length > 0) await keepForOthers(ctx, voter, others, kept)
    const choice =
      isMotion(rules) && !rules.hidden && 'choice' in ballot ? (ballot.choice as Answer) : undefined
    const seq = ctx.record('ballot_cast', { decision, choice })
    if (rules.early && voter.row.way === null) await closeIfSettled(ctx, { ...voter.row, ...moved }, seq)
    return { decision, ballot }
  },
})

type Counts = Record<string, Record<string, number>>

/** Running numbers, so that a vote costs the same in a commons of ten and of fifty thousand. */
function movedOn(row: DecisionRow, voters: readonly Represented[], answer: Ballot | undefined) {
  const counts = JSON.parse(row.counts) as Counts
  const move = (type: string, ballot: Ballot | undefined, by: number) => {
    if (ballot && 'choice' in ballot)
      counts[type] = { ...counts[type], [ballot.choice]: (counts[type]?.[ballot.choice] ?? 0) + by }
  }
  for (const { type, ballot } of answer ? voters : []) {
    if (ballot !== null) move(type, JSON.parse(ballot), -1)
    move(type, answer, 1)
  }
  return {
    counts: answer ? canonicalText(counts) : row.counts,
    present: row.present + voters.filter((one) => !one.present).length,
    cast_ballots: row.cast_ballots + voters.filter((one) => !one.voted).length,
  }
}

/** The same ballot for each whose written proxy the voter holds. */
async function keepForOthers(
  ctx: Context,
  voter: Voter,
  others: readonly Represented[],
  { ballot, reason }: Kept,
): Promise<void> {
  const rows = others.map(({ agent }) => ({
    ...{ commons_id: ctx.commons.id, decision: voter.row.id, agent },
    ...{ ballot, reason, at: ctx.now },
  }))
  await ctx.db
    .insertInto('decisions_ballot')
    .values(rows)
    .onConflict((clash) =>
      clash.columns(['commons_id', 'decision', 'agent']).doUpdateSet({ ballot, reason, at: ctx.now }),
    )
    .execute()
  await markVoted(ctx.db, voter, others)
}

interface Kept {
  ballot: string
  reason: string
  counts: string
  present: number
  cast_ballots: number
}

/** The ballot, who has voted, and the numbers of the vote, in one statement. */
async function keepBallot(ctx: Context, { row, agent, voted }: Voter, kept: Kept): Promise<void> {
  const { ballot, reason, counts, present, cast_ballots } = kept
  const [commons, decision] = [ctx.commons.id, row.id]
  const elector = sql`, elector as (
      update decisions_elector set voted = true, present = true
      where commons_id = ${commons} and decision = ${decision} and agent = ${agent})`
  await sql`
    with ballot as (
      insert into decisions_ballot (commons_id, decision, agent, ballot, reason, at)
      values (${commons}, ${decision}, ${agent}, ${ballot}, ${reason}, ${ctx.now})
      on conflict (commons_id, decision, agent)
        do update set ballot = excluded.ballot, reason = excluded.reason, at = excluded.at
    )${voted ? sql`` : elector}
    update decisions_decision set counts = ${counts}, present = ${present}, cast_ballots = ${cast_ballots}
    where commons_id = ${commons} and id = ${decision}`.execute(ctx.db)
}
