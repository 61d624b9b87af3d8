import { z } from 'zod'
import { profileOf } from '../../commons/charter/profile.ts'
import { command } from '../../kernel/capability.ts'
import { line } from '../../kernel/fields.ts'
import { registerOpened } from './entries.ts'
import { readerKinds } from './tables.ts'
import { holdsShares } from './visible-to.ts'

/**
 * 명부 열람: somebody looks into the register of members, or the office shows it to a creditor. Who looked, as what
 * and why is kept first; the answer opens the extract.
 */
export const openRegister = command({
  input: z.strictObject({
    kind: z.enum(readerKinds),
    /** The creditor; null for a member. */
    party: line(100).nullable(),
    reason: line(300),
  }),
  who: ['member'],
  layer: 'articles',
  failures: ['person_needed', 'creditor_unnamed', 'office_shows_creditors', 'not_open_to_creditors'],
  records: { register_opened: registerOpened },
  async run(ctx, { kind, party, reason }) {
    const agent = ctx.standing.agent
    if (!agent) return ctx.fail('person_needed')
    if (kind === 'creditor') {
      if (!holdsShares({ charter: ctx.charter, viewer: ctx.actor, standing: ctx.standing }))
        ctx.fail('office_shows_creditors')
      if (party === null) ctx.fail('creditor_unnamed')
      const openTo = profileOf(ctx.charter).roll?.openTo ?? []
      if (!openTo.includes('creditor')) ctx.fail('not_open_to_creditors')
    }
    const reading = ctx.newId()
    ctx.record('register_opened', { reading, agent, kind })
    const row = { commons_id: ctx.commons.id, id: reading, agent, kind, reason, read_at: ctx.now }
    await ctx.db
      .insertInto('shares_reading')
      .values({ ...row, party: kind === 'creditor' ? party : null })
      .execute()
    return { reading }
  },
})
