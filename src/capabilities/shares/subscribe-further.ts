import { command } from '../../kernel/capability.ts'
import { furtherSubscribed } from './entries.ts'
import { holdingOf } from './stored.ts'
import { prepareSubscription, subscription, subscriptionFailures } from './subscribing.ts'

/** 증좌: a member who holds shares takes more. */
export const subscribeFurther = command({
  input: subscription,
  who: ['self', 'role:steward'],
  layer: 'articles',
  failures: ['holds_none', ...subscriptionFailures],
  subject: ({ agent }) => agent,
  records: { further_subscribed: furtherSubscribed },
  async run(ctx, wanted) {
    const before = await holdingOf(ctx, wanted.agent)
    if (before === 0n) ctx.fail('holds_none')
    const { data, keep } = await prepareSubscription(ctx, wanted, before)
    return keep('further', ctx.record('further_subscribed', data))
  },
})
