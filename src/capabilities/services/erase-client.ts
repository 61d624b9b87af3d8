import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { clientErased } from './entries.ts'
import { bookingRow, changeBooking } from './stored.ts'

/** Forgets who somebody from outside was, once nothing is to come: name, contact, address and note. */
export const eraseClient = command({
  input: z.strictObject({ booking: id('services.booking') }),
  who: ['role:steward'],
  failures: ['a_member', 'still_to_come'],
  records: { client_erased: clientErased },
  async run(ctx, { booking }) {
    const { client, state } = await bookingRow(ctx, booking)
    if (client !== null) ctx.fail('a_member')
    if (state !== 'confirmed' && state !== 'cancelled') ctx.fail('still_to_come')
    await changeBooking(ctx, booking, { party: null, contact: null, address: null, note: null })
    ctx.record('client_erased', { booking })
    return {}
  },
})
