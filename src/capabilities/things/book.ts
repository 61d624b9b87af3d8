import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, instant } from '../../kernel/fields.ts'
import { booked } from './entries.ts'
import { keepBooking } from './keep-booking.ts'
import { freeUnit, takingFailures } from './taking.ts'

/** Books a thing for a stretch of time: any unit of it that is free. */
export const book = command({
  input: z.strictObject({ resource: id('observation.resource'), from: instant(), until: instant() }),
  who: ['member'],
  failures: ['members_only', ...takingFailures],
  records: { booked },
  async run(ctx, { resource, from, until }) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    const stretch = { from: Date.parse(from), until: Date.parse(until) }
    const wanted = { resource, agent, types: ctx.standing.types, ...stretch }
    const unit = await freeUnit(ctx, wanted)
    const booking = ctx.newId()
    const seq = ctx.record('booked', { booking, resource, unit, agent, from, until })
    await keepBooking(ctx, wanted, { id: booking, unit, seq: BigInt(seq) })
    return { booking, unit }
  },
})
