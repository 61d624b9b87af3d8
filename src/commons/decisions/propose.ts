import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { canonicalText } from '../../kernel/canonical.ts'
import { type Context, command } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'
import { Failure } from '../../kernel/failure.ts'
import { line, qualifiedName, text } from '../../kernel/fields.ts'
import { electorate } from '../members/electorate.ts'
import { decisionOpened } from './entries.ts'
import { freeze, frozenInput } from './frozen-input.ts'
import { closingTime, procedureFor } from './procedure.ts'
import { closeKey, remindKey } from './stored.ts'

const dayMs = 86_400_000

/**
 * Puts a command to the vote. Its input, the procedure and the electorate are frozen now. What would be refused if
 * it passed at once is refused now: nobody should vote on what cannot be done.
 */
export const propose = command({
  input: z.strictObject({
    command: qualifiedName(),
    input: frozenInput(),
    title: line(),
    reason: text(10_000),
  }),
  who: ['member'],
  failures: ['members_only', 'not_decidable', 'no_electors', 'would_be_refused'],
  records: { decision_opened: decisionOpened },
  async run(ctx, proposal) {
    const proposer = ctx.standing.agent ?? ctx.fail('members_only')
    const named = procedureFor(ctx.charter, proposal.command)
    if (!named) return ctx.fail('not_decidable', { command: proposal.command })
    const { code, procedure } = named
    const electors = await electorate(ctx.db, ctx.commons.id, procedure.electorate, ctx.now)
    if (electors.length === 0) ctx.fail('no_electors')
    const decision = ctx.newId()
    await requireItWouldWork(ctx, { decision, procedure: code, ...proposal })
    const number = await nextNumber(ctx.db, ctx.commons.id)
    const frozen = freeze(proposal.input)
    const closesAt = closingTime(procedure, ctx.now)
    const opened_seq = ctx.record('decision_opened', {
      decision,
      number,
      procedure: code,
      command: proposal.command,
      inputHash: frozen.input_hash,
      electors: electors.length,
      closesAt: closesAt.toISOString(),
    })
    await ctx.db
      .insertInto('decisions_decision')
      .values({
        commons_id: ctx.commons.id,
        id: decision,
        number,
        title: proposal.title,
        reason: proposal.reason,
        command: proposal.command,
        ...frozen,
        procedure: code,
        rules: canonicalText(procedure),
        charter_version: ctx.charter.version,
        proposer,
        opened_at: ctx.now,
        closes_at: closesAt,
        electors: electors.length,
        opened_seq: BigInt(opened_seq),
      })
      .execute()
    await freezeElectorate(ctx.db, ctx.commons.id, decision, electors)
    await scheduleTicks(ctx, decision, closesAt)
    return { decision, number, closesAt: closesAt.toISOString() }
  },
})

type Rehearsed = { decision: string; procedure: string; command: string; input: Record<string, unknown> }

async function requireItWouldWork(
  ctx: Context<'would_be_refused'>,
  { decision, procedure, command, input }: Rehearsed,
): Promise<void> {
  try {
    await ctx.execute('decisions.rehearse', { decision, procedure, command, input }, { kind: 'clock' })
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    if (error.code !== 'decisions.rehearsed')
      ctx.fail('would_be_refused', { ...error.values, refusal: error.code })
  }
}

async function nextNumber(db: Kysely<Tables>, commonsId: string): Promise<number> {
  const query = db.selectFrom('decisions_decision').select(({ fn }) => fn.max('number').as('last'))
  const row = await query.where('commons_id', '=', commonsId).executeTakeFirst()
  return Number(row?.last ?? 0) + 1
}

/** One statement however many they are: an electorate of tens of thousands must not hold the lock for long. */
async function freezeElectorate(
  db: Kysely<Tables>,
  commonsId: string,
  decision: string,
  agents: string[],
): Promise<void> {
  await sql`insert into decisions_elector (commons_id, decision, agent)
    select ${commonsId}::uuid, ${decision}::uuid, agent from unnest(${agents}::uuid[]) as e (agent)`.execute(
    db,
  )
}

/** Closing at its time, and a word the day before to those who have not voted, where there is a day before. */
async function scheduleTicks(ctx: Context, decision: string, closesAt: Date): Promise<void> {
  await ctx.schedule(closesAt, 'decisions.close', { decision }, closeKey(decision))
  const dayBefore = new Date(closesAt.getTime() - dayMs)
  if (dayBefore > ctx.now)
    await ctx.schedule(dayBefore, 'decisions.remindElectors', { decision }, remindKey(decision))
}
