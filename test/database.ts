import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import type { Database, PoolSizes } from '../src/kernel/database.ts'
import type { MigratingSlice } from '../src/kernel/migrate.ts'
import { migrate } from '../src/kernel/migrate.ts'
import { createEmpty, dropDatabase, openTestDatabase } from './cluster.ts'

/** `slices`: begin with an empty database and migrate these, instead of all that the product has. */
export type FreshOptions = { slices?: MigratingSlice[]; pools?: Partial<PoolSizes> }

/**
 * A database of its own for a test file, with all migrations applied and no rows. Call it at the top of the file
 * or while a test runs: it goes by itself when the file is done.
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
    open.delete(close)
    await database.close()
    await dropDatabase(connection, name)
  }
  open.add(close)
  return { ...database, close }
}

/** What the present test file has opened and not closed itself; files of one worker come one after another. */
const open = new Set<() => Promise<void>>()

/** Called at the end of each test file, by `after-file.ts`. */
export async function closeDatabases(): Promise<void> {
  const all = [...open]
  open.clear()
  await Promise.all(all.map((close) => close()))
}
