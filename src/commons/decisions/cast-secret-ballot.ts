import { sql } from 'kysely'
import { z } from 'zod'
import { anyBallot } from '../../counting/ballots.ts'
import { canonicalText } from '../../kernel/canonical.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { problemOf } from './check-ballot.ts'
import { closeIfSettled } from './close-early.ts'
import { ballotCast } from './entries.ts'
import { frozenProcedure } from './procedure.ts'
import { newReceipt, receipt } from './receipts.ts'
import { checkInRoom, markVoted, representedBy, roomFailures } from './represented.ts'
import { updateDecision } from './stored.ts'
import type { BoxTable } from './tables.ts'
import { findVoter, type Voter, voterFailures } from './voter.ts'

/**
 * Puts a ballot into the box of a secret vote, once and for all: nobody could find it again to change it. That it was
 * cast stands in the journal; the ballot has no name and no time beside it. See docs/secret-ballots.md.
 */
export const castSecretBallot = command({
  input: z.strictObject({ decision: id('decisions.decision'), ballot: anyBallot, receipt: receipt() }),
  who: ['member'],
  failures: [
    ...voterFailures,
    ...roomFailures,
    'not_for_others',
    'ballot_open',
    'already_voted',
    'ballot_wrong',
    'receipt_taken',
  ],
  records: { ballot_cast: ballotCast },
  // A hash of a ballot is as good as the ballot: whoever knows the published ones tries them all.
  fingerprint: ({ decision }) => decision,
  async run(ctx, { decision, ballot, receipt }) {
    // The office would learn what the member votes.
    if (ctx.onBehalf) ctx.fail('not_for_others')
    const voter = await findVoter(ctx, decision)
    checkInRoom(ctx, voter)
    const rules = frozenProcedure(voter.row.rules)
    if (!rules.secret) ctx.fail('ballot_open')
    if (voter.voted) ctx.fail('already_voted')
    const problem = problemOf(rules, voter.row, ballot)
    if (problem) ctx.fail('ballot_wrong', { problem })
    // Asked, rather than refused by the database, whose log would tell receipt and time.
    if (await isTaken(ctx, decision, receipt)) ctx.fail('receipt_taken')
    const agent = rules.delegation ? voter.agent : null
    const { type } = voter
    const paper = {
      commons_id: ctx.commons.id,
      decision,
      receipt,
      type,
      ballot: canonicalText(ballot),
      agent,
    }
    const moved = await putIntoBox(ctx, voter, paper)
    await copyForOthers(ctx, voter, moved.cast_ballots, paper)
    const seq = ctx.record('ballot_cast', { decision })
    if (rules.early && voter.row.way === null) await closeIfSettled(ctx, { ...voter.row, ...moved }, seq)
    return { decision }
  },
})

async function isTaken(ctx: Context, decision: string, receipt: string): Promise<boolean> {
  const query = ctx.db.selectFrom('decisions_box').select('decision').where('commons_id', '=', ctx.commons.id)
  return Boolean(
    await query.where('decision', '=', decision).where('receipt', '=', receipt).executeTakeFirst(),
  )
}

async function putIntoBox(ctx: Context, { row, agent, present }: Voter, paper: BoxTable) {
  const [commons, decision] = [ctx.commons.id, row.id]
  const moved = { cast_ballots: row.cast_ballots + 1, present: row.present + (present ? 0 : 1) }
  await ctx.db.insertInto('decisions_box').values(paper).execute()
  await sql`
    with elector as (
      update decisions_elector set voted = true, present = true
      where (commons_id, decision, agent) = (${commons}::uuid, ${decision}::uuid, ${agent}::uuid)
    )
    update decisions_decision set cast_ballots = ${moved.cast_ballots}, present = ${moved.present}
    where commons_id = ${commons} and id = ${decision}`.execute(ctx.db)
  return moved
}

/** A paper for each whose written proxy the voter holds, with a receipt that nobody keeps: it looks like any other. */
async function copyForOthers(ctx: Context, voter: Voter, cast: number, paper: BoxTable): Promise<void> {
  const others = await representedBy(ctx.db, voter)
  if (others.length === 0) return
  const copies = others.map(({ type }) => ({ ...paper, type, receipt: newReceipt() }))
  await ctx.db.insertInto('decisions_box').values(copies).execute()
  await markVoted(ctx.db, voter, others)
  await updateDecision(ctx.db, voter.row, { cast_ballots: cast + others.length })
}
