import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { reviewed } from './entries.ts'
import { decisionOf } from './put-in-force.ts'
import './tables.ts'

/** The members have gone through these rules and let them stand: the time to the next review begins anew. */
export const reviewRules = command({
  /** The version they went through, so that an agreement to old rules is not one to new ones. */
  input: z.strictObject({ version: z.int32().positive() }),
  who: ['decision:assembly'],
  failures: ['charter_moved_on'],
  records: { reviewed },
  async run(ctx, { version }) {
    if (version !== ctx.charter.version) ctx.fail('charter_moved_on', { path: '' })
    const decision = decisionOf(ctx.actor)
    const seq = ctx.record('reviewed', { version, decision }, { clause: 'dials.charter.review_months' })
    const row = { commons_id: ctx.commons.id, entry_seq: BigInt(seq), version, at: ctx.now }
    await ctx.db
      .insertInto('charter_review')
      .values({ ...row, decision: decision ?? null })
      .execute()
    return { version }
  },
})
