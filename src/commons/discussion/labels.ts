import type { LabelLookup } from '../../kernel/capability.ts'
import { registry } from '../charter/registry.ts'

/** A thread is called what its subject is called. */
export const threadLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const query = db.selectFrom('discussion_thread').select(['about', 'kind'])
  const rows = await query.where('commons_id', '=', commonsId).where('about', 'in', ids).execute()
  const kinds = [...new Set(rows.map((row) => row.kind))]
  const found = await Promise.all(
    kinds.map((kind) => {
      const own = rows.filter((row) => row.kind === kind).map((row) => row.about)
      return registry().label(kind)?.(db, commonsId, own) ?? new Map<string, string>()
    }),
  )
  return new Map(found.flatMap((one) => [...one]))
}
