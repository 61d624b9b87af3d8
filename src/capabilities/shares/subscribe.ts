import { command } from '../../kernel/capability.ts'
import { sharesSubscribed } from './entries.ts'
import { holdingOf } from './stored.ts'
import { prepareSubscription, subscription, subscriptionFailures } from './subscribing.ts'

/** 출자: a member takes their first shares. They are owed from now on, and capital as they are paid. */
export const subscribe = command({
  input: subscription,
  who: ['self', 'role:steward'],
  layer: 'articles',
  failures: ['holds_already', ...subscriptionFailures],
  subject: ({ agent }) => agent,
  records: { shares_subscribed: sharesSubscribed },
  async run(ctx, wanted) {
    const before = await holdingOf(ctx, wanted.agent)
    if (before > 0n) ctx.fail('holds_already', { shares: before })
    const { data, keep } = await prepareSubscription(ctx, wanted, before)
    return keep('subscribed', ctx.record('shares_subscribed', data))
  },
})
