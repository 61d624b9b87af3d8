import type { Context } from '../../kernel/capability.ts'
import { startOfDay } from '../members/local-day.ts'
import './tables.ts'

/** A condition that still holds, or none. */
export async function conditionRow(ctx: Context, id: string) {
  return ctx.db
    .selectFrom('observation_condition')
    .selectAll()
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

/** On that morning whoever keeps the resource is told; a later date takes the place of an earlier one. */
export async function scheduleReview(ctx: Context<string>, condition: string, on: string | null) {
  if (on === null) return
  const at = await startOfDay(ctx.db, ctx.commons.id, on)
  await ctx.schedule(
    at,
    'observation.remindCondition',
    { condition, on },
    `observation.condition:${condition}`,
  )
}
