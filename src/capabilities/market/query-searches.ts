import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { instant } from '../../kernel/fields.ts'
import { limits } from './dials.ts'
import { askedOf, keptSearch, ownSearches, rhythm, searchId } from './searches/stored.ts'

/** The searches I keep, the newest first, with what was new when they were last looked at. */
export const mySearches = query({
  input: z.strictObject({}),
  output: z.array(
    z.object({
      search: searchId(),
      asked: keptSearch,
      every: rhythm(),
      met: z.int(),
      metAt: instant().nullable(),
    }),
  ),
  who: ['member'],
  async run(view) {
    const { searches } = limits.schema.parse(view.charter.value(limits.name) ?? limits.suggested)
    const rows = await ownSearches(view).orderBy('made_at', 'desc').orderBy('id').limit(searches).execute()
    return rows.map((row) => ({
      ...{ search: row.id, asked: askedOf(row), every: row.every, met: row.met },
      metAt: row.met_at?.toISOString() ?? null,
    }))
  },
})
