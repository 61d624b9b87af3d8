import type pg from 'pg'
import { kyselyOn } from '../connection.ts'
import type { Database } from '../database.ts'
import { Failure } from '../failure.ts'
import { isId } from '../fields.ts'
import { verifyIn } from '../journal/verify-stored.ts'
import { migrationState } from '../migrate.ts'
import { archivedTables } from './archived-tables.ts'
import type { ArchiveHeader } from './export.ts'

const rowsAtOnce = 500

/**
 * Brings a commons from an archive, all or nothing. It must verify before it is kept.
 * @throws Failure `archive.not_an_archive`, `archive.other_migrations`, `archive.already_here`, `archive.slug_taken`,
 * `archive.damaged` (with the place).
 */
export async function importCommons(
  database: Database,
  lines: AsyncIterable<string>,
  withheld: readonly string[],
): Promise<ArchiveHeader> {
  const migrations = await migrationState(database.read)
  const client = await database.owner.connect()
  try {
    await client.query('begin')
    const header = await readAll(client, lines, withheld, migrations)
    await followersStartHere(client, header)
    await mustVerify(client, header)
    await client.query('commit')
    return header
  } finally {
    // Ends the transaction if it is still open.
    client.release(true)
  }
}

async function readAll(
  client: pg.ClientBase,
  lines: AsyncIterable<string>,
  withheld: readonly string[],
  migrations: string,
): Promise<ArchiveHeader> {
  const allowed = new Set(['kernel_commons', ...(await archivedTables(client, withheld))])
  let header: ArchiveHeader | undefined
  let table = ''
  let rows: string[] = []
  const flush = async () => {
    if (rows.length > 0) await insertRows(client, table, rows, header!.commons)
    rows = []
  }
  for await (const line of lines) {
    if (line === '') continue
    if (!header) header = await acceptHeader(client, line, migrations)
    else if (line.startsWith('{"table":')) {
      await flush()
      table = tableOf(line, allowed)
    } else rows.push(line)
    if (rows.length === rowsAtOnce) await flush()
  }
  await flush()
  if (!header) throw new Failure('archive.not_an_archive', {}, 400)
  return header
}

async function acceptHeader(client: pg.ClientBase, line: string, migrations: string): Promise<ArchiveHeader> {
  const header = parseHeader(line)
  if (header.migrations !== migrations) {
    throw new Failure('archive.other_migrations', { theirs: header.migrations, ours: migrations })
  }
  const { rows } = await client.query(
    'select id = $1 as same from kernel_commons where id = $1 or slug = $2',
    [header.commons, header.slug],
  )
  if (rows.length > 0)
    throw new Failure(rows[0].same ? 'archive.already_here' : 'archive.slug_taken', { slug: header.slug })
  return header
}

function parseHeader(line: string): ArchiveHeader {
  try {
    const header = JSON.parse(line) as ArchiveHeader
    if (
      header.dure === 'archive' &&
      header.v === 1 &&
      isId(header.commons) &&
      typeof header.slug === 'string'
    )
      return header
  } catch {
    // Not JSON is the same answer as other JSON.
  }
  throw new Failure('archive.not_an_archive', {}, 400)
}

function tableOf(line: string, allowed: ReadonlySet<string>): string {
  const { table } = JSON.parse(line) as { table: string }
  if (!allowed.has(table))
    throw new Failure('archive.not_an_archive', { table: String(table).slice(0, 60) }, 400)
  return table
}

/** Rows of another commons than the header's would cross tenants, so each row's own id is checked by the database. */
async function insertRows(
  client: pg.ClientBase,
  table: string,
  rows: string[],
  commonsId: string,
): Promise<void> {
  const column = table === 'kernel_commons' ? 'id' : 'commons_id'
  try {
    const result = await client.query(
      `insert into ${table} select * from json_populate_recordset(null::${table}, $1::json) where ${column} = $2`,
      [`[${rows.join(',')}]`, commonsId],
    )
    if (result.rowCount !== rows.length) throw new Failure('archive.damaged', { place: table }, 400)
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure('archive.damaged', { place: table }, 400)
  }
}

/** Mails and other effects of the past were done where the commons came from. */
async function followersStartHere(client: pg.ClientBase, header: ArchiveHeader): Promise<void> {
  await client.query(
    `insert into kernel_cursor (commons_id, effect, seq)
     select $1, effect, $2 from (select distinct effect from kernel_cursor) known on conflict do nothing`,
    [header.commons, header.size],
  )
}

async function mustVerify(client: pg.ClientBase, header: ArchiveHeader): Promise<void> {
  const db = kyselyOn(client as pg.PoolClient, async () => {})
  const verified = await verifyIn(db, header.commons)
  const finding = verified.findings[0]
  if (finding) throw new Failure('archive.damaged', { place: finding.place }, 400)
  if (verified.size !== header.size) throw new Failure('archive.damaged', { place: 'head' }, 400)
}
