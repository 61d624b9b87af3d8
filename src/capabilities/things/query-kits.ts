import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import './lending-tables.ts'

const mostShown = 200

/** Kits in use, by name, with what belongs to each. */
export const kits = query({
  input: z.strictObject({}),
  output: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      parts: z.array(z.object({ resource: z.string(), quantity: z.int() })),
    }),
  ),
  who: ['member'],
  async run({ db, commons }) {
    const rows = await db
      .selectFrom('things_kit')
      .select(['id', 'name'])
      .where('commons_id', '=', commons.id)
      .where('ended_at', 'is', null)
      .orderBy('name')
      .orderBy('id')
      .limit(mostShown)
      .execute()
    if (rows.length === 0) return []
    const parts = await db
      .selectFrom('things_kit_part')
      .select(['kit', 'resource', 'quantity'])
      .where('commons_id', '=', commons.id)
      .where(
        'kit',
        'in',
        rows.map(({ id }) => id),
      )
      .orderBy('resource')
      .execute()
    return rows.map(({ id, name }) => ({
      ...{ id, name },
      parts: parts.flatMap(({ kit, resource, quantity }) => (kit === id ? [{ resource, quantity }] : [])),
    }))
  },
})
