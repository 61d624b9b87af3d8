import { z } from 'zod'
import { command, entryKind } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { helperLinks } from './helpers.ts'

const agent = id('members.agent')

export const helperEnded = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({ agent, helper: agent }),
})

/** Whoever is looked after or looks after ends it at any time; for who does not click the office enters it. */
export const endHelper = command({
  input: z.strictObject({ agent, helper: agent }),
  who: ['signed-in'],
  failures: ['not_yours_to_end', 'no_such_helper'],
  records: { helper_ended: helperEnded },
  async run(ctx, { agent, helper }) {
    const { db, commons, standing } = ctx
    const isTheirs = standing.agent === agent || standing.agent === helper
    if (!isTheirs) ctx.fail('not_yours_to_end')
    const [link] = await helperLinks(db, commons.id, { agent, helper })
    if (!link) return ctx.fail('no_such_helper')
    await db
      .updateTable('members_helper')
      .set({ ended_at: ctx.now })
      .where('commons_id', '=', commons.id)
      .where('id', '=', link.id)
      .execute()
    return { seq: ctx.record('helper_ended', { agent, helper }) }
  },
})
