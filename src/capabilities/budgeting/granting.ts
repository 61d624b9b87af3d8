import type { Context } from '../../kernel/capability.ts'
import type { allowanceGiven } from './entries.ts'
import { allowanceOf, heldFor, poolOf } from './places.ts'
import type { AllowanceRow, RoundRow } from './tables.ts'

type Granting = Context<never, { allowance_given: typeof allowanceGiven }>

/** Somebody gets so much of the pool to give away. The caller keeps what is left in the pool. */
export async function grant(
  ctx: Granting,
  round: RoundRow,
  { agent, amount, late }: { agent: string; amount: bigint; late: boolean },
): Promise<void> {
  const { unit } = round
  const postings = [heldFor({ from: poolOf(round), to: allowanceOf(round, agent), unit, amount })]
  const data = { round: round.id, agent, unit, amount, late }
  const seq = ctx.record('allowance_given', data, { postings, clause: 'dials.budgeting.allowances' })
  const known = await allowanceIn(ctx, round.id, agent)
  await ctx.db
    .insertInto('budgeting_allowance')
    .values({
      ...{ commons_id: ctx.commons.id, round: round.id, agent, seq: BigInt(seq) },
      ...{ granted: amount, left_over: amount },
    })
    .onConflict((clash) =>
      clash.columns(['commons_id', 'round', 'agent']).doUpdateSet({
        granted: (known?.granted ?? 0n) + amount,
        left_over: (known?.left_over ?? 0n) + amount,
        seq: BigInt(seq),
      }),
    )
    .execute()
}

/** What somebody has in a round, if anything. */
export function allowanceIn(
  { db, commons }: Pick<Context, 'db' | 'commons'>,
  round: string,
  agent: string,
): Promise<AllowanceRow | undefined> {
  return db
    .selectFrom('budgeting_allowance')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('round', '=', round)
    .where('agent', '=', agent)
    .executeTakeFirst()
}

export async function changeAllowance(
  ctx: Context,
  { round, agent }: Pick<AllowanceRow, 'round' | 'agent'>,
  set: Partial<AllowanceRow>,
): Promise<void> {
  await ctx.db
    .updateTable('budgeting_allowance')
    .set(set)
    .where('commons_id', '=', ctx.commons.id)
    .where('round', '=', round)
    .where('agent', '=', agent)
    .execute()
}
