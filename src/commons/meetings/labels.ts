import type { LabelLookup } from '../../kernel/capability.ts'
import './tables.ts'

export const meetingLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const query = db.selectFrom('meetings_meeting').select(['id', 'title'])
  const rows = await query.where('commons_id', '=', commonsId).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.title]))
}

export const itemLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const query = db.selectFrom('meetings_item').select(['id', 'title'])
  const rows = await query.where('commons_id', '=', commonsId).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.title]))
}

export const placeLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const query = db.selectFrom('meetings_meeting').select(['place_id', 'place'])
  const rows = await query.where('commons_id', '=', commonsId).where('place_id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.place_id, row.place]))
}
