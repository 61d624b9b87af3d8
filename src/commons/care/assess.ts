import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { code, day } from '../../kernel/fields.ts'
import { dayAfter } from '../members/local-day.ts'
import { type Duty, duties, figures } from './dials.ts'
import { dutyShared, seasonAssessed } from './entries.ts'
import { keysOf } from './keys.ts'
import { type Share, sharedOut } from './shared-out.ts'
import { figureUnit, wholeOf } from './units.ts'

/** So many members at once in a row of values, and in an entry. */
const chunkSize = 500

/**
 * Shares a duty out for a season among the members of today, by the key and the rate of the charter in force. The entry
 * holds what it was worked out from, each member's part beside it.
 */
export const assess = command({
  input: z.strictObject({ duty: code(), from: day(), until: day() }),
  who: ['role:steward'],
  failures: ['no_such_duty', 'ends_before_it_begins', 'season_overlaps', 'nobody_owes'],
  records: { season_assessed: seasonAssessed, duty_shared: dutyShared },
  async run(ctx, { duty: dutyCode, from, until }) {
    const duty = ctx.dial(duties).find(({ code }) => code === dutyCode) ?? ctx.fail('no_such_duty')
    if (until < from) ctx.fail('ends_before_it_begins')
    if (await overlaps(ctx, { duty: dutyCode, from, until })) ctx.fail('season_overlaps')
    const { shares, keyTotal, total } = await share(ctx, duty, from)
    if (shares.length === 0) ctx.fail('nobody_owes')
    const season = ctx.newId()
    const gatesFrom = gateDay(duty.dueBy, from)
    const about = { season, duty: dutyCode, from, until, gatesFrom, unit: duty.unit, key: duty.by }
    const sums = { rate: BigInt(duty.rate), keyTotal, total, people: shares.length }
    await keep(ctx, { ...about, ...sums, label: duty.label }, shares)
    const cause = ctx.record('season_assessed', { ...about, ...sums }, { clause: `dials.${duties.name}` })
    for (let at = 0; at < shares.length; at += chunkSize)
      ctx.record('duty_shared', { season, shares: shares.slice(at, at + chunkSize) }, { cause })
    return { season, people: shares.length, total }
  },
})

async function overlaps(
  ctx: Context,
  { duty, from, until }: { duty: string; from: string; until: string },
): Promise<boolean> {
  const rows = ctx.db.selectFrom('care_season').select('id').where('commons_id', '=', ctx.commons.id)
  const found = rows.where('duty', '=', duty).where('from_on', '<=', until).where('until_on', '>=', from)
  return (await found.executeTakeFirst()) !== undefined
}

async function share(ctx: Context, duty: Duty, on: string) {
  const figure = ctx.dial(figures).find(({ code }) => code === duty.by)
  const keys = await keysOf(ctx, { key: duty.by, on })
  return sharedOut(keys, { rate: BigInt(duty.rate), whole: figure ? wholeOf(figureUnit(figure)) : 1n })
}

/** The day after the last one to do it: the first such month and day of the season, or its beginning. */
export function gateDay(dueBy: string | null, from: string): string {
  if (dueBy === null) return from
  const year = Number(from.slice(0, 4))
  // A 29 February that is not there becomes the last day of the month.
  const inYear = (n: number) => {
    const [month, date] = dueBy.split('-').map(Number) as [number, number]
    return [dayAfter(`${n}-01-${String(date).padStart(2, '0')}`, { months: month - 1 }), n] as const
  }
  const [here] = inYear(year)
  const due = here >= from ? here : inYear(year + 1)[0]
  return dayAfter(due, { days: 1 })
}

interface Kept {
  season: string
  duty: string
  from: string
  until: string
  gatesFrom: string
  unit: string
  key: string
  rate: bigint
  keyTotal: bigint
  total: bigint
  people: number
  label: { ko: string; en: string }
}

async function keep(ctx: Context, { season, label, ...one }: Kept, shares: readonly Share[]): Promise<void> {
  const { duty, unit, key, rate, total, people } = one
  await ctx.db
    .insertInto('care_season')
    .values({
      ...{ commons_id: ctx.commons.id, id: season, duty, unit, key, rate, total, people },
      ...{ from_on: one.from, until_on: one.until, gates_from: one.gatesFrom, key_total: one.keyTotal },
      ...{ label_ko: label.ko, label_en: label.en, assessed_at: ctx.now },
    })
    .execute()
  for (let at = 0; at < shares.length; at += chunkSize)
    await ctx.db
      .insertInto('care_owed')
      .values(
        shares.slice(at, at + chunkSize).map(({ agent, key, owed }) => ({
          ...{ commons_id: ctx.commons.id, season, agent, owed, key_amount: key },
        })),
      )
      .execute()
}
