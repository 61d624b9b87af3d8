import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { office } from './fields.ts'

/** "Where a line says …, book it to …", and the names under which members' payments arrive. */
export const rules = query({
  input: z.strictObject({}),
  output: z.object({
    rules: z.array(
      z.object({
        id: id('bank.rule'),
        direction: z.enum(['in', 'out']),
        words: z.string(),
        account: z.string(),
      }),
    ),
  }),
  who: office,
  async run(view) {
    const rows = await view.db
      .selectFrom('bank_rule')
      .select(['id', 'direction', 'words', 'account'])
      .where('commons_id', '=', view.commons.id)
      .orderBy('words')
      .limit(500)
      .execute()
    return { rules: rows }
  },
})
