import { z } from 'zod'
import { openOfSources } from '../../commons/obligations/find-open.ts'
import { lineShape } from '../../commons/pricing/line.ts'
import { nobody } from '../../kernel/authority.ts'
import type { View } from '../../kernel/capability.ts'
import { amount } from '../../kernel/fields.ts'
import { feeFor } from './cancel.ts'
import { starsOfClients, starsShape } from './query-reviews.ts'
import { choicesOf } from './stored.ts'
import { type BookingRow, states } from './tables.ts'
import { keepsBookings } from './visible-to.ts'

/** One booking, as the viewer may see it. */
export const bookingShape = z.object({
  id: z.string(),
  offer: z.string(),
  title: z.string(),
  client: z.string().nullable(),
  party: z.string().nullable(),
  contact: z.string().nullable(),
  /** Where, for whoever goes there; not for those who might. */
  address: z.string().nullable(),
  note: z.string().nullable(),
  worker: z.string().nullable(),
  zone: z.string().nullable(),
  size: z.int(),
  sizeName: z.string(),
  chosen: z.array(z.string()),
  from: z.string(),
  until: z.string(),
  state: z.enum(states),
  unit: z.string(),
  total: amount(),
  workerPart: amount(),
  coopPart: amount(),
  lines: z.array(lineShape),
  /** What calling it off now would cost the viewer; nothing where it cannot be. */
  cancelFee: amount().nullable(),
  fee: amount(),
  feeWorkerPart: amount(),
  side: z.enum(['client', 'worker', 'other']),
  reviewed: z.boolean(),
  /** How workers found this client; only for whoever is asked to go there. */
  clientStars: starsShape.nullable(),
  /** What the viewer, whose booking it is, has still to pay for it. */
  owed: z.string().nullable(),
  edition: z.int(),
})
export type BookingView = z.output<typeof bookingShape>

const offersOf = async ({ db, commons }: View, ids: readonly string[]) => {
  if (ids.length === 0) return new Map<string, { title: string; size_name: string }>()
  const rows = await db
    .selectFrom('services_offer')
    .select(['id', 'title', 'size_name'])
    .where('commons_id', '=', commons.id)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((one) => [one.id, one]))
}

const reviewsOf = async ({ db, commons }: View, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : db
        .selectFrom('services_review')
        .select(['booking', 'by_side'])
        .where('commons_id', '=', commons.id)
        .where('booking', 'in', ids)
        .execute()

/** Bookings with the words of their offers. */
export async function bookingViews(view: View, rows: readonly BookingRow[]): Promise<BookingView[]> {
  const offers = await offersOf(view, [...new Set(rows.map(({ offer }) => offer))])
  const choices = await choicesOf(view, [...offers.keys()])
  const reviews = await reviewsOf(
    view,
    rows.map(({ id }) => id),
  )
  const me = view.standing.agent ?? nobody
  const asking = rows.flatMap(({ worker, client }) => (worker === me && client ? [client] : []))
  const stars = await starsOfClients(view, [...new Set(asking)])
  const mine = rows.filter(({ client }) => client === me).map(({ id }) => id)
  const owed = await openOfSources(view.db, view.commons.id, 'services.booking', mine)
  return rows.map((row) => {
    const side = row.client === me ? 'client' : row.worker === me ? 'worker' : 'other'
    const isSeen = side !== 'other' || keepsBookings(view)
    const isOpen = ['open', 'asked', 'accepted'].includes(row.state)
    const { offer, client, worker, zone, size, state, unit, total, edition } = row
    return {
      ...{ id: row.id, offer, client, worker, zone, size, state, unit, total, edition, side },
      ...{ title: offers.get(offer)?.title ?? '', sizeName: offers.get(offer)?.size_name ?? '' },
      ...{ party: isSeen ? row.party : null, contact: isSeen ? row.contact : null },
      ...{ address: isSeen ? row.address : null, note: isSeen ? row.note : null },
      chosen: choices
        .filter((one) => one.offer === offer && row.choices.includes(one.code))
        .map(({ title }) => title),
      ...{ from: row.from_at.toISOString(), until: row.until_at.toISOString() },
      ...{ workerPart: row.worker_part, coopPart: row.coop_part, fee: row.fee },
      feeWorkerPart: row.fee_worker_part,
      lines: z.array(lineShape).parse(row.lines),
      cancelFee:
        isOpen && side !== 'worker' ? feeFor(view.charter, row, view.now, side === 'client').amount : null,
      clientStars: (side === 'worker' && client && stars.get(client)) || null,
      owed: owed.find(({ source_id }) => source_id === row.id)?.id ?? null,
      reviewed: reviews.some((one) => one.booking === row.id && one.by_side === side),
    }
  })
}
