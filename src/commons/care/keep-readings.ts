import type { Context } from '../../kernel/capability.ts'
import type { limitCrossed, readingsRecorded } from './entries.ts'
import { stateOf, tellCrossing } from './readings.ts'
import type { IndicatorRow } from './tables.ts'

export interface Measurement {
  at: string
  value: bigint
}

type Records = { readings_recorded: typeof readingsRecorded; limit_crossed: typeof limitCrossed }

/** Writes down what was measured of one indicator, and tells where the latest of it leaves the good range. */
export async function keepReadings(
  ctx: Context<never, Records>,
  indicator: IndicatorRow,
  rows: readonly Measurement[],
  meter: string | null,
) {
  const before = await stateOf(ctx, indicator)
  const about = { indicator: indicator.id, resource: indicator.resource }
  const kept = rows.map(({ at, value }) => ({
    ...{ commons_id: ctx.commons.id, id: ctx.newId(), indicator: indicator.id, at: new Date(at), value },
    ...{ corrects: null, meter, recorded_at: ctx.now },
  }))
  await ctx.db.insertInto('care_reading').values(kept).execute()
  const cause = ctx.record('readings_recorded', { ...about, readings: [...rows] })
  const state = await tellCrossing(ctx, indicator, before?.side, cause)
  return { state: state ?? ('good' as const) }
}

/** What is known of these times already; where it was corrected, also what was said first. */
export async function valuesAt(
  ctx: Pick<Context, 'db' | 'commons'>,
  indicator: string,
  times: readonly Date[],
): Promise<Map<number, bigint[]>> {
  const found = await ctx.db
    .selectFrom('care_reading')
    .select(['at', 'value'])
    .where('commons_id', '=', ctx.commons.id)
    .where('indicator', '=', indicator)
    .where('at', 'in', [...times])
    .execute()
  const values = new Map<number, bigint[]>()
  for (const { at, value } of found) values.set(at.getTime(), [...(values.get(at.getTime()) ?? []), value])
  return values
}
