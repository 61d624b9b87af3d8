import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../kernel/database.ts'

/** Which day it is in a commons, `2026-03-01`. */
export async function localDay(db: Kysely<Tables>, commonsId: string, at: Date): Promise<string> {
  const found = await sql<{ day: string }>`
    select (${at}::timestamptz at time zone time_zone)::date as day from kernel_commons where id = ${commonsId}`.execute(
    db,
  )
  return found.rows[0]!.day
}

/** The moment a day begins in a commons; with `after` so many days later. */
export async function startOfDay(
  db: Kysely<Tables>,
  commonsId: string,
  day: string,
  after = 0,
): Promise<Date> {
  const found = await sql<{ at: Date }>`
    select (${day}::date + ${after}::int)::timestamp at time zone time_zone as at
    from kernel_commons where id = ${commonsId}`.execute(db)
  return found.rows[0]!.at
}

/**
 * So many years, months or days after a day, `2026-03-01` → `2029-03-01`; the month's last day where it is shorter.
 */
export function dayAfter(
  day: string,
  { years = 0, months = 0, days = 0 }: { years?: number; months?: number; days?: number },
): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(year + years, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last) + days)
  return first.toISOString().slice(0, 10)
}

/** `2026-03-12` and `19:00` as read off a clock in a time zone, as a moment; nothing where that is no such time. */
export function momentIn(day: string, time: string, timeZone: string): string | undefined {
  const local = `${day}T${time}`
  // The parser of dates would make something of nearly any text.
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return undefined
  const asUtc = Date.parse(`${local}:00Z`)
  if (Number.isNaN(asUtc)) return undefined
  // The offset at the guess may differ from the one at the moment itself when clocks change in between.
  const guess = asUtc - offsetAt(asUtc, timeZone)
  const moment = asUtc - offsetAt(guess, timeZone)
  // Before the first year a clock has no day of this form.
  return Number.isNaN(moment) ? undefined : new Date(moment).toISOString()
}

/** Day and time of a moment as a clock there shows them: what date fields are filled with. */
export function localTime(at: Date, timeZone: string): { day: string; time: string } {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  const [day = '', time = ''] = parts.format(at).split(' ')
  return { day, time }
}

/** How far clocks in a zone are ahead of UTC, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  return Number.isNaN(at) ? at : Date.parse(`${parts.format(new Date(at)).replace(' ', 'T')}Z`) - at
}
