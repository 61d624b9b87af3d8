import type { Kysely } from 'kysely'
import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'
import { Failure } from '../../kernel/failure.ts'
import { id, text } from '../../kernel/fields.ts'
import { ballotCast } from './entries.ts'
import { type Choice, choices } from './methods/method.ts'
import { frozenProcedure, settledOutcome } from './procedure.ts'
import { countsOf, findDecision, updateDecision } from './stored.ts'
import type { BallotTable } from './tables.ts'

/** Votes, or votes again: until closing the latest ballot counts. */
export const castBallot = command({
  input: z.strictObject({
    decision: id('decisions.decision'),
    choice: z.enum(choices),
    reason: text(2_000).optional(),
  }),
  who: ['member'],
  failures: ['no_such_decision', 'voting_over', 'not_an_elector'],
  records: { ballot_cast: ballotCast },
  async run(ctx, { decision, choice, reason = '' }) {
    const row = await findDecision(ctx.db, ctx.commons.id, decision)
    if (!row) return ctx.fail('no_such_decision')
    // The time decides, not the clock's tick, which may come late.
    if (row.state !== 'open' || ctx.now >= row.closes_at) ctx.fail('voting_over')
    const agent = ctx.standing.agent
    const elector = agent && (await findElector(ctx.db, ctx.commons.id, decision, agent))
    if (!elector) return ctx.fail('not_an_elector')
    const counts = movedCounts(row, elector.choice, choice)
    await keepBallot(ctx.db, { commons_id: ctx.commons.id, decision, agent, choice, reason, at: ctx.now })
    await updateDecision(ctx.db, row, counts)
    const seq = ctx.record('ballot_cast', { decision, choice })
    const procedure = frozenProcedure(row.rules)
    if (procedure.early && settledOutcome(procedure, countsOf({ ...row, ...counts })))
      await closeNow(ctx, decision, seq)
    return { decision, choice }
  },
})

/** Whether they may vote, with what they voted so far. */
function findElector(db: Kysely<Tables>, commonsId: string, decision: string, agent: string) {
  return db
    .selectFrom('decisions_elector as e')
    .leftJoin('decisions_ballot as b', (join) =>
      join
        .onRef('b.commons_id', '=', 'e.commons_id')
        .onRef('b.decision', '=', 'e.decision')
        .onRef('b.agent', '=', 'e.agent'),
    )
    .select(['e.agent', 'b.choice'])
    .where('e.commons_id', '=', commonsId)
    .where('e.decision', '=', decision)
    .where('e.agent', '=', agent)
    .executeTakeFirst()
}

/** Running counts, so that a vote costs the same in a commons of ten and of fifty thousand. */
function movedCounts(
  row: Record<Choice, number>,
  before: Choice | null,
  after: Choice,
): Record<Choice, number> {
  const counts = { yes: row.yes, no: row.no, abstain: row.abstain }
  if (before) counts[before] -= 1
  counts[after] += 1
  return counts
}

type Ballot = Omit<BallotTable, 'reason'> & { reason: string }

async function keepBallot(db: Kysely<Tables>, ballot: Ballot): Promise<void> {
  const { choice, reason, at } = ballot
  await db
    .insertInto('decisions_ballot')
    .values(ballot)
    .onConflict((clash) =>
      clash.columns(['commons_id', 'decision', 'agent']).doUpdateSet({ choice, reason, at }),
    )
    .execute()
}

/** A ballot stands even where the charter lets the clock close nothing early: then it is closed at its time. */
async function closeNow(ctx: Context, decision: string, cause: number): Promise<void> {
  try {
    await ctx.execute('decisions.close', { decision }, { kind: 'clock' }, cause)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
  }
}
