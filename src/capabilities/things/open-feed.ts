import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { command, entryKind } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import './feed-tables.ts'

const ofMember = z.strictObject({ agent: id('members.agent') })
export const feedOpened = entryKind({ v: 1, shown: 'concerned', minor: true, data: ofMember })
export const feedClosed = entryKind({ v: 1, shown: 'concerned', minor: true, data: ofMember })

/** Makes the address a calendar program reads one's bookings from, or another one: the old address then answers nothing. */
export const openFeed = command({
  input: z.strictObject({}),
  who: ['member'],
  layer: 'regulations',
  failures: ['members_only'],
  records: { feed_opened: feedOpened },
  async run(ctx) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    const set = { code: randomBytes(16).toString('base64url'), made_at: ctx.now }
    await ctx.db
      .insertInto('things_feed')
      .values({ commons_id: ctx.commons.id, agent, ...set })
      .onConflict((on) => on.columns(['commons_id', 'agent']).doUpdateSet(set))
      .execute()
    ctx.record('feed_opened', { agent })
    return {}
  },
})
