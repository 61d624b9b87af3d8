import { canonicalText } from '../../kernel/canonical.ts'
import type { Context } from '../../kernel/capability.ts'
import { Failure } from '../../kernel/failure.ts'
import type { DecisionRow } from './tables.ts'

/** How carrying out a passed decision ended. */
export type CarriedOut = { done: true } | { done: false; refused: Failure }

/**
 * Runs the frozen command as the decision, in this transaction. A refusal leaves nothing of the command behind and
 * the decision stands: it is only not carried out yet.
 */
export async function carryOut(ctx: Context, row: DecisionRow, cause: number): Promise<CarriedOut> {
  const actor = { kind: 'decision', decision: row.id, procedure: row.procedure } as const
  try {
    await ctx.execute(row.command, JSON.parse(row.input), actor, cause)
    return { done: true }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { done: false, refused: error }
  }
}

/** The columns that keep why it was refused. */
export function blockedBy({ code, values }: Failure) {
  return { state: 'blocked', blocked_code: code, blocked_values: canonicalText(values) } as const
}

/** The failure kept in a blocked decision, so that readers get its sentence. */
export function keptFailure(row: Pick<DecisionRow, 'blocked_code' | 'blocked_values'>): Failure | undefined {
  return row.blocked_code ? new Failure(row.blocked_code, JSON.parse(row.blocked_values ?? '{}')) : undefined
}
