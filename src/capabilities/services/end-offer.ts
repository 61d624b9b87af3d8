import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { offerEnded } from './entries.ts'
import { offerRow } from './stored.ts'

/** Takes a service out of the catalogue; what is booked stays booked. */
export const endOffer = command({
  input: z.strictObject({ offer: id('services.offer') }),
  who: ['role:steward'],
  failures: ['offer_ended'],
  records: { offer_ended: offerEnded },
  async run(ctx, { offer }) {
    if ((await offerRow(ctx, offer)).ended_at) ctx.fail('offer_ended')
    ctx.record('offer_ended', { offer })
    await ctx.db
      .updateTable('services_offer')
      .set({ ended_at: ctx.now })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', offer)
      .execute()
    return { offer }
  },
})
