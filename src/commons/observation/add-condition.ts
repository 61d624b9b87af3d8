import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { day, id, line, text } from '../../kernel/fields.ts'
import { scheduleReview } from './conditions.ts'
import { conditionAdded } from './entries.ts'
import { resourceRow } from './stocks.ts'
import { conditionKinds } from './tables.ts'

/** Writes down what whoever handed a resource over asks for: since when, until when, and when to look again. */
export const addCondition = command({
  input: z.strictObject({
    resource: id('observation.resource'),
    giver: line(120),
    kind: z.enum(conditionKinds),
    says: text(2_000).min(1),
    since: day(),
    until: day().nullable(),
    reviewOn: day().nullable(),
  }),
  who: ['role:steward'],
  failures: ['no_such_resource', 'resource_retired', 'until_before_since', 'review_out_of_time'],
  records: { condition_added: conditionAdded },
  async run(ctx, { resource, giver, kind, says, since, until, reviewOn }) {
    const row = await resourceRow(ctx, resource)
    if (row.status === 'retired') ctx.fail('resource_retired')
    if (until !== null && until < since) ctx.fail('until_before_since')
    if (reviewOn !== null && (reviewOn < since || (until !== null && reviewOn > until)))
      ctx.fail('review_out_of_time')
    const condition = ctx.newId()
    const kept = { commons_id: ctx.commons.id, id: condition, resource, giver, kind, says, since, until }
    const times = { review_on: reviewOn, reviewed_at: null, ended_at: null, made_at: ctx.now }
    await ctx.db
      .insertInto('observation_condition')
      .values({ ...kept, ...times })
      .execute()
    await scheduleReview(ctx, condition, reviewOn)
    const days = { since, until: until ?? undefined, reviewOn: reviewOn ?? undefined }
    ctx.record('condition_added', { condition, resource, kind, ...days })
    return { condition }
  },
})
