import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { newPool } from './postgres/pool.ts'
import { DatabaseProblem } from './postgres/problem.ts'
import { appRole, ensureAppRole } from './postgres/role.ts'
import type { Postgres } from './postgres.ts'
import { startPostgres } from './postgres.ts'

/**
 * The tables of all slices. Each slice adds its own in its `tables.ts`:
 * `declare module '../../kernel/database.ts' { interface Tables { market_listing: ListingTable } }`
 */
// biome-ignore lint/suspicious/noEmptyInterface: slices fill it by augmentation
export interface Tables {}

/** An open database. */
export type Database = {
  /** As the owner of all tables: for migrations and maintenance alone. */
  owner: pg.Pool
  /** The connections below `write`, for LISTEN and the like. */
  pool: pg.Pool
  /** As `dure_app`: reads and writes rows, but past entries are closed to it. */
  write: Kysely<Tables>
  /** As `dure_app` in read-only transactions. */
  read: Kysely<Tables>
  /** The embedded PostgreSQL, unless the database is elsewhere. */
  postgres?: Postgres
  /** What whoever runs Dure should know though it works: show them by `problemSentence`. */
  notices: DatabaseProblem[]
  /** Waits a few seconds for connections in use, closes all, and stops the embedded PostgreSQL. */
  close: () => Promise<void>
}

/** Most connections each pool opens; PostgreSQL of our own has 120. */
export type PoolSizes = { owner: number; write: number; read: number }

/** A folder for PostgreSQL of our own, the URL of another, or plain connection values. */
export type DatabasePlace = { dataFolder: string } | { url: string } | { connection: pg.PoolConfig }

const defaultSizes: PoolSizes = { owner: 3, write: 20, read: 20 }
const oldestVersion = 15

/**
 * Opens the database and makes sure of the role `dure_app`. It does not migrate: see `migrate`. Throws
 * `DatabaseProblem`: all those of `startPostgres`, and `database_unreachable`, `database_too_old`,
 * `database_encoding`.
 */
export async function openDatabase(place: DatabasePlace, pools: Partial<PoolSizes> = {}): Promise<Database> {
  const postgres = 'dataFolder' in place ? await startPostgres(place.dataFolder) : undefined
  const config = postgres?.connection ?? configOf(place)
  const sizes = { ...defaultSizes, ...pools }
  const owner = newPool(config, sizes.owner, {})
  try {
    await checkServer(owner)
    const role = (await ensureAppRole(owner)) ? appRole : undefined
    const notices = role ? [] : [await roleRefused(owner)]
    const pool = newPool(config, sizes.write, { role, statementSeconds: 60 })
    const readPool = newPool(config, sizes.read, { role, statementSeconds: 30, readOnly: true })
    const write = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
    const read = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: readPool }) })
    const close = () => closeAll([owner, pool, readPool], postgres)
    return { owner, pool, write, read, postgres, notices, close }
  } catch (error) {
    await closeAll([owner], postgres)
    throw error
  }
}

function configOf(place: DatabasePlace): pg.PoolConfig {
  if ('url' in place) return { connectionString: place.url }
  return 'connection' in place ? place.connection : {}
}

async function checkServer(owner: pg.Pool): Promise<void> {
  const sql = `select current_setting('server_version_num')::int / 10000 as version,
    current_setting('server_encoding') as encoding`
  const { rows } = await owner.query(sql).catch((error) => {
    throw new DatabaseProblem('database_unreachable', { host: hostOf(owner), reason: reasonOf(error) }, error)
  })
  const { version, encoding } = rows[0]
  if (version < oldestVersion)
    throw new DatabaseProblem('database_too_old', { found: version, needed: oldestVersion })
  if (encoding !== 'UTF8') throw new DatabaseProblem('database_encoding', { found: encoding })
}

/** Where the pool connects to, without user and password. */
function hostOf({ options }: pg.Pool): string {
  const { connectionString, host = '?' } = options
  if (!connectionString) return host
  if (!URL.canParse(connectionString)) return 'DATABASE_URL'
  const url = new URL(connectionString)
  return url.searchParams.get('host') ?? url.host
}

function reasonOf(error: AggregateError | Error): string {
  return error.message || ('errors' in error ? String(error.errors[0]?.message) : error.name)
}

async function roleRefused(owner: pg.Pool): Promise<DatabaseProblem> {
  const { rows } = await owner.query('select quote_ident(current_user) as user')
  return new DatabaseProblem('app_role_refused', { user: rows[0].user })
}

/** Connections still in use after five seconds do not hold the end up: stopping PostgreSQL cuts them. */
async function closeAll(pools: pg.Pool[], postgres: Postgres | undefined): Promise<void> {
  const open = pools.filter((pool) => !pool.ending)
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise((resolve) => {
    timer = setTimeout(resolve, 5000)
  })
  await Promise.race([Promise.all(open.map((pool) => pool.end())), patience])
  clearTimeout(timer)
  await postgres?.stop()
}
