import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { eventConfirmed } from './entries.ts'
import { settleEvent } from './settle.ts'
import { consentNow, giveWord, requireAsked } from './words-given.ts'

/** "Yes, so it was": the word of somebody an event names. With the last word it counts. */
export const confirmEvent = command({
  input: z.strictObject({ event: id('observation.event') }),
  who: ['signed-in'],
  failures: ['no_such_event', 'event_not_waiting', 'not_asked', 'not_enough', 'not_theirs', 'there_already'],
  records: { event_confirmed: eventConfirmed },
  async run(ctx, { event }) {
    const { row, agent } = await requireAsked(ctx, event)
    await giveWord(ctx, { event, agent, word: 'confirmed', reason: '' })
    const consent = await consentNow(ctx, row)
    const status = consent.outcome.status === 'counted' ? 'counted' : 'waiting'
    if (status === 'counted') await settleEvent(ctx, event, 'counted')
    ctx.record('event_confirmed', { event, status, consent: consent.applied })
    return { event, status }
  },
})
