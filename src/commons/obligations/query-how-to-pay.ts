import type { Kysely } from 'kysely'
import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'

/** How to pay, as the office wrote it; null where it has not. For whoever may have to pay. */
export const howToPay = query({
  input: z.strictObject({}),
  output: z.string().nullable(),
  who: ['signed-in'],
  run: async ({ db, commons, standing }) => (standing.agent ? howToPayIn(db, commons.id) : null),
})

export async function howToPayIn(db: Kysely<Tables>, commonsId: string): Promise<string | null> {
  const row = await db
    .selectFrom('obligations_instruction')
    .select('text')
    .where('commons_id', '=', commonsId)
    .executeTakeFirst()
  return row?.text ?? null
}
