import type pg from 'pg'
import type { Database } from '../database.ts'
import { migrationState } from '../migrate.ts'
import { holdShredding } from '../shred.ts'
import { archivedTables } from './archived-tables.ts'

/** The first line of an archive. */
export interface ArchiveHeader {
  dure: 'archive'
  v: 1
  commons: string
  slug: string
  name: string
  size: number
  /** Which migrations the rows fit; another state is refused by name. */
  migrations: string
}

const rowsAtOnce = 500

/**
 * A commons with all it owns, as JSON Lines: a header, then `{"table": …}` before each table's rows. Rows are written
 * and read by PostgreSQL itself, so no number or byte passes through JavaScript. Credentials stay behind and nobody
 * is linked to a person: imported agents are unclaimed until they are invited.
 */
export async function* exportCommons(
  database: Database,
  commonsId: string,
  withheld: readonly string[],
): AsyncGenerator<string> {
  const migrations = await migrationState(database.read)
  const client = await database.owner.connect()
  try {
    await holdShredding(client)
    await client.query('begin isolation level repeatable read read only')
    yield JSON.stringify({ ...(await headerOf(client, commonsId)), migrations })
    yield* rowsOf(client, 'kernel_commons', 'id', commonsId)
    for (const table of await archivedTables(client, withheld))
      yield* rowsOf(client, table, 'commons_id', commonsId)
    await client.query('commit')
  } finally {
    client.release(true)
  }
}

async function headerOf(
  client: pg.ClientBase,
  commonsId: string,
): Promise<Omit<ArchiveHeader, 'migrations'>> {
  const { rows } = await client.query(
    'select c.slug, c.name, h.size from kernel_commons c join journal_head h on h.commons_id = c.id where c.id = $1',
    [commonsId],
  )
  return {
    dure: 'archive',
    v: 1,
    commons: commonsId,
    slug: rows[0].slug,
    name: rows[0].name,
    size: Number(rows[0].size),
  }
}

async function* rowsOf(
  client: pg.ClientBase,
  table: string,
  column: string,
  commonsId: string,
): AsyncGenerator<string> {
  yield JSON.stringify({ table })
  const name = `archive_${table}`
  const select = `select (to_jsonb(t) - 'person_id')::text as line from ${table} t where ${column} = $1 order by t`
  await client.query(`declare ${name} no scroll cursor for ${select}`, [commonsId])
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${rowsAtOnce} from ${name}`)
    if (rows.length === 0) break
    for (const row of rows) yield row.line
  }
  await client.query(`close ${name}`)
}
