import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { partyErased } from './entries.ts'
import { obligationAt } from './stored.ts'

/** The name of somebody outside goes, once nothing of it is owed any more; the figures stay. */
export const eraseParty = command({
  input: z.strictObject({ obligation: id('obligations.obligation') }),
  who: ['role:steward'],
  failures: ['still_open', 'no_party'],
  records: { party_erased: partyErased },
  async run(ctx, { obligation }) {
    const owed = await obligationAt(ctx, obligation)
    if (owed.party === null) ctx.fail('no_party')
    if (owed.state === 'open') ctx.fail('still_open')
    await ctx.db
      .updateTable('obligations_obligation')
      .set({ party: null })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', obligation)
      .execute()
    return { seq: ctx.record('party_erased', { obligation }) }
  },
})
