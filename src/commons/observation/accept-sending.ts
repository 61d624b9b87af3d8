import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id, instant, text } from '../../kernel/fields.ts'
import { sendingAccepted } from './entries.ts'
import { markFailures } from './lots.ts'
import { observe } from './observe.ts'
import { answerPassage, held, openPassage, type SentThing, sendingId } from './passages.ts'

/** What another commons sent has come: from now on it is ours, and it is remembered where it came from. */
export const acceptSending = command({
  input: z.strictObject({
    sending: sendingId(),
    /** A store it is added to; absent: it is written down as something of its own. */
    toResource: id('observation.resource').optional(),
    location: text(200),
    at: instant(),
  }),
  who: ['role:steward'],
  failures: [
    ...['no_such_sending', 'sending_answered', 'no_such_resource', 'resource_retired', 'unit_mismatch'],
    ...['not_whole', 'not_theirs', 'in_the_future'],
    ...markFailures,
  ],
  records: { sending_accepted: sendingAccepted },
  async run(ctx, { sending, toResource, location, at }) {
    const row = await openPassage(ctx, sending, 'in')
    const { name, note, stage, state, lot, ...kind } = JSON.parse(row.about!) as SentThing['about']
    const creates = toResource ? undefined : { ...kind, name, note, location, unit: row.unit, lot }
    const flow = { action: 'transfer', quantity: row.quantity, unit: row.unit, at: new Date(at) } as const
    const beyond = { side: 'from', commons: row.other_commons } as const
    const marks = toResource ? {} : { stage, state, toLocation: location }
    let entry = 0
    const came = { ...flow, beyond, toResource, creates, ...marks, note: row.note, settled: held }
    const { event, created } = await observe(ctx, came, (data) => {
      entry = ctx.record('sending_accepted', { sending, commons: row.other_commons, event: data })
      return entry
    })
    const resource = (created ?? toResource)!
    await answerPassage(ctx, sending, { state: 'accepted', resource, event })
    await sendReceipt(ctx, row.other_commons, { sending, taken: { resource, event, entry }, reason: '' })
    return { resource, event }
  },
})

const sendReceipt = (ctx: Context, to: string, input: { sending: string; taken: object; reason: string }) =>
  ctx.send({ to, command: 'observation.noteReceipt', input, key: `receipt:${input.sending}` })
