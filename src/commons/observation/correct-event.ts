import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { amount, id, text } from '../../kernel/fields.ts'
import { eventRow, flowOf } from './correction.ts'
import { eventCorrected } from './entries.ts'
import { observe } from './observe.ts'

/**
 * Corrects a counted event by the difference: 12 kg written instead of 10 is corrected by −2. The first record
 * stays as it was; whoever it names has a say again.
 */
export const correctEvent = command({
  input: z.strictObject({
    event: id('observation.event'),
    /** What is to be added; negative takes away. */
    quantity: amount().optional(),
    effort: amount().optional(),
    reason: text(2_000),
  }),
  who: ['member'],
  failures: [
    'no_such_event',
    'event_not_counted',
    'event_held_elsewhere',
    'correction_mismatch',
    'correction_too_large',
    'quantity_missing',
    'effort_missing',
    'quantity_not_positive',
    'not_whole',
    'not_enough',
    'resource_retired',
  ],
  records: { event_corrected: eventCorrected },
  async run(ctx, { event: corrects, quantity, effort, reason: note }) {
    const row = await eventRow(ctx, corrects)
    if (row.settled_by !== null) ctx.fail('event_held_elsewhere')
    const flow = { ...flowOf(row), corrects, quantity, effort, note }
    const { event, status } = await observe(ctx, flow, (data) => ctx.record('event_corrected', data))
    return { event, status }
  },
})
