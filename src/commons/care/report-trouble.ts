import { z } from 'zod'
import { allows } from '../../kernel/authority.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { fileHash, id, line, text } from '../../kernel/fields.ts'
import { requireFile, resourceRow } from '../observation/stocks.ts'
import { troubleReported } from './entries.ts'
import { stopUse } from './powers.ts'

/** Something is wrong with a resource. Whoever holds the power for it can say that nobody should use it until it is looked at. */
export const reportTrouble = command({
  input: z.strictObject({
    resource: id('observation.resource'),
    title: line(100),
    note: text(5_000),
    photo: fileHash().nullable(),
    /** It is dangerous or does not work: out of service from now on. */
    unusable: z.boolean(),
  }),
  who: ['member'],
  failures: ['resource_retired', 'may_not_stop_use'],
  records: { trouble_reported: troubleReported },
  async run(ctx, { resource, title, note, photo, unusable }) {
    if ((await resourceRow(ctx, resource)).status !== 'active') ctx.fail('resource_retired')
    await requireFile(ctx, photo)
    if (unusable && !allows(ctx.charter.who(stopUse), ctx.actor, ctx.standing)) ctx.fail('may_not_stop_use')
    const ticket = ctx.newId()
    const number = await nextNumber(ctx)
    await ctx.db
      .insertInto('care_ticket')
      .values({
        ...{ commons_id: ctx.commons.id, id: ticket, number, resource, title, note, photo },
        ...{ reporter: ctx.standing.agent ?? null, state: 'reported', reported_at: ctx.now },
        ...{ out_from: unusable ? ctx.now : null, out_until: null, ended_at: null },
      })
      .execute()
    ctx.record('trouble_reported', { ticket, number, resource, out: unusable })
    return { ticket, number }
  },
})

/** The commons' head is locked while a command runs: nobody else takes the same number. */
async function nextNumber(ctx: Context): Promise<number> {
  const rows = ctx.db.selectFrom('care_ticket').where('commons_id', '=', ctx.commons.id)
  const last = await rows.select(({ fn }) => fn.max('number').as('number')).executeTakeFirst()
  return (last?.number ?? 0) + 1
}
