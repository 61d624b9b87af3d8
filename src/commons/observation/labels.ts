import type { LabelLookup } from '../../kernel/capability.ts'
import './tables.ts'

/** Resources and processes are called by their names. */
export const resourceLabels = namesFrom('observation_resource')
export const processLabels = namesFrom('observation_process')

function namesFrom(table: 'observation_resource' | 'observation_process'): LabelLookup {
  return async (db, commonsId, ids) => {
    if (ids.length === 0) return new Map()
    const query = db.selectFrom(table).select(['id', 'name'])
    const rows = await query.where('commons_id', '=', commonsId).where('id', 'in', ids).execute()
    return new Map(rows.map((row) => [row.id, row.name]))
  }
}
