import { z } from 'zod'
import { standingOfAgent } from '../../commons/members/standing.ts'
import { command } from '../../kernel/capability.ts'
import { id, line, text } from '../../kernel/fields.ts'
import { price } from './article.ts'
import { sellerSet } from './orders/entries.ts'
import { sellerRow } from './orders/quoting.ts'
import { sellerKinds } from './orders/tables.ts'

/** Says how one sells, whole: who one is, sending, terms, and what one gives away. Orders made before stay as they were. */
export const setSeller = command({
  input: z.strictObject({
    kind: z.enum(sellerKinds),
    name: line(100).nullable(),
    representative: line(100).nullable(),
    businessNumber: line(40).nullable(),
    mailOrderNumber: line(60).nullable(),
    address: line(300).nullable(),
    contact: line(200).nullable(),
    terms: text(10_000),
    bundle: z.boolean(),
    freeFrom: price().nullable(),
    cause: id('members.agent').nullable(),
    donated: z.int().min(0).max(10_000),
  }),
  who: ['member'],
  failures: ['members_only', 'business_details', 'cause_unknown', 'cause_missing'],
  records: { seller_set: sellerSet },
  async run(ctx, { businessNumber, mailOrderNumber, freeFrom, terms, ...said }) {
    const seller = ctx.standing.agent ?? ctx.fail('members_only')
    const shown = [said.name, said.representative, businessNumber, said.address, said.contact]
    if (said.kind === 'business' && shown.some((one) => one === null)) ctx.fail('business_details')
    if (said.donated > 0 && !said.cause) ctx.fail('cause_missing', { field: 'cause' })
    if (said.cause) {
      const { member } = await standingOfAgent(ctx.db, ctx.commons.id, said.cause, ctx.now)
      if (!member || said.cause === seller) ctx.fail('cause_unknown', { field: 'cause' })
    }
    const edition = ((await sellerRow(ctx, seller))?.edition ?? 0) + 1
    const columns = {
      ...{ ...said, terms: terms || null, business_number: businessNumber, edition },
      ...{ mail_order_number: mailOrderNumber, free_from: freeFrom },
    }
    await ctx.db
      .insertInto('market_seller')
      .values({ commons_id: ctx.commons.id, agent: seller, ...columns })
      .onConflict((at) => at.columns(['commons_id', 'agent']).doUpdateSet(columns))
      .execute()
    const { kind, bundle, cause, donated } = said
    ctx.record('seller_set', { seller, kind, bundle, freeFrom, cause, donated, edition })
    return { edition }
  },
})
