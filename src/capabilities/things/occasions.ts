import { localDay } from '../../commons/members/local-day.ts'
import { isId } from '../../kernel/fields.ts'
import { type Occasion, type OccasionReader, occasions } from '../../kernel/occasions.ts'
import './lending-tables.ts'
import type { BookingRow } from './tables.ts'
import './tables.ts'

const [ownMost, allMost] = [10, 200]

const bookings = ({ db, commons }: OccasionReader) =>
  db
    .selectFrom('things_booking')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('state', '=', 'booked')

/** Bookings, those of loans among them: whoever has the same unit next comes right after. `booking:<id>`. */
export const bookingOccasions = occasions({
  seen: ['overstayed', 'untidy', 'damaged', 'out_of_turn', 'too_much'],
  async find(reader, key) {
    const [word, id, ...more] = key.split(':')
    if (word !== 'booking' || !isId(id) || more.length > 0) return undefined
    const row = await bookings(reader).where('id', '=', id).executeTakeFirst()
    return row && row.from_at <= reader.now ? occasionOf(reader, row) : undefined
  },
  async behind(reader, agent) {
    const mine = await bookings(reader)
      .where('agent', '=', agent)
      .where('from_at', '<=', reader.now)
      .orderBy('from_at', 'desc')
      .limit(ownMost)
      .execute()
    const before = await Promise.all(mine.map((row) => beforeOf(reader, row)))
    return Promise.all(before.filter((row) => row !== undefined).map((row) => occasionOf(reader, row)))
  },
  async running(reader) {
    const rows = await bookings(reader)
      .where('from_at', '<=', reader.now)
      .where((one) => one.or([one('until_at', '>', reader.now), one('id', 'in', late(reader))]))
      .orderBy('until_at')
      .limit(allMost)
      .execute()
    return Promise.all(rows.map((row) => occasionOf(reader, row)))
  },
})

/** Bookings of what is in somebody's hands still. */
const late = ({ db, commons }: OccasionReader) =>
  db
    .selectFrom('things_loan')
    .select('booking')
    .where('commons_id', '=', commons.id)
    .where('state', '=', 'out')

const beforeOf = (reader: OccasionReader, { resource, unit, from_at }: BookingRow) =>
  bookings(reader)
    .where('resource', '=', resource)
    .where('unit', '=', unit)
    .where('until_at', '<=', from_at)
    .orderBy('until_at', 'desc')
    .limit(1)
    .executeTakeFirst()

async function occasionOf(reader: OccasionReader, row: BookingRow): Promise<Occasion> {
  const { id, resource, unit, agent, until_at } = row
  const { db, commons, now } = reader
  const after = await bookings(reader)
    .where('resource', '=', resource)
    .where('unit', '=', unit)
    .where('from_at', '>=', until_at)
    .where('from_at', '<=', now)
    .orderBy('from_at')
    .limit(1)
    .executeTakeFirst()
  const isOut = await late(reader).where('booking', '=', id).executeTakeFirst()
  const end = isOut || until_at > now ? now : until_at
  return {
    ...{ key: `booking:${id}`, resource, place: null, agent },
    ...{ day: await localDay(db, commons.id, end), next: after ? [after.agent] : [] },
    late: isOut !== undefined && until_at <= now,
  }
}
