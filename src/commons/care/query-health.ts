import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { amount, id, instant } from '../../kernel/fields.ts'
import { rangeAt, rangesOf } from './ranges.ts'
import { healthState } from './readings.ts'

/** So many of the latest readings are drawn. */
const mostDrawn = 60

const bound = amount().nullable()

/** What is watched of a resource, how it fares, and its latest readings, the oldest of them first. */
export const health = query({
  input: z.strictObject({ resource: id('observation.resource') }),
  output: z.array(
    z.object({
      id: id('care.indicator'),
      name: z.string(),
      unit: z.string(),
      places: z.int(),
      least: bound,
      most: bound,
      state: z.enum(['good', 'low', 'high', 'unknown']),
      everyDays: z.int().nullable(),
      measurer: id('members.agent').nullable(),
      /** With the good range of that day. */
      readings: z.array(
        z.object({ id: id('care.reading'), at: instant(), value: amount(), least: bound, most: bound }),
      ),
    }),
  ),
  who: ['member'],
  async run(view, { resource }) {
    const rows = await view.db
      .selectFrom('care_indicator')
      .selectAll()
      .where('commons_id', '=', view.commons.id)
      .where('resource', '=', resource)
      .where('ended_at', 'is', null)
      .orderBy('made_at')
      .orderBy('id')
      .limit(40)
      .execute()
    const states = (await healthState(view, [resource])).get(resource)!
    const found = await sql<{ id: string; indicator: string; at: Date; value: bigint }>`
      select r.id, r.indicator, r.at, r.value from unnest(${rows.map(({ id }) => id)}::uuid[]) as i (id)
      cross join lateral (select * from care_reading c
        where c.commons_id = ${view.commons.id} and c.indicator = i.id and not c.corrected
        order by c.at desc limit ${mostDrawn}) r order by r.at`.execute(view.db)
    const ranges = await rangesOf(
      view,
      rows.map(({ id }) => id),
    )
    return rows.map(({ id, name, unit, places, least, most, measurer, every_days }) => ({
      ...{ id, name, unit, places, least, most, measurer, everyDays: every_days },
      state: states.find(({ indicator }) => indicator === id)?.state ?? ('unknown' as const),
      readings: found.rows
        .filter(({ indicator }) => indicator === id)
        .map((one) => {
          const { least, most } = rangeAt(ranges.get(id)!, one.at)!
          return { id: one.id, at: one.at.toISOString(), value: one.value, least, most }
        }),
    }))
  },
})
