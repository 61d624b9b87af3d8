import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { code } from '../../kernel/fields.ts'

/** The whole tree, from the top down; there are two thousand at most. */
export const categories = query({
  input: z.strictObject({}),
  output: z.array(
    z.object({
      code: code(),
      parent: code().nullable(),
      ko: z.string(),
      en: z.string(),
      isLeaf: z.boolean(),
    }),
  ),
  who: ['anyone'],
  async run(view) {
    const rows = await view.db
      .selectFrom('market_category')
      .select(['code', 'parent', 'ko', 'en'])
      .where('commons_id', '=', view.commons.id)
      .orderBy('path')
      .orderBy('place')
      .execute()
    const above = new Set(rows.map(({ parent }) => parent))
    return rows.map((one) => ({ ...one, isLeaf: !above.has(one.code) }))
  },
})
