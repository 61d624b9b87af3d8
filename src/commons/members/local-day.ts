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

/** So many years or months after a day, `2026-03-01` → `2029-03-01`; the month's last day where it is shorter. */
export function dayAfter(
  day: string,
  { years = 0, months = 0 }: { years?: number; months?: number },
): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(year + years, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}
