import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id, instant } from '../../kernel/fields.ts'
import { limitCrossed, readingsRecorded } from './entries.ts'
import { keepReadings, type Measurement, valuesAt } from './keep-readings.ts'
import { meterOf } from './meter-key.ts'
import { isOutOfReach } from './readings.ts'
import { indicatorAt } from './stored.ts'

/** A meter's clock may be ahead by so much; one that kept readings while it was cut off may bring them this late. */
const skewMs = 5 * 60_000
const oldestMs = 366 * 24 * 3_600_000

const decimal = z.string().regex(/^-?(0|[1-9]\d{0,12})(\.\d{1,3})?$/)

/**
 * What a meter measured, with the key it was given: values as decimals in the indicator's unit, `"1.25"`. All of them or
 * none. A reading sent again changes nothing, however often; another value of the same time is refused.
 */
export const sendReadings = command({
  input: z.strictObject({
    rows: z
      .array(z.strictObject({ indicator: id('care.indicator'), at: instant(), value: decimal }))
      .min(1)
      .max(500),
  }),
  who: ['provider'],
  layer: 'regulations',
  // Readings that were here already leave nothing behind.
  quiet: true,
  failures: [
    ...(['no_such_meter', 'not_of_this_meter', 'indicator_ended', 'too_fine', 'out_of_reach'] as const),
    ...(['reading_to_come', 'reading_too_old', 'reading_twice', 'reading_differs'] as const),
  ],
  records: { readings_recorded: readingsRecorded, limit_crossed: limitCrossed },
  async run(ctx, { rows }) {
    const meter = meterOf(ctx.actor) ?? ctx.fail('no_such_meter')
    const ours = await indicatorsOf(ctx, meter)
    if (ours.size === 0) ctx.fail('no_such_meter')
    if (new Set(rows.map(({ indicator, at }) => `${indicator} ${at}`)).size < rows.length)
      ctx.fail('reading_twice')
    let recorded = 0
    for (const [id, sent] of Map.groupBy(rows, ({ indicator }) => indicator)) {
      if (!ours.has(id)) ctx.fail('not_of_this_meter')
      const indicator = await indicatorAt(ctx, id)
      if (indicator.ended_at) ctx.fail('indicator_ended')
      const measured = sent.map(({ at, value }): Measurement => {
        const exact = stepsOf(value, indicator.places) ?? ctx.fail('too_fine')
        if (isOutOfReach(indicator, exact)) ctx.fail('out_of_reach')
        const past = ctx.now.getTime() - new Date(at).getTime()
        if (past < -skewMs) ctx.fail('reading_to_come')
        if (past > oldestMs) ctx.fail('reading_too_old')
        return { at, value: exact }
      })
      const fresh = await unknownOf(ctx, id, measured)
      if (fresh.length > 0) await keepReadings(ctx, indicator, fresh, meter)
      recorded += fresh.length
    }
    return { recorded, known: rows.length - recorded }
  },
})

async function indicatorsOf(ctx: Context, meter: string): Promise<Set<string>> {
  const rows = await ctx.db
    .selectFrom('care_meter_indicator as of')
    .innerJoin('care_meter as m', (on) =>
      on.onRef('m.commons_id', '=', 'of.commons_id').onRef('m.id', '=', 'of.meter'),
    )
    .select('of.indicator')
    .where('of.commons_id', '=', ctx.commons.id)
    .where('m.id', '=', meter)
    .where('m.revoked_at', 'is', null)
    .execute()
  return new Set(rows.map(({ indicator }) => indicator))
}

/** A decimal in smallest steps, exactly; nothing where it has more decimals than are kept. */
export function stepsOf(value: string, places: number): bigint | undefined {
  const [whole = '', rest = ''] = value.replace('-', '').split('.')
  if (/[1-9]/.test(rest.slice(places))) return undefined
  const steps = BigInt(whole + rest.slice(0, places).padEnd(places, '0'))
  return value.startsWith('-') ? -steps : steps
}

/** Those not here yet. One that was corrected since is known by what was first said. */
async function unknownOf(
  ctx: Pick<Context<'reading_differs'>, 'db' | 'commons' | 'fail'>,
  indicator: string,
  rows: readonly Measurement[],
): Promise<Measurement[]> {
  const known = await valuesAt(
    ctx,
    indicator,
    rows.map(({ at }) => new Date(at)),
  )
  return rows.filter(({ at, value }) => {
    const values = known.get(new Date(at).getTime())
    if (values && !values.includes(value)) ctx.fail('reading_differs')
    return !values
  })
}
