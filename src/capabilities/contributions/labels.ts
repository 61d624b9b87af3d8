import type { Kysely } from 'kysely'
import { agentLabels } from '../../commons/members/labels.ts'
import type { LabelLookup } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'

type Db = Kysely<Tables>

/** Projects are called by their names. */
export const projectLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('contributions_project')
    .select(['id', 'name'])
    .where('commons_id', '=', commonsId)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

export const taskLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('contributions_task')
    .select(['id', 'title'])
    .where('commons_id', '=', commonsId)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row.title]))
}

/** An author's name as the commits have it, or the member's they turned out to be. Addresses are no labels. */
export const authorLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('contributions_author')
    .select(['id', 'name', 'agent'])
    .where('commons_id', '=', commonsId)
    .where('id', 'in', ids)
    .execute()
  const names = await agentLabels(
    db,
    commonsId,
    rows.flatMap((row) => row.agent ?? []),
  )
  return new Map(
    rows.flatMap((row): [string, string][] => {
      const name = row.agent === null ? row.name : names.get(row.agent)
      return name === undefined || name === null ? [] : [[row.id, name || 'Git']]
    }),
  )
}

/** A contribution is called by the first line of its note. */
export async function contributionLabels(
  db: Db,
  commonsId: string,
  ids: string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('contributions_contribution')
    .select(['id', 'note'])
    .where('commons_id', '=', commonsId)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.flatMap(({ id, note }) => (note === '' ? [] : [[id, note.split('\n', 1)[0]!]])))
}
