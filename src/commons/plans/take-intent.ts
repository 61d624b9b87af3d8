import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { day, id, positiveAmount } from '../../kernel/fields.ts'
import { leftOf } from './done.ts'
import { intentTaken } from './entries.ts'
import { checkDue, dataOf, flowRow, insertFlows } from './flows.ts'
import { speaksForUs } from './powers.ts'
import { openPlan } from './stored-plans.ts'

/** Takes up what another offers or needs, whole or a part: both have then said yes, so it is a commitment. */
export const takeIntent = command({
  input: z.strictObject({
    intent: id('plans.intent'),
    /** The commons takes it up, not the person. */
    forUs: z.boolean(),
    amount: positiveAmount(),
    dueOn: day(),
  }),
  who: ['member'],
  layer: 'regulations',
  failures: [
    'no_such_intent',
    'called_off',
    'plan_over',
    'members_only',
    'not_for_us',
    'own_intent',
    'due_past',
    'more_than_left',
  ],
  records: { intent_taken: intentTaken },
  async run(ctx, { intent: id, forUs, amount, dueOn }) {
    const intent = await flowRow(ctx, 'intent', id)
    if (intent.status === 'cancelled') ctx.fail('called_off')
    if (intent.plan) await openPlan(ctx, intent.plan)
    const taker = forUs ? null : (ctx.standing.agent ?? ctx.fail('members_only'))
    if (forUs && intent.given === 'receiver' && !speaksForUs(ctx)) ctx.fail('not_for_us')
    const owner = intent.given === 'provider' ? intent.provider : intent.receiver
    if (owner === taker || (forUs && owner === ctx.standing.agent)) ctx.fail('own_intent')
    await checkDue(ctx, dueOn)
    const left = await leftOf(ctx, intent)
    if (amount > left) ctx.fail('more_than_left', { left, unit: intent.unit })
    const isOffer = intent.given === 'provider'
    const agents = { provider: isOffer ? owner : taker, receiver: isOffer ? taker : owner }
    const { action, name, unit, plan, step, side } = intent
    const flow = { action, name, unit, plan, step, side, ...agents, amount, dueOn }
    const commitment = ctx.newId()
    const by = owner ?? undefined
    const entry = ctx.record('intent_taken', { intent: id, commitment, ...dataOf(flow), by })
    await insertFlows(
      ctx,
      [{ ...flow, id: commitment, kind: 'commitment', takes: id, status: 'agreed' }],
      entry,
    )
    return { commitment }
  },
})
