import type { LabelLookup } from '../../kernel/capability.ts'

/** What is owed is called by what it is for. */
export const obligationLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const query = db.selectFrom('obligations_obligation').select(['id', 'label'])
  const rows = await query.where('commons_id', '=', commonsId).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.label]))
}

/** Whom outside the roll it is owed to or by: what the books' exports ask of anything an entry names. */
export const obligationParties: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const query = db.selectFrom('obligations_obligation').select(['id', 'party'])
  const rows = await query.where('commons_id', '=', commonsId).where('id', 'in', ids).execute()
  return new Map(rows.flatMap(({ id, party }) => (party ? [[id, party] as const] : [])))
}

/** A payment is called by what it paid. */
export const settlementLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('obligations_settlement as s')
    .innerJoin('obligations_obligation as o', (join) =>
      join.onRef('o.commons_id', '=', 's.commons_id').onRef('o.id', '=', 's.obligation'),
    )
    .select(['s.id', 'o.label'])
    .where('s.commons_id', '=', commonsId)
    .where('s.id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row.label]))
}
