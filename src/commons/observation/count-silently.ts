import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { eventRow } from './correction.ts'
import { eventCounted } from './entries.ts'
import { settleEvent } from './settle.ts'
import { consentNow } from './words-given.ts'

/** The days for objections have passed without one. Sent by the clock. */
export const countSilently = command({
  input: z.strictObject({ event: id('observation.event') }),
  who: ['clock'],
  layer: 'bylaws',
  failures: ['no_such_event', 'event_not_waiting', 'silence_not_over', 'not_enough', 'not_theirs'],
  records: { event_counted: eventCounted },
  async run(ctx, { event }) {
    const row = await eventRow(ctx, event)
    if (row.status !== 'waiting' || row.settled_by !== null) ctx.fail('event_not_waiting')
    const consent = await consentNow(ctx, row)
    // The charter may have given more days since; by its present rule the event still waits.
    if (consent.outcome.status !== 'counted') ctx.fail('silence_not_over')
    await settleEvent(ctx, event, 'counted')
    ctx.record(
      'event_counted',
      { event, consent: consent.applied },
      { clause: 'dials.observation.silence_days' },
    )
    return { event, status: 'counted' }
  },
})
