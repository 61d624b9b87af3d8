import type { MemberTyped } from '../../commons/members/members-after.ts'
import { oweAll } from '../../commons/obligations/owe.ts'
import type { Context } from '../../kernel/capability.ts'
import type { Posting } from '../../kernel/journal/entry.ts'
import { amountDue } from './amount-due.ts'
import { newMembers } from './dials.ts'
import type { ChargedBy } from './entries.ts'
import { chargeLabel, firstDay, periodAfter } from './periods.ts'
import { languageOf, ratesOf } from './stored.ts'
import type { FactTable, PlanRow, RunRow } from './tables.ts'

/** What one member is to pay now. */
export interface Due {
  agent: string
  obligation: string
  amount: bigint
  by: ChargedBy
}

interface Asked {
  plan: PlanRow
  run: RunRow
  members: readonly MemberTyped[]
}

/**
 * Who of these members pays how much: by type, less what they were let off, nobody twice. What that was decided from is
 * kept of all of them, of those who pay nothing too.
 */
export async function whoPays(ctx: Context, { plan, run, members }: Asked): Promise<Due[]> {
  const here = await joinedInTime(ctx, { plan, run, members })
  if (here.length === 0) return []
  const ids = here.map((one) => one.id)
  const rates = await ratesOf(ctx.db, ctx.commons.id, plan.id)
  const reductions = await reductionsOf(ctx, run, ids)
  const charged = await chargedAlready(ctx, run, ids)
  const asked = here
    .filter(({ id }) => !charged.has(id))
    .map(({ id, types }) => ({ agent: id, types, reduced: reductions.get(id) ?? null }))
  await keepFacts(ctx, run, asked)
  return asked.flatMap(({ agent, ...facts }) => {
    const { outcome, applied } = ctx.apply(amountDue, rates, facts)
    const { amount } = outcome
    return amount === 0n ? [] : [{ agent, obligation: ctx.newId(), amount, by: applied as ChargedBy }]
  })
}

/** A chunk that is asked for again finds them kept. */
async function keepFacts(ctx: Context, run: RunRow, asked: readonly Omit<FactTable, 'commons_id' | 'run'>[]) {
  if (asked.length === 0) return
  const rows = asked.map((one) => ({ ...one, commons_id: ctx.commons.id, run: run.id }))
  await ctx.db
    .insertInto('dues_fact')
    .values(rows)
    .onConflict((one) => one.doNothing())
    .execute()
}

/** Whether they belong long enough, by the dial; a late run is for those who came after the first one. */
async function joinedInTime(ctx: Context, { plan, run, members }: Asked): Promise<readonly MemberTyped[]> {
  const begins = firstDay(run.period)
  const ends = firstDay(periodAfter(plan, run.period))
  // Nobody counts as late where the period never was charged.
  const first = run.late ? ((await firstRunDay(ctx, run)) ?? ends) : undefined
  return members.filter(({ joined_on }) => {
    if (first !== undefined) return joined_on !== null && joined_on >= first && joined_on < ends
    if (joined_on === null) return true
    return ctx.dial(newMembers) === 'full' ? joined_on < ends : joined_on <= begins
  })
}

/** The day a period was first charged. */
export async function firstRunDay(
  ctx: Context,
  { plan, period }: Pick<RunRow, 'plan' | 'period'>,
): Promise<string | undefined> {
  const found = await ctx.db
    .selectFrom('dues_run')
    .select('charged_on')
    .where('commons_id', '=', ctx.commons.id)
    .where('plan', '=', plan)
    .where('period', '=', period)
    .where('late', '=', false)
    .where('state', '=', 'charged')
    .executeTakeFirst()
  return found?.charged_on
}

/** What was granted by the day of the charge, by member. */
async function reductionsOf(ctx: Context, run: RunRow, agents: string[]): Promise<Map<string, bigint>> {
  const rows = await ctx.db
    .selectFrom('dues_reduction')
    .select(['agent', 'amount'])
    .where('commons_id', '=', ctx.commons.id)
    .where('plan', '=', run.plan)
    .where('agent', 'in', agents)
    .where('from_on', '<=', run.charged_on)
    .where((where) => where.or([where('until_on', 'is', null), where('until_on', '>=', run.charged_on)]))
    .execute()
  return new Map(rows.map((row) => [row.agent, row.amount]))
}

async function chargedAlready(ctx: Context, run: RunRow, agents: string[]): Promise<Set<string>> {
  const rows = await ctx.db
    .selectFrom('dues_charge')
    .select('agent')
    .where('commons_id', '=', ctx.commons.id)
    .where('plan', '=', run.plan)
    .where('period', '=', run.period)
    .where('undone', '=', false)
    .where('agent', 'in', agents)
    .execute()
  return new Set(rows.map((row) => row.agent))
}

export const receivableOf = (agent: string) => `assets:receivable:dues:${agent}`

export const postingOf = (
  { account, unit }: PlanRow,
  { agent, amount }: Pick<Due, 'agent' | 'amount'>,
): Posting => ({
  ...{ from: account, to: receivableOf(agent), unit, amount },
})

interface Charged {
  plan: PlanRow
  run: RunRow
  due: readonly Due[]
  /** The entry of each of them, in the same order. */
  seqs: readonly number[]
}

/** Keeps the charges and what is owed by them. */
export async function keepCharges(ctx: Context, { plan, run, due, seqs }: Charged): Promise<void> {
  if (due.length === 0) return
  const label = chargeLabel(plan, run.period, await languageOf(ctx))
  await oweAll(
    ctx,
    due.map(({ agent, obligation, amount }, i) => ({
      ...{
        id: obligation,
        direction: 'in' as const,
        agent,
        purpose: 'dues',
        amount,
        unit: plan.unit,
        label,
        seq: seqs[i],
      },
      ...{ source: 'dues.run', sourceId: run.id, account: receivableOf(agent), dueOn: run.due_on },
    })),
  )
  const { commons_id, period, id } = run
  const rows = due.map(({ by: _by, ...one }) => ({ ...one, commons_id, run: id, plan: plan.id, period }))
  await ctx.db.insertInto('dues_charge').values(rows).execute()
}
