import type { Context } from '../../kernel/capability.ts'
import { Failure } from '../../kernel/failure.ts'
import type { CaseRow } from './tables.ts'

const clock = { kind: 'clock' } as const
const endKey = (caseId: string) => `sanction:${caseId}`

type Sanction = Pick<CaseRow, 'id' | 'step' | 'against' | 'until_at'>

/** Carries a step out: a pause rests the membership, and whatever lasts ends by itself. */
export async function putInForce(ctx: Context, { id, step, against, until_at }: Sanction, cause: number) {
  if (step === 'pause') await quietly(ctx.execute('members.pause', { agent: against }, clock, cause))
  if (until_at) await ctx.schedule(until_at, 'sanctions.endStep', { case: id }, endKey(id))
}

/** Takes a step back: rights return at once. */
export async function takeBack(ctx: Context, { id, step, against }: Sanction, cause: number): Promise<void> {
  await ctx.unschedule(endKey(id))
  if (step === 'pause') await quietly(ctx.execute('members.resume', { agent: against }, clock, cause))
}

/** Somebody who left meanwhile, or whom the charter lets nobody pause, is left as they are. */
async function quietly(done: Promise<unknown>): Promise<void> {
  try {
    await done
  } catch (error) {
    if (!(error instanceof Failure)) throw error
  }
}
