import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { eventRow } from './correction.ts'
import { eventWithdrawn } from './entries.ts'
import { settleEvent } from './settle.ts'

/** Whoever recorded an event takes it back while it waits for somebody's word. */
export const withdrawEvent = command({
  input: z.strictObject({ event: id('observation.event') }),
  who: ['signed-in'],
  failures: ['no_such_event', 'event_not_waiting', 'not_the_recorder'],
  records: { event_withdrawn: eventWithdrawn },
  async run(ctx, { event }) {
    const row = await eventRow(ctx, event)
    if (row.recorder === null || row.recorder !== ctx.standing.agent) ctx.fail('not_the_recorder')
    if (row.settled_by !== null) ctx.fail('event_not_waiting')
    await settleEvent(ctx, event, 'withdrawn')
    ctx.record('event_withdrawn', { event })
    return { event, status: 'withdrawn' }
  },
})
