import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { sharingEnded } from './entries.ts'
import { thingRow } from './stored.ts'

/** Ends that a thing is shared. What was booked and has not begun is cancelled, and those who booked it are told. */
export const endSharing = command({
  input: z.strictObject({ resource: id('observation.resource') }),
  who: ['role:steward'],
  failures: ['not_shared'],
  records: { sharing_ended: sharingEnded },
  async run(ctx, { resource }) {
    const thing = await thingRow(ctx, resource)
    if (!thing || thing.ended_at) ctx.fail('not_shared')
    const cancelled = await ctx.db
      .updateTable('things_booking')
      .set({ state: 'cancelled' })
      .where('commons_id', '=', ctx.commons.id)
      .where('resource', '=', resource)
      .where('state', '=', 'booked')
      .where('from_at', '>', ctx.now)
      .returning('agent')
      .execute()
    await ctx.db
      .updateTable('things_thing')
      .set({ ended_at: ctx.now })
      .where('commons_id', '=', ctx.commons.id)
      .where('resource', '=', resource)
      .execute()
    const agents = [...new Set(cancelled.map(({ agent }) => agent))].sort()
    ctx.record('sharing_ended', { resource, cancelled: cancelled.length, agents })
    return { resource, cancelled: cancelled.length }
  },
})
