import type { LabelLookup } from '../../kernel/capability.ts'
import './tables.ts'

export const offerLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('services_offer')
    .select(['id', 'title'])
    .where('commons_id', '=', commonsId)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row.title]))
}

/** A booking is called by what was booked. */
export const bookingLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('services_booking as b')
    .innerJoin('services_offer as o', (join) =>
      join.onRef('o.commons_id', '=', 'b.commons_id').onRef('o.id', '=', 'b.offer'),
    )
    .select(['b.id', 'o.title'])
    .where('b.commons_id', '=', commonsId)
    .where('b.id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row.title]))
}

/** Whom outside the roll it was for. */
export const partyLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('services_booking')
    .select(['id', 'party'])
    .where('commons_id', '=', commonsId)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.flatMap(({ id, party }) => (party ? [[id, party] as const] : [])))
}
