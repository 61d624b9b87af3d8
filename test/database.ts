import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import type { Database, PoolSizes } from '../src/kernel/database.ts'
import type { MigratingSlice } from '../src/kernel/migrate.ts'
import { migrate } from '../src/kernel/migrate.ts'
import { createEmpty, dropDatabase, openTestDatabase } from './cluster.ts'

/** `slices`: begin with an empty database and migrate these, instead of all that the product has. */
export type FreshOptions = { slices?: MigratingSlice[]; pools?: Partial<PoolSizes> }

/**
 * A database of its own for a test file, with all migrations applied and no rows. Call it at the top of the file
 * (`const database = await freshDatabase()`) and it goes by itself at the end; elsewhere call `close()`.
 */
export async function freshDatabase({ slices, pools }: FreshOptions = {}): Promise<Database> {
  const connection = inject('connection')
  const problem = inject('templateProblem')
  if (problem && !slices) throw new Error(`The template database could not be built: ${problem}`)
  const name = `dure_test_${randomBytes(6).toString('hex')}`
  await createEmpty(connection, name, slices ? 'template1' : 'dure_template')
  const database = await openTestDatabase(connection, name, pools)
  if (slices) await migrate(database.owner, slices)
  const close = async () => {
    await database.close()
    await dropDatabase(connection, name)
  }
  closeAtEnd(close)
  return { ...database, close }
}

/** Vitest takes hooks only while it collects the tests of a file, not while one runs. */
function closeAtEnd(close: () => Promise<void>): void {
  try {
    afterAll(close)
  } catch {}
}
