import { sql } from 'kysely'
import { motionVotes } from '../../counting/outcome.ts'
import { canonicalText } from '../../kernel/canonical.ts'
import type { Context } from '../../kernel/capability.ts'
import { carriedBallots, castVotes } from './cast-votes.ts'
import { withholdsTypes } from './count-decision.ts'
import { type HandedVotes, handedVotes } from './handed-votes.ts'
import { frozenProcedure, isMotion } from './procedure.ts'
import { newReceipt } from './receipts.ts'
import { updateDecision } from './stored.ts'
import type { DecisionRow } from './tables.ts'

/**
 * What closing does to the ballots of an open `row` once they are counted, so that the count can be made again. In an
 * open vote it writes down who carried whose vote, since delegations go on changing. In a secret one the ballots are
 * published in an order drawn by lot, the box is emptied and its file rewritten: afterwards nothing in the database
 * links a voter with a ballot.
 */
export async function publishBallots(ctx: Context, row: DecisionRow): Promise<void> {
  const rules = frozenProcedure(row.rules)
  const { groups, attending } = await castVotes(ctx.db, row)
  const isTypeHidden = withholdsTypes(rules, groups)
  if (isMotion(rules) && !isTypeHidden)
    await updateDecision(ctx.db, row, { votes: canonicalText(motionVotes(groups, attending)) })
  const handed = await handedVotes(ctx.db, row)
  if (!rules.secret) return keepHanded(ctx, row, handed)
  await publish(ctx, row, handed, isTypeHidden)
  await emptyBox(ctx, row)
}

/** Throws the ballots of a secret vote away for good: once published, or when the vote is called off. */
export async function emptyBox(ctx: Context, row: DecisionRow): Promise<void> {
  const gone = ctx.db.deleteFrom('decisions_box').where('commons_id', '=', ctx.commons.id)
  await gone.where('decision', '=', row.id).execute()
  await ctx.shred('decisions_box')
}

/**
 * One statement, so that all rows are of one moment; the lot of each is drawn by the database's cryptographic source
 * and kept nowhere, so their order tells nothing. Ballots that count for those who had handed their vote over are
 * copied, with receipts that nobody holds: they look like all others.
 */
async function publish(
  ctx: Context,
  row: DecisionRow,
  { carried }: HandedVotes,
  isTypeHidden: boolean,
): Promise<void> {
  const ballots = await carriedBallots(ctx.db, row, carried)
  const receipts = carried.map(newReceipt)
  const types = carried.map((one) => one.type)
  const copied = carried.map((one) => ballots.get(one.by)!)
  await sql`
    insert into decisions_published (commons_id, decision, place, receipt, type, ballot)
    select ${ctx.commons.id}::uuid, ${row.id}::uuid, row_number() over (order by lot) - 1, receipt,
      ${isTypeHidden ? sql`''` : sql`type`}, ballot
    from (
      select receipt, type, ballot, gen_random_uuid() as lot from decisions_box
      where commons_id = ${ctx.commons.id} and decision = ${row.id}
      union all
      select receipt, type, ballot, gen_random_uuid()
      from unnest(${receipts}::text[], ${types}::text[], ${copied}::text[]) as copy (receipt, type, ballot)
    ) as papers
    order by lot`.execute(ctx.db)
}

async function keepHanded(ctx: Context, row: DecisionRow, { carried, lost }: HandedVotes): Promise<void> {
  const agents = [...carried, ...lost].map((one) => one.agent)
  if (agents.length === 0) return
  const by = [...carried.map((one) => one.by), ...lost.map(() => null)]
  const why = [...carried.map(() => null), ...lost.map((one) => one.why)]
  await sql`
    update decisions_elector e set carried_by = handed.by, vote_lost = handed.why
    from unnest(${agents}::uuid[], ${by}::uuid[], ${why}::text[]) as handed (agent, by, why)
    where e.commons_id = ${ctx.commons.id} and e.decision = ${row.id} and e.agent = handed.agent`.execute(
    ctx.db,
  )
}
