import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { amount, id, instant } from '../../kernel/fields.ts'
import { rangeAt, rangesOf } from './ranges.ts'
import { latestOf, sideOf } from './readings.ts'
import { indicatorAt } from './stored.ts'

const perPage = 30
const bound = amount().nullable()
const side = z.enum(['good', 'low', 'high'])

/** One thing that is watched: its ranges over time, what was measured and corrected, and the meters that send it. */
export const indicator = query({
  input: z.strictObject({ indicator: id('care.indicator'), before: instant().nullable() }),
  output: z.object({
    ...{ id: id('care.indicator'), resource: id('observation.resource'), name: z.string(), unit: z.string() },
    ...{ places: z.int(), least: bound, most: bound, lowest: bound, highest: bound },
    ...{ everyDays: z.int().nullable(), measurer: id('members.agent').nullable(), ended: z.boolean() },
    state: z.enum(['good', 'low', 'high', 'unknown']),
    /** The good range from a moment on, the latest first. */
    ranges: z.array(z.object({ from: instant(), least: bound, most: bound })),
    readings: z.array(
      z.object({
        ...{ id: id('care.reading'), at: instant(), value: amount(), side },
        /** Another stands in its place; why it was wrong stands with that one. */
        ...{ corrected: z.boolean(), reason: z.string().nullable(), byMeter: z.boolean() },
      }),
    ),
    /** Where the next page begins. */
    next: instant().nullable(),
    meters: z.array(z.object({ id: id('care.meter'), name: z.string(), since: instant() })),
  }),
  who: ['member'],
  async run(view, { indicator: asked, before }) {
    const row = await indicatorAt(view, asked)
    const ranges = (await rangesOf(view, [asked])).get(asked)!
    const latest = (await latestOf(view, [asked])).get(asked)
    const { rows, next } = await readingsOf(view, asked, before)
    const { id, resource, name, unit, places, least, most, lowest, highest, measurer } = row
    return {
      ...{ id, resource, name, unit, places, least, most, lowest, highest, measurer },
      ...{ everyDays: row.every_days, ended: row.ended_at !== null, next },
      state: latest ? sideOf(row, latest.value) : ('unknown' as const),
      ranges: ranges.map(({ from, ...range }) => ({ from: from.toISOString(), ...range })),
      readings: rows.map(({ id, at, value, corrected, reason, meter }) => ({
        ...{ id, at: at.toISOString(), value, corrected, reason, byMeter: meter !== null },
        side: sideOf(rangeAt(ranges, at) ?? row, value),
      })),
      meters: await metersOf(view, asked),
    }
  },
})

type Reader = Parameters<typeof rangesOf>[0]

/** A page of readings, the latest first; what was corrected right after what stands in its place. Pages end between times. */
async function readingsOf({ db, commons }: Reader, indicator: string, before: string | null) {
  let found = db
    .selectFrom('care_reading')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('indicator', '=', indicator)
  if (before) found = found.where('at', '<', new Date(before))
  const times = await found
    .where('corrected', '=', false)
    .orderBy('at', 'desc')
    .limit(perPage + 1)
    .execute()
  const last = times.slice(0, perPage).at(-1)
  const rows = last
    ? await found
        .where('at', '>=', last.at)
        .orderBy('at', 'desc')
        .orderBy('recorded_at', 'desc')
        .orderBy('corrected')
        .orderBy('id', 'desc')
        .limit(perPage * 10)
        .execute()
    : []
  return { rows, next: times.length > perPage ? last!.at.toISOString() : null }
}

async function metersOf({ db, commons }: Reader, indicator: string) {
  const rows = await db
    .selectFrom('care_meter_indicator as of')
    .innerJoin('care_meter as m', (on) =>
      on.onRef('m.commons_id', '=', 'of.commons_id').onRef('m.id', '=', 'of.meter'),
    )
    .select(['m.id', 'm.name', 'm.made_at'])
    .where('of.commons_id', '=', commons.id)
    .where('of.indicator', '=', indicator)
    .where('m.revoked_at', 'is', null)
    .orderBy('m.made_at')
    .limit(20)
    .execute()
  return rows.map(({ id, name, made_at }) => ({ id, name, since: made_at.toISOString() }))
}
