import type { Kysely } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'
import type { Stretch } from './limits.ts'
import './waiting-tables.ts'

type Place = { db: Kysely<Tables>; commons: { id: string } }

/** More than this nobody looks at in one go. */
export const mostInLine = 200

/** Those who wait for a thing, in the order they asked. */
export const inLine = ({ db, commons }: Place, resource: string) =>
  db
    .selectFrom('things_waiting')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('resource', '=', resource)
    .orderBy('seq')
    .limit(mostInLine)
    .execute()

/** Whether somebody waits for it, at any time or for a time that touches this one. */
export async function isAwaited(place: Place, resource: string, { from, until }: Stretch): Promise<boolean> {
  const all = await inLine(place, resource)
  return all.some(
    ({ from_at, until_at }) => from_at === null || (from_at.getTime() < until && until_at!.getTime() > from),
  )
}

/** Takes somebody out of the line. */
export const leaveLine = ({ db, commons }: Pick<Context, 'db' | 'commons'>, id: string) =>
  db.deleteFrom('things_waiting').where('commons_id', '=', commons.id).where('id', '=', id).execute()
