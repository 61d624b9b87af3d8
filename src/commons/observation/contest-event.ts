import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, text } from '../../kernel/fields.ts'
import { eventContested } from './entries.ts'
import { settleEvent } from './settle.ts'
import { consentNow, giveWord, requireAsked } from './words-given.ts'

/** "It was not so": the event does not count. The reason is kept with the word and can be erased. */
export const contestEvent = command({
  input: z.strictObject({ event: id('observation.event'), reason: text(2_000) }),
  who: ['signed-in'],
  failures: ['no_such_event', 'event_not_waiting', 'not_asked'],
  records: { event_contested: eventContested },
  async run(ctx, { event, reason }) {
    const { row, agent } = await requireAsked(ctx, event)
    await giveWord(ctx, { event, agent, word: 'contested', reason })
    const consent = await consentNow(ctx, row)
    await settleEvent(ctx, event, 'contested')
    ctx.record('event_contested', { event, consent: consent.applied })
    return { event, status: 'contested' }
  },
})
