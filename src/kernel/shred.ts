import type { Kysely } from 'kysely'
import pg from 'pg'
import type { Database, Tables } from './database.ts'

/** Leaves the wish in the caller's transaction. */
export async function askToShred(
  db: Kysely<Tables>,
  commons_id: string,
  name: string,
  asked: string,
): Promise<void> {
  await db
    .insertInto('kernel_shred')
    .values({ commons_id, name, asked })
    .onConflict((clash) => clash.columns(['commons_id', 'name']).doUpdateSet({ asked }))
    .execute()
}

/**
 * Rewrites the tables somebody asked for, and returns how many. Done twice it does no harm; a table that is in use
 * stays asked for and is tried in the next round. `known` are the tables slices declare: nothing else is touched.
 */
export async function shredTables(
  { write, owner }: Pick<Database, 'write' | 'owner'>,
  known: readonly string[],
): Promise<number> {
  if (known.length === 0) return 0
  const wishes = await write.selectFrom('kernel_shred').selectAll().limit(1000).execute()
  const names = [...new Set(wishes.map((one) => one.name))]
  const foreign = names.find((name) => !known.includes(name))
  if (foreign) throw new Error(`no slice declares that ${foreign} is shredded`)
  let done = 0
  for (const name of names) {
    if (!(await rewrite(owner, name))) continue
    for (const wish of wishes.filter((one) => one.name === name)) await fulfilled(write, wish)
    done += 1
  }
  return done
}

/** Only the wish that was read: one that came while we rewrote has another `asked` and stays. */
async function fulfilled(db: Kysely<Tables>, wish: { commons_id: string; name: string; asked: string }) {
  const { commons_id, name, asked } = wish
  const gone = db.deleteFrom('kernel_shred').where('commons_id', '=', commons_id).where('name', '=', name)
  await gone.where('asked', '=', asked).execute()
}

const inUse = '55P03'

/**
 * A new file with the rows that are left, in an order drawn by lot; the old file goes. VACUUM FULL would keep dead rows
 * that some old snapshot might still want to see, and with them their order. False where somebody holds the table.
 */
async function rewrite(owner: pg.Pool, name: string): Promise<boolean> {
  const client = await owner.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query(`select pg_try_advisory_xact_lock(${lockKey}) as free`)
    if (rows[0].free) await rewriteLocked(client, name)
    await client.query('commit')
    client.release()
    return rows[0].free
  } catch (error) {
    await client.query('rollback').catch(() => {})
    client.release(error as Error)
    if (error instanceof pg.DatabaseError && error.code === inUse) return false
    throw error
  }
}

async function rewriteLocked(client: pg.ClientBase, name: string): Promise<void> {
  const table = pg.escapeIdentifier(name)
  // Everybody who wants the table queues behind us while we wait for whoever has it, so we don't wait for long.
  await client.query(`set local lock_timeout = '2s'`)
  await client.query(`lock table ${table} in access exclusive mode`)
  await client.query(
    `create temporary table shredding on commit drop as select * from ${table} order by gen_random_uuid()`,
  )
  await client.query(`truncate ${table}`)
  await client.query(`insert into ${table} select * from shredding`)
}

const lockKey = `hashtextextended('dure shred', 0)`

/**
 * Keeps tables from being rewritten until this connection ends. To be asked for before a transaction begins that reads
 * as of one moment: to its snapshot a table rewritten meanwhile would look empty.
 */
export async function holdShredding(client: pg.ClientBase): Promise<void> {
  await client.query(`select pg_advisory_lock_shared(${lockKey})`)
}
