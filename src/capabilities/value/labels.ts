import type { LabelLookup } from '../../kernel/capability.ts'
import { equationShape } from './equation/shape.ts'

/** Income is called by its words. */
export const incomeLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const query = db.selectFrom('value_income').select(['id', 'text'])
  const rows = await query.where('commons_id', '=', commonsId).where('id', 'in', ids).execute()
  return new Map(rows.flatMap(({ id, text }) => (text === '' ? [] : [[id, text] as const])))
}

/** A distribution is called by the rule it followed. */
export const distributionLabels: LabelLookup = async (db, commonsId, ids, lang = 'ko') => {
  if (ids.length === 0) return new Map()
  const query = db.selectFrom('value_distribution').select(['id', 'rule'])
  const rows = await query.where('commons_id', '=', commonsId).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, rule }) => [id, equationShape.parse(JSON.parse(rule)).label[lang]]))
}

export const evaluationLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const query = db.selectFrom('value_evaluation').select(['id', 'label'])
  const rows = await query.where('commons_id', '=', commonsId).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, label }) => [id, label]))
}
