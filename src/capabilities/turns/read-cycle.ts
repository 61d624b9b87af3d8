import { z } from 'zod'
import type { View } from '../../kernel/capability.ts'
import { amount } from '../../kernel/fields.ts'

export const cycleShape = z.object({
  id: z.string(),
  number: z.int(),
  from: z.string(),
  until: z.string(),
  minutes: amount(),
  key: z.string(),
  turns: z.array(
    z.object({
      agent: z.string(),
      weight: amount(),
      minutes: amount(),
      from: z.string(),
      until: z.string(),
      brought: z.string(),
      carried: z.string(),
    }),
  ),
})
export type CycleView = z.output<typeof cycleShape>

/** The cycle that runs or comes next, or else the last one, with everybody's turn. */
export async function readCycle({ db, commons, now }: View, resource: string): Promise<CycleView | null> {
  const all = db
    .selectFrom('turns_cycle')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('resource', '=', resource)
  const row =
    (await all.where('until_at', '>', now).orderBy('number').limit(1).executeTakeFirst()) ??
    (await all.orderBy('number', 'desc').limit(1).executeTakeFirst())
  if (!row) return null
  const turns = await db
    .selectFrom('turns_turn')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('cycle', '=', row.id)
    .orderBy('place')
    .execute()
  const { id, number, minutes, key } = row
  return {
    ...{ id, number, minutes, key, from: row.from_at.toISOString(), until: row.until_at.toISOString() },
    turns: turns.map(({ agent, weight, minutes, brought, carried, from_at, until_at }) => ({
      ...{ agent, weight, minutes, brought, carried },
      ...{ from: from_at.toISOString(), until: until_at.toISOString() },
    })),
  }
}
