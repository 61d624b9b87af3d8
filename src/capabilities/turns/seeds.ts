import { randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'
import { commitment } from './lots.ts'
import './tables.ts'

/** Makes the seed of a draw, puts it where nobody reads it, and answers what may be told of it: its hash. */
export async function sealSeed({ db, commons }: Context, draw: string): Promise<string> {
  const seed = randomBytes(16).toString('hex')
  await db.insertInto('turns_seed').values({ commons_id: commons.id, draw, seed }).execute()
  return commitment(seed)
}

/** Takes the seed out, to be told; refused where it stayed on the server this commons came from. */
export async function openSeed(ctx: Context<'seed_gone'>, draw: string): Promise<string> {
  const found = await ctx.db
    .deleteFrom('turns_seed')
    .where('commons_id', '=', ctx.commons.id)
    .where('draw', '=', draw)
    .returning('seed')
    .executeTakeFirst()
  return found?.seed ?? ctx.fail('seed_gone')
}

const kinds = {
  turns_draw: { rows: 'turns_entrant', of: 'draw' },
  turns_lottery: { rows: 'turns_ticket', of: 'lottery' },
} as const

/** What was sealed elsewhere and can never be drawn makes room for another sealing. */
export async function dropSeedless(
  { db, commons }: { db: Kysely<Tables>; commons: { id: string } },
  table: keyof typeof kinds,
  resource: string,
): Promise<void> {
  const { rows, of } = kinds[table]
  const { rows: gone } = await sql<{ id: string }>`
    select d.id from ${sql.table(table)} d
    where d.commons_id = ${commons.id} and d.resource = ${resource} and d.drawn_at is null
      and not exists (select from turns_seed s where s.commons_id = d.commons_id and s.draw = d.id)`.execute(
    db,
  )
  if (gone.length === 0) return
  const ids = gone.map(({ id }) => id)
  await sql`delete from ${sql.table(rows)} where commons_id = ${commons.id} and ${sql.ref(of)} = any(${ids}::uuid[])`.execute(
    db,
  )
  await sql`delete from ${sql.table(table)} where commons_id = ${commons.id} and id = any(${ids}::uuid[])`.execute(
    db,
  )
}
