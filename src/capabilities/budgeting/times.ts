import type { Context } from '../../kernel/capability.ts'
import type { RoundRow } from './tables.ts'

export interface Times {
  ideasClose: string
  opens: string
  closes: string
}

export const timeFailures = ['in_the_past', 'out_of_order'] as const

type Problem = [code: (typeof timeFailures)[number], values: { field: string }]

/** What is wrong with the times of a round; undefined where nothing is. */
export function timesProblem(
  { now }: Pick<Context, 'now'>,
  { ideasClose, opens, closes }: Times,
): Problem | undefined {
  if (closes <= now.toISOString()) return ['in_the_past', { field: 'closes' }]
  if (opens >= closes) return ['out_of_order', { field: 'opens' }]
  return ideasClose > closes ? ['out_of_order', { field: 'ideasClose' }] : undefined
}

export const timesOf = ({ ideasClose, opens, closes }: Times) => ({
  ideas_close: new Date(ideasClose),
  opens: new Date(opens),
  closes: new Date(closes),
})

/** The clock opens and closes it. */
export async function scheduleRound(ctx: Context, { id, opens, closes, state }: RoundRow): Promise<void> {
  if (state === 'ideas')
    await ctx.schedule(opens, 'budgeting.openGiving', { round: id, after: null }, `budgeting.open:${id}`)
  await ctx.schedule(closes, 'budgeting.closeRound', { round: id }, `budgeting.close:${id}`)
}
