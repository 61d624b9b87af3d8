import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import { countedToward, waitsToward } from '../observation/toward.ts'
import type { FlowRow } from './flows.ts'
import type { Matter } from './matters.ts'

/**
 * How much of a flow was done, by counted events alone, as SQL over `plans_flow as f`. Of an intent: what satisfied it
 * directly and what fulfilled the commitments that took it up.
 */
export const doneOfFlow: RawBuilder<bigint> = sql<bigint>`(case f.kind
  when 'commitment' then ${countedToward(sql`f.commons_id`, 'fulfills', sql`f.id`, sql`f.effort`)}
  when 'claim' then ${countedToward(sql`f.commons_id`, 'settles', sql`f.id`, sql`f.effort`)}
  else ${countedToward(sql`f.commons_id`, 'satisfies', sql`f.id`, sql`f.effort`)} + coalesce((
    select sum(${countedToward(sql`c.commons_id`, 'fulfills', sql`c.id`, sql`c.effort`)})
    from plans_flow c where c.commons_id = f.commons_id and c.takes = f.id and c.kind = 'commitment'), 0)
  end)::numeric(38, 0)`

/** Whether something done toward it still waits to be confirmed, as SQL over `plans_flow as f`. */
export const waitsOnFlow: RawBuilder<boolean> = sql<boolean>`(case f.kind
  when 'commitment' then ${waitsToward(sql`f.commons_id`, 'fulfills', sql`f.id`)}
  when 'claim' then ${waitsToward(sql`f.commons_id`, 'settles', sql`f.id`)}
  else ${waitsToward(sql`f.commons_id`, 'satisfies', sql`f.id`)} end)`

/** How much of an intent somebody took on, done or not, as SQL over `plans_flow as f`; 0 for all else. */
export const takenOfFlow: RawBuilder<bigint> = sql<bigint>`(case when f.kind = 'intent' then coalesce((
  select sum(c.amount) from plans_flow c where c.commons_id = f.commons_id and c.takes = f.id
  and c.kind = 'commitment' and c.status in ('asked', 'agreed')), 0) else 0 end)::numeric(38, 0)`

/** Both for one flow, now. */
export async function progressOf(ctx: Context, id: string): Promise<{ done: bigint; taken: bigint }> {
  return ctx.db
    .selectFrom('plans_flow as f')
    .select([doneOfFlow.as('done'), takenOfFlow.as('taken')])
    .where('f.commons_id', '=', ctx.commons.id)
    .where('f.id', '=', id)
    .executeTakeFirstOrThrow()
}

/** Whether everything promised was done: of an agreement, all its commitments. */
export async function isKept(ctx: Context, what: Matter | 'intent', id: string): Promise<boolean> {
  const open = await ctx.db
    .selectFrom('plans_flow as f')
    .select('f.id')
    .where('f.commons_id', '=', ctx.commons.id)
    .where(what === 'agreement' ? 'f.agreement' : 'f.id', '=', id)
    .where(sql<boolean>`${doneOfFlow} < f.amount`)
    .limit(1)
    .executeTakeFirst()
  return open === undefined
}

/** What is still open to be taken on of an intent; never below zero. */
export async function leftOf(ctx: Context, intent: FlowRow): Promise<bigint> {
  const { taken } = await progressOf(ctx, intent.id)
  const direct = await ctx.db
    .selectFrom('plans_flow as f')
    .select(countedToward(sql`f.commons_id`, 'satisfies', sql`f.id`, sql`f.effort`).as('done'))
    .where('f.commons_id', '=', ctx.commons.id)
    .where('f.id', '=', intent.id)
    .executeTakeFirstOrThrow()
  const left = intent.amount - taken - direct.done
  return left > 0n ? left : 0n
}
