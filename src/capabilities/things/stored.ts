import { type Kysely, sql } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import type { Held } from './free-times.ts'
import type { Stretch } from './limits.ts'
import type { BookingRow, ThingRow } from './tables.ts'

type Db = Kysely<Tables>
type Place = Pick<Context, 'db' | 'commons'>

/** The time zone calendars of a commons are kept in. */
export async function zoneOf({ db, commons }: Place): Promise<string> {
  const found = await sql<{
    zone: string
  }>`select time_zone as zone from kernel_commons where id = ${commons.id}`.execute(db)
  return found.rows[0]!.zone
}

export const thingRow = ({ db, commons }: Place, resource: string): Promise<ThingRow | undefined> =>
  db
    .selectFrom('things_thing')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('resource', '=', resource)
    .executeTakeFirst()

/** The same with what every booking asks of it: the clocks of the place, and that no unit of it came back broken. */
export const thingAtHand = ({ db, commons }: Place, resource: string) =>
  db
    .selectFrom('things_thing as t')
    .innerJoin('kernel_commons as c', 'c.id', 't.commons_id')
    .selectAll('t')
    .select(({ not, exists, selectFrom }) => [
      'c.time_zone as zone',
      not(
        exists(
          selectFrom('things_loan as l')
            .select('l.id')
            .whereRef('l.commons_id', '=', 't.commons_id')
            .whereRef('l.resource', '=', 't.resource')
            .where('l.ticket', 'is not', null),
        ),
      )
        .$castTo<boolean>()
        .as('is_whole'),
    ])
    .where('t.commons_id', '=', commons.id)
    .where('t.resource', '=', resource)
    .executeTakeFirst()

/** A booking that stands, whosever it is. */
export async function bookingRow({ db, commons }: Place, id: string): Promise<BookingRow> {
  const row = await db
    .selectFrom('things_booking')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'things.booking' })
  return row
}

/** Bookings that stand and touch a stretch, by the constraint's own index. */
export const standing = (db: Db, commonsId: string, from: Date, until: Date) =>
  db
    .selectFrom('things_booking as b')
    .where('b.commons_id', '=', commonsId)
    .where('b.state', '=', 'booked')
    .where(sql<boolean>`tstzrange(b.from_at, b.until_at, '[)') && tstzrange(${from}, ${until}, '[)')`)

/** What is held of a thing during a stretch. */
export async function heldOf(
  { db, commons }: Place,
  resource: string,
  { from, until }: Stretch,
): Promise<(Held & { id: string })[]> {
  const rows = await standing(db, commons.id, new Date(from), new Date(until))
    .select(['b.id', 'b.unit', 'b.from_at', 'b.until_at'])
    .where('b.resource', '=', resource)
    .orderBy('b.from_at')
    .execute()
  return rows.map((row) => ({ ...stretchOf(row), id: row.id, unit: row.unit }))
}

export const stretchOf = ({ from_at, until_at }: Pick<BookingRow, 'from_at' | 'until_at'>): Stretch => ({
  from: from_at.getTime(),
  until: until_at.getTime(),
})

/** The longest period a quota counts in, and a day for the zones. */
const aMonth = 32 * 24 * 3_600_000

interface Own {
  resource: string
  agent: string
  wanted: Stretch
}

/** The same as `standing`, by the index on whose they are. */
const ownOf = ({ db, commons }: Place, { resource, agent, wanted }: Own) =>
  db
    .selectFrom('things_booking as b')
    .where('b.commons_id', '=', commons.id)
    .where('b.resource', '=', resource)
    .where('b.agent', '=', agent)
    .where('b.state', '=', sql.lit('booked'))
    .where('b.until_at', '>', new Date(wanted.from - aMonth))
    .where('b.from_at', '<', new Date(wanted.until + aMonth))

/** Somebody's bookings of a thing that stand within a month of a stretch: what quotas count. */
export async function ownAround(
  { db, commons }: Place,
  { resource, agent, wanted, except }: Own & { except?: string },
): Promise<Stretch[]> {
  if (wanted.until <= wanted.from) return []
  const rows = await ownOf({ db, commons }, { resource, agent, wanted })
    .select(['b.id', 'b.from_at', 'b.until_at'])
    .execute()
  return rows.filter(({ id }) => id !== except).map(stretchOf)
}

/** What is held during a stretch, and somebody's own bookings within a month of it, in one question. */
export async function bookingsNear(
  { db, commons }: Place,
  { resource, agent, from, until, except }: Stretch & { resource: string; agent: string; except?: string },
): Promise<{ mine: Stretch[]; held: (Held & { id: string })[] }> {
  if (until <= from) return { mine: [], held: [] }
  const columns = ['b.id', 'b.unit', 'b.from_at', 'b.until_at'] as const
  const [begin, end] = [new Date(from), new Date(until)]
  const others = standing(db, commons.id, begin, end)
    .select(columns)
    .select(sql<boolean>`false`.as('is_own'))
    .where('b.resource', '=', resource)
  const rows = await ownOf({ db, commons }, { resource, agent, wanted: { from, until } })
    .select(columns)
    .select(sql<boolean>`true`.as('is_own'))
    .unionAll(others)
    .execute()
  const known = rows.filter(({ id }) => id !== except)
  return {
    mine: known.filter((one) => one.is_own).map(stretchOf),
    held: known
      .filter((one) => !one.is_own)
      .map((one) => ({ ...stretchOf(one), id: one.id, unit: one.unit })),
  }
}

export async function isTrained({ db, commons }: Place, resource: string, agent: string): Promise<boolean> {
  const row = await db
    .selectFrom('things_trained')
    .select('agent')
    .where('commons_id', '=', commons.id)
    .where('resource', '=', resource)
    .where('agent', '=', agent)
    .executeTakeFirst()
  return row !== undefined
}
