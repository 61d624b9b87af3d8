import { canonicalText } from '../../kernel/canonical.ts'
import type { Context } from '../../kernel/capability.ts'
import { Failure } from '../../kernel/failure.ts'
import { decisionBlocked, decisionExecuted, decisionTookEffect } from './closing-entries.ts'
import { actionsOf, type ContentAction, contentOf, onlyOption } from './content.ts'
import { unblocked } from './opening.ts'
import { carryOutKey, expireKey, updateDecision } from './stored.ts'
import { storedResult } from './stored-result.ts'
import type { DecisionRow } from './tables.ts'

export const executionRecords = {
  decision_executed: decisionExecuted,
  decision_took_effect: decisionTookEffect,
  decision_blocked: decisionBlocked,
}
type Executes = Context<string, typeof executionRecords>

/** The options a passed decision chose: of a matter that was only accepted, the one there is. */
export function chosenIn(row: DecisionRow): string[] {
  const broken = row.tie_broken === null ? [] : (JSON.parse(row.tie_broken) as string[])
  const elected = storedResult(row)?.choice?.elected
  return elected ? [...elected, ...broken] : [onlyOption]
}

/** Everything that is carried out, in its order. */
export const outcomeOf = (row: DecisionRow): ContentAction[] => actionsOf(contentOf(row), chosenIn(row))

/**
 * Carries a passed decision out now, all of it or nothing: what is refused blocks it until somebody tries again. What
 * has no command to carry out holds from now on.
 */
export async function finish(ctx: Executes, row: DecisionRow, cause: number) {
  const actions = outcomeOf(row)
  await ctx.unschedule(carryOutKey(row.id))
  const refused = await refusalOf(ctx, row, actions, cause)
  if (refused) return block(ctx, row, refused, cause)
  await ctx.unschedule(expireKey(row.id))
  if (actions.length > 0) return executed(ctx, row, cause)
  // Nobody waited for it: the closing says it all.
  if (row.state === 'waiting') ctx.record('decision_took_effect', { decision: row.id }, { cause })
  await updateDecision(ctx.db, row, { state: 'passed' })
  return 'passed' as const
}

export async function executed(
  ctx: Pick<Context<string, Pick<typeof executionRecords, 'decision_executed'>>, 'record' | 'db'>,
  row: DecisionRow,
  cause: number,
) {
  const seq = ctx.record('decision_executed', { decision: row.id }, { cause })
  await updateDecision(ctx.db, row, { state: 'executed', executed_seq: BigInt(seq), ...unblocked })
  return 'executed' as const
}

async function block(ctx: Executes, row: DecisionRow, { code, values, command }: Refusal, cause: number) {
  ctx.record('decision_blocked', { decision: row.id, code, command }, { cause })
  await updateDecision(ctx.db, row, {
    state: 'blocked',
    blocked_code: code,
    blocked_values: canonicalText(values),
    blocked_command: command,
  })
  return 'blocked' as const
}

/** Which command would not run, and why. */
export interface Refusal {
  code: string
  values: Failure['values']
  command: string
}

/**
 * Runs the commands as the decision, in this transaction. A refusal leaves nothing of any of them. A single one needs
 * nothing to hold it together, and so runs under a charter too that is older than `perform`.
 */
export async function refusalOf(
  ctx: Pick<Context<string>, 'execute'>,
  { id: decision, procedure }: DecisionRow,
  actions: ContentAction[],
  cause: number,
): Promise<Refusal | undefined> {
  const [first, ...more] = actions
  if (!first) return undefined
  const actor = { kind: 'decision', decision, procedure } as const
  const together = { decision, procedure, actions }
  try {
    if (more.length === 0) await ctx.execute(first.command, first.input, actor, cause)
    else await ctx.execute('decisions.perform', together, { kind: 'clock' }, cause)
    return undefined
  } catch (error) {
    if (!(error instanceof Failure) || error.status >= 500) throw error
    const { refusal = error.code, refused = first.command, ...values } = error.values
    return { code: String(refusal), command: String(refused), values }
  }
}

/** The failure kept in a blocked decision, so that readers get its sentence. */
export function keptFailure(row: Pick<DecisionRow, 'blocked_code' | 'blocked_values'>): Failure | undefined {
  return row.blocked_code ? new Failure(row.blocked_code, JSON.parse(row.blocked_values ?? '{}')) : undefined
}
