import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Generated, Kysely } from 'kysely'
import type pg from 'pg'
import type { Tables } from './database.ts'
import { DatabaseProblem } from './postgres/problem.ts'
import { protectTables } from './postgres/protect.ts'

declare module './database.ts' {
  interface Tables {
    kernel_migration: { slice: string; number: number; name: string; checksum: string; at: Generated<Date> }
  }
}

/** A slice that brings migrations: `folder` is the absolute path of its `NNNN-name.sql` files. */
export type MigratingSlice = { name: string; folder: string }

type Migration = { slice: string; number: number; name: string; sql: string; checksum: string }

/** One number for every Dure, so that of two servers starting at once the second waits for the first. */
const migrationLock = 4_031_919

/**
 * Brings the database to the state of the slices, in their order: each file once, in a transaction of its own,
 * remembered in `kernel_migration`. Then renews what `dure_app` may do. Returns what was applied, as
 * `market/0001-listings.sql`.
 *
 * Throws `DatabaseProblem`: `migration_changed` and `migration_unknown` (the database is newer than this code)
 * before anything is touched, `migration_misnamed`, `migration_failed`.
 */
export async function migrate(owner: pg.Pool, slices: MigratingSlice[]): Promise<string[]> {
  const known = slices.flatMap(readMigrations)
  const client = await owner.connect()
  try {
    await client.query(`select pg_advisory_lock(${migrationLock})`)
    await client.query(bookkeeping)
    const { rows } = await client.query<Migration>(
      'select slice, number, name, checksum from kernel_migration',
    )
    refuseDifference(known, rows)
    const missing = known.filter((one) => !rows.some((row) => isSame(row, one)))
    for (const migration of missing) await apply(client, migration)
    await protectTables(client)
    return missing.map(({ slice, name }) => `${slice}/${name}`)
  } finally {
    // Closing the connection frees the lock whatever happened on it.
    client.release(true)
  }
}

/** The schema in one line, as `kernel:1,2 market:1`: equal exactly where the same migrations were applied. */
export async function migrationState(db: Kysely<Tables>): Promise<string> {
  const rows = await db.selectFrom('kernel_migration').select(['slice', 'number']).execute()
  const slices = [...new Set(rows.map(({ slice }) => slice))].sort()
  const numbersOf = (name: string) => rows.filter(({ slice }) => slice === name).map(({ number }) => number)
  return slices.map((name) => `${name}:${numbersOf(name).sort((a, b) => a - b)}`).join(' ')
}

const bookkeeping = `
  create table if not exists kernel_migration (
    slice text not null,
    number integer not null,
    name text not null,
    checksum text not null,
    at timestamptz not null default now(),
    primary key (slice, number)
  );
  create or replace function kernel_refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% of % is refused: what is written there stays', tg_op, tg_table_name
      using errcode = 'insufficient_privilege', hint = 'Record a correcting entry.';
  end $$;`

function readMigrations({ name: slice, folder }: MigratingSlice): Migration[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
  const migrations = files.sort().map((name) => {
    const number = Number(/^(\d{4})-.+\.sql$/.exec(name)?.[1])
    // Git may check files out with other line ends.
    const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { slice, number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
  const wrong = migrations.find(
    ({ number }, i) => Number.isNaN(number) || migrations[i - 1]?.number === number,
  )
  if (wrong) throw new DatabaseProblem('migration_misnamed', { slice, file: wrong.name })
  return migrations
}

function refuseDifference(known: Migration[], applied: Migration[]): void {
  for (const row of applied) {
    const file = known.find((one) => isSame(row, one))
    const place = { slice: row.slice, file: row.name }
    if (!file) throw new DatabaseProblem('migration_unknown', place)
    if (file.checksum !== row.checksum)
      throw new DatabaseProblem('migration_changed', { ...place, file: file.name })
  }
}

async function apply(
  client: pg.PoolClient,
  { slice, number, name, sql, checksum }: Migration,
): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    const insert = 'insert into kernel_migration (slice, number, name, checksum) values ($1, $2, $3, $4)'
    await client.query(insert, [slice, number, name, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new DatabaseProblem(
      'migration_failed',
      { slice, file: name, reason: (error as Error).message },
      error,
    )
  }
}

function isSame(one: Migration, other: Migration): boolean {
  return one.slice === other.slice && one.number === other.number
}
