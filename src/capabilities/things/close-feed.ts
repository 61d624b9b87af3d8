import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import './feed-tables.ts'
import { feedClosed } from './open-feed.ts'

/** Takes the address of one's calendar away: whoever has it reads nothing any more. */
export const closeFeed = command({
  input: z.strictObject({}),
  who: ['member'],
  layer: 'regulations',
  failures: ['members_only', 'no_feed'],
  records: { feed_closed: feedClosed },
  async run(ctx) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    const gone = await ctx.db
      .deleteFrom('things_feed')
      .where('commons_id', '=', ctx.commons.id)
      .where('agent', '=', agent)
      .executeTakeFirst()
    if (gone.numDeletedRows === 0n) ctx.fail('no_feed')
    ctx.record('feed_closed', { agent })
    return {}
  },
})
