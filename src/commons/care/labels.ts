import type { LabelLookup } from '../../kernel/capability.ts'
import './tables.ts'

/** A season is called by its duty and the year it begins in. */
export const seasonLabels: LabelLookup = async (db, commonsId, ids, lang = 'ko') => {
  if (ids.length === 0) return new Map()
  const query = db.selectFrom('care_season').select(['id', 'label_ko', 'label_en', 'from_on'])
  const rows = await query.where('commons_id', '=', commonsId).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, seasonName(row, lang)]))
}

export const seasonName = (
  row: { label_ko: string; label_en: string; from_on: string },
  lang: 'ko' | 'en',
) =>
  lang === 'ko'
    ? `${row.from_on.slice(0, 4)}년 ${row.label_ko}`
    : `${row.label_en} ${row.from_on.slice(0, 4)}`

export const dayLabels = titlesFrom('care_day')
export const ticketLabels = titlesFrom('care_ticket')

function titlesFrom(table: 'care_day' | 'care_ticket'): LabelLookup {
  return async (db, commonsId, ids) => {
    if (ids.length === 0) return new Map()
    const query = db.selectFrom(table).select(['id', 'title'])
    const rows = await query.where('commons_id', '=', commonsId).where('id', 'in', ids).execute()
    return new Map(rows.map((row) => [row.id, row.title]))
  }
}

export const indicatorLabels = namesFrom('care_indicator')
export const meterLabels = namesFrom('care_meter')

function namesFrom(table: 'care_indicator' | 'care_meter'): LabelLookup {
  return async (db, commonsId, ids) => {
    if (ids.length === 0) return new Map()
    const query = db.selectFrom(table).select(['id', 'name'])
    const rows = await query.where('commons_id', '=', commonsId).where('id', 'in', ids).execute()
    return new Map(rows.map((row) => [row.id, row.name]))
  }
}
