import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { columnTypes } from './types.ts'

/** What every connection of a pool is set to before its first use. */
export type SessionSettings = { role?: string; readOnly?: boolean; statementSeconds?: number }

/** How long a connection is waited for while PostgreSQL restarts or all its places are taken. */
const patience = 15_000

/** A pool whose connections survive a restart of PostgreSQL: the broken ones go, new ones are tried for a while. */
export function newPool(config: pg.PoolConfig, max: number, session: SessionSettings): pg.Pool {
  const pool = new pg.Pool({
    ...config,
    max,
    types: columnTypes,
    application_name: 'dure',
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 30_000,
    onConnect: async (client) => {
      await client.query(sessionSql(session))
    },
  })
  // The pool discards a connection that breaks; without these listeners Node would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return patient(pool)
}

/** Set by SQL and not in the connection's options, which a DATABASE_URL or a pooler before it may override. */
function sessionSql({ role, readOnly, statementSeconds = 0 }: SessionSettings): string {
  return [
    `set statement_timeout = '${statementSeconds}s'`,
    `set idle_in_transaction_session_timeout = '${statementSeconds}s'`,
    ...(readOnly ? ['set default_transaction_read_only = on'] : []),
    ...(role ? [`set role ${role}`] : []),
  ].join('; ')
}

type Callback = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (error?: Error | boolean) => void,
) => void

function patient(pool: pg.Pool): pg.Pool {
  const connectOnce = pool.connect.bind(pool) as () => Promise<pg.PoolClient>
  const connect = async () => {
    const end = performance.now() + patience
    for (let pause = 20; ; pause = Math.min(pause * 2, 500)) {
      try {
        return await connectOnce()
      } catch (error) {
        if (!isPassing(error) || pool.ending || performance.now() > end) throw error
        await sleep(pause)
      }
    }
  }
  // pool.query() calls connect with a callback, Kysely without.
  const either = (callback?: Callback) => {
    if (!callback) return connect()
    connect().then(
      (client) => callback(undefined, client, client.release),
      (error) => callback(error, undefined, () => {}),
    )
  }
  return Object.assign(pool, { connect: either })
}

/** Whether waiting may help: it restarts, recovers, or has no place free at the moment. */
function isPassing(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  const passing = ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '53300']
  return passing.includes(code ?? '') || /Connection terminated unexpectedly/.test(message ?? '')
}
