import { sql } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import type { Stretch, WorkerTime } from './hours.ts'
import './tables.ts'
import type { BookingRow, OfferRow } from './tables.ts'

type Place = Pick<Context, 'db' | 'commons'>

const dayMs = 86_400_000

/** The time zone calendars of a commons are kept in. */
export async function zoneOf({ db, commons }: Place): Promise<string> {
  const found = await sql<{
    zone: string
  }>`select time_zone as zone from kernel_commons where id = ${commons.id}`.execute(db)
  return found.rows[0]!.zone
}

export async function bookingRow({ db, commons }: Place, id: string): Promise<BookingRow> {
  const row = await db
    .selectFrom('services_booking')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'services.booking' })
  return row
}

export async function offerRow({ db, commons }: Place, id: string): Promise<OfferRow> {
  const row = await db
    .selectFrom('services_offer')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'services.offer' })
  return row
}

export const choicesOf = ({ db, commons }: Place, offers: readonly string[]) =>
  offers.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('services_choice')
        .selectAll()
        .where('commons_id', '=', commons.id)
        .where('offer', 'in', offers)
        .orderBy('place')
        .execute()

/** More members than this carry out services in no co-op we know of. */
const mostWorkers = 500

/** Workers who serve a zone, with their hours and what is taken of their time around a stretch; `only`: one of them. */
export async function workersFor(
  place: Place,
  { zone, around, only }: { zone: string | null; around: Stretch; only?: string },
): Promise<WorkerTime[]> {
  const { db, commons } = place
  let rows = db
    .selectFrom('services_worker')
    .select(['agent', 'travel_minutes'])
    .where('commons_id', '=', commons.id)
    .where(sql<boolean>`(zones = '{}' or ${zone}::text is null or ${zone}::text = any (zones))`)
  rows = only === undefined ? rows.where('paused', '=', false) : rows.where('agent', '=', only)
  const workers = await rows.orderBy('agent').limit(mostWorkers).execute()
  if (workers.length === 0) return []
  const agents = workers.map(({ agent }) => agent)

  const hours = await db
    .selectFrom('services_hours')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('agent', 'in', agents)
    .orderBy('weekday')
    .orderBy('from_time')
    .execute()
  const off = await db
    .selectFrom('services_day_off')
    .select(['agent', 'day'])
    .where('commons_id', '=', commons.id)
    .where('agent', 'in', agents)
    .where('day', '>=', dayText(around.from - dayMs))
    .where('day', '<=', dayText(around.until + dayMs))
    .execute()
  const held = await db
    .selectFrom('services_held')
    .select(['worker', 'from_at', 'until_at'])
    .where('commons_id', '=', commons.id)
    .where('worker', 'in', agents)
    .where(
      sql<boolean>`tstzrange(from_at, until_at, '[)') && tstzrange(${new Date(around.from - dayMs)}, ${new Date(around.until + dayMs)}, '[)')`,
    )
    .execute()
  return workers.map(({ agent, travel_minutes }) => ({
    agent,
    travelMinutes: travel_minutes,
    hours: hours
      .filter((one) => one.agent === agent)
      .map((one) => ({ weekday: one.weekday, from: one.from_time, until: one.until_time })),
    off: new Set(off.filter((one) => one.agent === agent).map(({ day }) => day)),
    held: held
      .filter((one) => one.worker === agent)
      .map((one) => ({ from: one.from_at.getTime(), until: one.until_at.getTime() })),
  }))
}

const dayText = (at: number) => new Date(at).toISOString().slice(0, 10)

/** Changes a booking's row; everything that matters about it stands in an entry as well. */
export async function changeBooking({ db, commons }: Place, id: string, to: object): Promise<void> {
  await db
    .updateTable('services_booking')
    .set(to)
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .execute()
}
