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
import { findVoter, type Voter, voterFailures } from './voter.ts'

/** Votes, or votes again: until closing the latest ballot counts. */
export const castBallot = command({
  input: z.strictObject({
    decision: id('decisions.decision'),
    ballot: anyBallot,
    reason: text(2_000).optional(),
  }),
  who: ['member'],
  failures: [...voterFailures, 'ballot_secret', 'ballot_wrong', 'reason_needed'],
  records: { ballot_cast: ballotCast },
  async run(ctx, { decision, ballot, reason = '' }) {
    const voter = await findVoter(ctx, decision)
    const rules = frozenProcedure(voter.row.rules)
    if (rules.secret) ctx.fail('ballot_secret')
    const problem = problemOf(rules, voter.row, ballot)
    if (problem) ctx.fail('ballot_wrong', { problem })
    if (needsReason(rules, ballot) && reason.trim() === '') ctx.fail('reason_needed', { field: 'reason' })
    const moved = movedOn(voter, isMotion(rules) ? ballot : undefined)
    await keepBallot(ctx, voter, { ballot: canonicalText(ballot), reason, ...moved })
    const choice =
      isMotion(rules) && !rules.hidden && 'choice' in ballot ? (ballot.choice as Answer) : undefined
    const seq = ctx.record('ballot_cast', { decision, choice })
    if (rules.early) await closeIfSettled(ctx, { ...voter.row, ...moved }, seq)
    return { decision, ballot }
  },
})

type Counts = Record<string, Record<string, number>>

/** Running numbers, so that a vote costs the same in a commons of ten and of fifty thousand. */
function movedOn({ row, type, voted, present, ballot: before }: Voter, answer: Ballot | undefined) {
  const counts = JSON.parse(row.counts) as Counts
  const own = { ...counts[type] }
  const move = (ballot: Ballot | undefined, by: number) => {
    if (ballot && 'choice' in ballot) own[ballot.choice] = (own[ballot.choice] ?? 0) + by
  }
  if (answer && before !== null) move(JSON.parse(before), -1)
  move(answer, 1)
  return {
    counts: answer ? canonicalText({ ...counts, [type]: own }) : row.counts,
    present: row.present + (present ? 0 : 1),
    cast_ballots: row.cast_ballots + (voted ? 0 : 1),
  }
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
