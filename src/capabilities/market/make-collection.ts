import { command } from '../../kernel/capability.ts'
import { collectionSaid } from './collections/stored.ts'
import { limits } from './dials.ts'

/** Begins a collection of things, for oneself or for everybody. */
export const makeCollection = command({
  input: collectionSaid,
  who: ['member'],
  failures: ['members_only', 'too_many_collections'],
  records: {},
  quiet: true,
  async run(ctx, said) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    const { n } = await ctx.db
      .selectFrom('market_collection')
      .select(({ fn }) => fn.countAll<bigint>().as('n'))
      .where('commons_id', '=', ctx.commons.id)
      .where('agent', '=', agent)
      .executeTakeFirstOrThrow()
    const most = ctx.dial(limits).collections
    if (Number(n) >= most) ctx.fail('too_many_collections', { most })
    const collection = ctx.newId()
    const row = { commons_id: ctx.commons.id, id: collection, agent, featured_at: null, made_at: ctx.now }
    await ctx.db
      .insertInto('market_collection')
      .values({ ...row, ...said })
      .execute()
    return { collection }
  },
})
