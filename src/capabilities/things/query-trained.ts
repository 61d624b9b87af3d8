import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'

const mostShown = 500

/** Who was shown how to use a thing, for whoever looks after it. */
export const trained = query({
  input: z.strictObject({ resource: id('observation.resource') }),
  output: z.object({ agents: z.array(z.string()) }),
  who: ['role:steward'],
  async run({ db, commons }, { resource }) {
    const rows = await db
      .selectFrom('things_trained')
      .select('agent')
      .where('commons_id', '=', commons.id)
      .where('resource', '=', resource)
      .orderBy('at')
      .limit(mostShown)
      .execute()
    return { agents: rows.map(({ agent }) => agent) }
  },
})
