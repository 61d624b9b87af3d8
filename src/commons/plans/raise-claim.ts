import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { day, id, text } from '../../kernel/fields.ts'
import { eventRow } from '../observation/correction.ts'
import { claimRaised } from './entries.ts'
import { flowFields } from './fields.ts'
import { checkFlow, checkSides, dataOf, flowFailures, insertFlows } from './flows.ts'
import { speaksForUs } from './powers.ts'
import { askForWords } from './words-given.ts'

/**
 * Claims something for what one gave: because this event happened, that is due to its provider from its receiver. Whoever
 * is to give it says whether they see it so too.
 */
export const raiseClaim = command({
  input: z.strictObject({
    because: id('observation.event'),
    ...flowFields,
    note: text(2_000),
    dueOn: day(),
  }),
  who: ['member'],
  layer: 'regulations',
  failures: [...flowFailures, 'no_such_event', 'event_not_counted', 'agents_must_differ', 'not_yours'],
  records: { claim_raised: claimRaised },
  async run(ctx, { because, ...about }) {
    const event = await eventRow(ctx, because).catch(() => ctx.fail('no_such_event'))
    if (event.status !== 'counted' || event.corrects !== null) ctx.fail('event_not_counted')
    const [gave, got] = [event.provider, event.receiver]
    await checkSides(ctx, gave, got)
    const isMine = gave === null ? speaksForUs(ctx) : gave === ctx.standing.agent
    if (!isMine) ctx.fail('not_yours')
    await checkFlow(ctx, about)
    const flow = { ...about, provider: got, receiver: gave }
    const [claim, us] = [ctx.newId(), ctx.commons.id]
    const asking = await askForWords(ctx, { what: 'claim', about: claim }, [got ?? us, gave ?? us])
    const entry = ctx.record('claim_raised', { claim, because, ...dataOf(flow), ...asking })
    await insertFlows(ctx, [{ ...flow, id: claim, kind: 'claim', because, status: asking.status }], entry)
    return { claim, status: asking.status }
  },
})
