import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'

/** The latest hundred things. */
export const things = query({
  input: z.strictObject({}),
  output: z.array(z.strictObject({ id: id('example.thing'), name: z.string() })),
  who: ['member'],
  async run(view) {
    const rows = view.db.selectFrom('example_thing').select(['id', 'name'])
    return rows.where('commons_id', '=', view.commons.id).orderBy('added_at', 'desc').limit(100).execute()
  },
})
