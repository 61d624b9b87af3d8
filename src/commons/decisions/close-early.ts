import type { Context } from '../../kernel/capability.ts'
import { Failure } from '../../kernel/failure.ts'
import { isSettled } from './count-decision.ts'
import type { DecisionRow } from './tables.ts'

/**
 * Closes a vote that may end early once nothing can change how it comes out. A ballot stands even where the charter
 * lets the clock close nothing early: then it is closed at its time.
 */
export async function closeIfSettled(ctx: Context, row: DecisionRow, cause: number): Promise<void> {
  if (!(await isSettled(ctx.db, row))) return
  try {
    await ctx.execute('decisions.close', { decision: row.id }, { kind: 'clock' }, cause)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
  }
}
