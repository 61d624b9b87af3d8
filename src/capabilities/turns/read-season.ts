import { z } from 'zod'
import type { View } from '../../kernel/capability.ts'
import { amount } from '../../kernel/fields.ts'
import { leftOf } from './quota.ts'
import type { SeasonTable } from './tables.ts'
import { keeps, visibleCatches } from './visible-to.ts'

const mostCatches = 50

const quotaShape = z.object({ agent: z.string(), figure: amount(), most: amount(), taken: amount() })

export const seasonShape = z.object({
  id: z.string(),
  from: z.string(),
  until: z.string(),
  unit: z.string(),
  key: z.string(),
  capacity: amount(),
  taken: amount(),
  mine: quotaShape.extend({ left: amount() }).nullable(),
  /** Everybody's, for whoever looks after them. */
  quotas: z.array(quotaShape),
  /** The latest ones the viewer sees. */
  catches: z.array(
    z.object({
      id: z.string(),
      agent: z.string(),
      on: z.string(),
      amount: amount(),
      corrected: z.boolean(),
    }),
  ),
})
export type SeasonView = z.output<typeof seasonShape>

/** The season a day is in, or else the next one, or else the last. */
export async function readSeason(view: View, resource: string, on: string): Promise<SeasonView | null> {
  const row = await seasonNear(view, resource, on)
  if (!row) return null
  const { id, unit, key, capacity } = row
  const takenOfAll = BigInt(row.taken)
  const rows = await view.db
    .selectFrom('turns_quota')
    .select(['agent', 'figure', 'most', 'taken'])
    .where('commons_id', '=', view.commons.id)
    .where('season', '=', id)
    .orderBy('agent')
    .execute()
  const own = rows.find(({ agent }) => agent === view.standing.agent)
  const catches = await visibleCatches(view, id)
    .select(['id', 'agent', 'caught_on as on', 'amount', 'corrected'])
    .orderBy('logged_at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostCatches)
    .execute()
  return {
    ...{ id, unit, key, capacity, taken: takenOfAll, from: row.from_on, until: row.until_on },
    mine: own ? { ...own, left: leftOf({ ...own, capacity, takenOfAll }) } : null,
    quotas: keeps(view) ? rows : [],
    catches,
  }
}

type Row = Omit<SeasonTable, 'taken'> & { taken: bigint }

async function seasonNear({ db, commons }: View, resource: string, on: string): Promise<Row | undefined> {
  const all = db
    .selectFrom('turns_season')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('resource', '=', resource)
  const ahead = await all.where('until_on', '>=', on).orderBy('from_on').limit(1).executeTakeFirst()
  return ahead ?? (await all.orderBy('from_on', 'desc').limit(1).executeTakeFirst())
}
