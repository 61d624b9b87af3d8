import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { ruleOf } from './dials.ts'

const pageSize = 100

/** What is shared by turns and quotas, each with its rule. */
export const allotments = query({
  input: z.strictObject({ after: id('observation.resource').optional() }),
  output: z.object({
    places: z.array(z.object({ resource: z.string(), rule: z.string(), sites: z.int() })),
    next: z.string().nullable(),
  }),
  who: ['member'],
  async run({ db, commons, charter }, { after }) {
    let all = db
      .selectFrom('turns_place')
      .selectAll()
      .where('commons_id', '=', commons.id)
      .where('ended_at', 'is', null)
    if (after) all = all.where('resource', '>', after)
    const rows = await all
      .orderBy('resource')
      .limit(pageSize + 1)
      .execute()
    const page = rows.slice(0, pageSize)
    return {
      places: page.map(({ resource, in_force, sites }) => ({
        ...{ resource, rule: ruleOf(charter, in_force)?.code ?? '', sites: sites.length },
      })),
      next: rows.length > pageSize ? page.at(-1)!.resource : null,
    }
  },
})
