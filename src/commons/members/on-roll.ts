import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import { searchColumns } from './search-columns.ts'

type Db = Kysely<Tables>

/** Somebody on the roll, with what tells namesakes apart. */
export interface OnRoll {
  id: string
  number: string | null
  sort_name: string
  phone: string | null
  joined_on: string | null
}

/** How a name is compared: without spaces and capitals. */
export const nameKey = (name: string) => searchColumns(name, null).sort_name

const everHere = ['member', 'paused', 'left'] as const

/** Which of these are on the roll, those who left among them. */
export async function idsOnRoll(db: Db, commonsId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('members_agent')
    .select('id')
    .where('commons_id', '=', commonsId)
    .where('id', 'in', [...ids])
    .where('state', 'in', everHere)
    .execute()
  return new Set(rows.map((row) => row.id))
}

/** Everybody on the roll who bears one of these names or numbers. */
export async function onRoll(
  db: Db,
  commonsId: string,
  { names, numbers }: { names: readonly string[]; numbers: readonly string[] },
): Promise<OnRoll[]> {
  const found = await sql<OnRoll>`
    select id, number, sort_name, phone, joined_on from members_agent
    where commons_id = ${commonsId} and state = any(${[...everHere]}::text[])
      and (sort_name = any(${[...new Set(names.map(nameKey))]}::text[]) or number = any(${[...numbers]}::text[]))
    limit 20000`.execute(db)
  return found.rows
}

/** Member number and day of joining of these. */
export async function joinedOf(
  db: Db,
  commonsId: string,
  ids: readonly string[],
): Promise<Map<string, Pick<OnRoll, 'number' | 'joined_on'>>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('members_agent')
    .select(['id', 'number', 'joined_on'])
    .where('commons_id', '=', commonsId)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, ...one }) => [id, one]))
}

/** Who of these left, and when. */
export async function leftOf(
  db: Db,
  commonsId: string,
  ids: readonly string[],
): Promise<{ id: string; left_on: string | null }[]> {
  if (ids.length === 0) return []
  return await db
    .selectFrom('members_agent')
    .select(['id', 'left_on'])
    .where('commons_id', '=', commonsId)
    .where('id', 'in', [...ids])
    .where('state', '=', 'left')
    .execute()
}
