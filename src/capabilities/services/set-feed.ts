import { z } from 'zod'
import { hashOf, newLinkToken } from '../../commons/members/secrets.ts'
import { command } from '../../kernel/capability.ts'
import { feedSet } from './entries.ts'

/**
 * Gives a member an address for their calendar program, or takes it away. A new one ends the one before. The secret is
 * in the result this once; call without an idempotency key, which would keep it.
 */
export const setFeed = command({
  input: z.strictObject({ on: z.boolean() }),
  who: ['member'],
  failures: ['members_only', 'no_feed'],
  records: { feed_set: feedSet },
  async run(ctx, { on }) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    const commons_id = ctx.commons.id
    const ended = await ctx.db
      .deleteFrom('services_feed')
      .where('commons_id', '=', commons_id)
      .where('agent', '=', agent)
      .returning('agent')
      .executeTakeFirst()
    if (!on && !ended) ctx.fail('no_feed')
    const secret = on ? newLinkToken() : null
    if (secret)
      await ctx.db
        .insertInto('services_feed')
        .values({ commons_id, agent, hash: hashOf(secret), made_at: ctx.now })
        .execute()
    ctx.record('feed_set', { agent, on })
    return { secret }
  },
})
