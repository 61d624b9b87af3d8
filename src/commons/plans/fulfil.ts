import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { eventInput, timeOf } from '../observation/inputs.ts'
import { flowFulfilled } from './entries.ts'
import { flowRef } from './fields.ts'
import { fulfilFailures, fulfil as fulfilFlow } from './fulfilment.ts'
import { named } from './matters.ts'
import { speaksForUs } from './powers.ts'

/** The event whole; the process is that of the step it was planned in. */
const event = eventInput.omit({ process: true, side: true })

/** Records that something promised, wished for or claimed was done, in part or whole, by one of those it names. */
export const fulfil = command({
  input: z.strictObject({ ...flowRef, event }),
  who: ['signed-in'],
  layer: 'regulations',
  failures: [...fulfilFailures, 'not_yours'],
  records: { flow_fulfilled: flowFulfilled },
  async run(ctx, { what, id, event }) {
    const me = ctx.standing.agent
    const { provider = null, receiver = null } = event
    const isMine = me !== undefined && (me === provider || me === receiver)
    // What a plan of the commons needs, any member may record as met by what the commons has, as any other event.
    const isWithin = what === 'intent' && provider === null && receiver === null && ctx.standing.member
    const isOurs = isWithin || ((provider === null || receiver === null) && speaksForUs(ctx))
    if (!isMine && !isOurs) ctx.fail('not_yours')
    const times = { at: timeOf(event.at), begin: timeOf(event.begin), end: timeOf(event.end) }
    const seen = await fulfilFlow(ctx, what, id, { ...event, ...times }, (data, over) =>
      ctx.record('flow_fulfilled', { ...named(what, id), event: data, over: over > 0n ? over : undefined }),
    )
    const { event: recorded, status, over, created } = seen
    return { event: recorded, status, over: over.toString(), created: created ?? null }
  },
})
