import type { Context } from '../../kernel/capability.ts'
import type { LineTable } from './tables.ts'

/**
 * When a line takes effect in the books: on the bank's day, or on the first open one where that year is closed already.
 * Then the entry says the bank's day beside it.
 */
export function dayOf(
  ctx: Pick<Context, 'openDay'>,
  { on_day }: Pick<LineTable, 'on_day'>,
): { effectiveOn: string; data: { bankDay?: string } } {
  const effectiveOn = ctx.openDay(on_day)
  return { effectiveOn, data: effectiveOn === on_day ? {} : { bankDay: on_day } }
}
