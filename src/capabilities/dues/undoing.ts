import { oweAll } from '../../commons/obligations/owe.ts'
import { entered, unsettle, withdrawAll } from '../../commons/obligations/settling.ts'
import { settlementsOf } from '../../commons/obligations/stored.ts'
import type { Context } from '../../kernel/capability.ts'
import type { Posting } from '../../kernel/journal/entry.ts'
import { chunkSize } from './charge.ts'
import { receivableOf } from './charging.ts'
import { chargeLabel } from './periods.ts'
import { changeRun, languageOf, planAt } from './stored.ts'
import type { ChargeTable, PlanRow, RunRow } from './tables.ts'

type Charge = Pick<ChargeTable, 'agent' | 'obligation' | 'amount'>

/** What was paid of each charge, and what was let go and is now let go no more. */
interface Settled {
  paid: Map<string, bigint>
  letGo: Map<string, { settlement: string; posting: Posting }[]>
}

/**
 * Takes back some charges of a run: claims go, forgivings of them are undone, and what was paid is owed back on the
 * same account. Each is an entry of its own; `keep` does what needs their numbers, in the same order.
 */
export async function undoChunk(ctx: Context, run: RunRow) {
  const plan = await planAt(ctx, run.plan)
  const charges = await chargesLeft(ctx, run)
  const settled = await settledOf(ctx, charges)
  await withdrawAll(
    ctx,
    charges.map((one) => one.obligation),
  )
  await markUndone(ctx, run, charges)
  if (charges.length === chunkSize)
    await ctx.schedule(ctx.now, 'dues.carryOnUndo', { run: run.id }, `dues.undo:${run.id}`)
  else await changeRun(ctx, run.id, { state: 'undone' })
  const undone = charges.map(({ agent, obligation, amount }) => ({
    data: { run: run.id, plan: run.plan, period: run.period, agents: [agent] },
    postings: [
      ...(settled.letGo.get(obligation) ?? []).map(({ posting }) => posting),
      { from: receivableOf(agent), to: plan.account, unit: plan.unit, amount },
    ],
  }))
  const keep = async (seqs: readonly number[]) => {
    for (const [i, { obligation }] of charges.entries()) {
      const taken = settled.letGo.get(obligation) ?? []
      await entered(
        ctx,
        taken.map(({ settlement }) => settlement),
        seqs[i]!,
      )
    }
    await oweBack(ctx, { plan, run, charges, paid: settled.paid, seqs })
  }
  return { undone, keep }
}

const chargesLeft = (ctx: Context, run: RunRow): Promise<Charge[]> =>
  ctx.db
    .selectFrom('dues_charge')
    .select(['agent', 'obligation', 'amount'])
    .where('commons_id', '=', ctx.commons.id)
    .where('run', '=', run.id)
    .where('undone', '=', false)
    .orderBy('agent')
    .limit(chunkSize)
    .execute()

async function settledOf(ctx: Context, charges: readonly Charge[]): Promise<Settled> {
  const all = await settlementsOf(
    ctx.db,
    ctx.commons.id,
    charges.map((one) => one.obligation),
  )
  const settled: Settled = { paid: new Map(), letGo: new Map() }
  for (const { id, obligation, way, amount, reversed_at } of all) {
    if (reversed_at !== null) continue
    if (way === 'paid') settled.paid.set(obligation, (settled.paid.get(obligation) ?? 0n) + amount)
    else {
      const { posting } = await unsettle(ctx, { settlement: id })
      const before = settled.letGo.get(obligation) ?? []
      settled.letGo.set(obligation, [...before, { settlement: id, posting }])
    }
  }
  return settled
}

async function markUndone(ctx: Context, run: RunRow, charges: readonly Charge[]): Promise<void> {
  if (charges.length === 0) return
  const agents = charges.map((one) => one.agent)
  await ctx.db
    .updateTable('dues_charge')
    .set({ undone: true })
    .where('commons_id', '=', ctx.commons.id)
    .where('run', '=', run.id)
    .where('agent', 'in', agents)
    .execute()
}

interface Back {
  plan: PlanRow
  run: RunRow
  charges: readonly Charge[]
  paid: Map<string, bigint>
  seqs: readonly number[]
}

async function oweBack(ctx: Context, { plan, run, charges, paid, seqs }: Back): Promise<void> {
  const label = backLabel(chargeLabel(plan, run.period, await languageOf(ctx)), await languageOf(ctx))
  const owed = charges.flatMap(({ agent, obligation }, i) => {
    const amount = paid.get(obligation)
    if (amount === undefined) return []
    return {
      ...{
        id: ctx.newId(),
        direction: 'out' as const,
        agent,
        purpose: 'dues',
        amount,
        unit: plan.unit,
        label,
      },
      ...{ source: 'dues.undone', sourceId: run.id, account: receivableOf(agent), dueOn: null, seq: seqs[i] },
    }
  })
  await oweAll(ctx, owed)
}

const backLabel = (label: string, lang: 'ko' | 'en') =>
  lang === 'ko' ? `${label} 돌려주기` : `${label}, paid back`
