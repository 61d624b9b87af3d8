import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Tables } from './database.ts'

/**
 * A Kysely on one client's open transaction. `before` runs ahead of each statement, which is where a
 * savepoint becomes real. Beginning or ending transactions stays with the door.
 */
export function kyselyOn(client: pg.PoolClient, before: (sql: string) => Promise<void>): Kysely<Tables> {
  const query = async (sql: unknown, parameters?: unknown) => {
    await before(String(sql))
    return client.query(sql as string, parameters as unknown[])
  }
  const connection = { query, release: () => {} }
  const pool = { connect: async () => connection, end: async () => {} }
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as never }) })
}
