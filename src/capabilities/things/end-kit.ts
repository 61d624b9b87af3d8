import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { kitAt } from './kit-stored.ts'
import { kitEnded } from './lending-entries.ts'

/** Takes a kit apart: its things go on by themselves, and what is booked or out of it stays so. */
export const endKit = command({
  input: z.strictObject({ kit: id('things.kit') }),
  who: ['role:steward'],
  failures: [],
  records: { kit_ended: kitEnded },
  async run(ctx, { kit }) {
    await kitAt(ctx, kit)
    ctx.record('kit_ended', { kit })
    await ctx.db
      .updateTable('things_kit')
      .set({ ended_at: ctx.now })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', kit)
      .execute()
    return { kit }
  },
})
