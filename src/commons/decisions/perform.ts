import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { Failure } from '../../kernel/failure.ts'
import { code, id } from '../../kernel/fields.ts'
import type { ContentAction } from './content.ts'
import { frozenActions } from './frozen-input.ts'

/**
 * Runs all commands of one decision, or none: being a command of its own, its refusal undoes those that had already
 * run. Only this slice sends it.
 */
export const perform = command({
  input: z.strictObject({ decision: id('decisions.decision'), procedure: code(), actions: frozenActions() }),
  who: ['clock'],
  failures: ['action_refused'],
  records: {},
  // The entries are those of the commands it runs.
  quiet: true,
  async run(ctx, { decision, procedure, actions }) {
    for (const action of actions) await runOne(ctx, { decision, procedure, action })
    return { done: actions.length }
  },
})

async function runOne(
  ctx: Context<'action_refused'>,
  { decision, procedure, action }: { decision: string; procedure: string; action: ContentAction },
): Promise<void> {
  try {
    await ctx.execute(action.command, action.input, { kind: 'decision', decision, procedure })
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    ctx.fail('action_refused', { ...error.values, refused: action.command, refusal: error.code })
  }
}
