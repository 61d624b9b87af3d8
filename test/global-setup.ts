import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import type { MigratingSlice } from '../src/kernel/migrate.ts'
import { migrate } from '../src/kernel/migrate.ts'
import { markOf, stopLeftovers } from '../src/kernel/postgres/leftovers.ts'
import { isAlive, readNote } from '../src/kernel/postgres/lock.ts'
import type { Connection } from '../src/kernel/postgres.ts'
import { startPostgres } from '../src/kernel/postgres.ts'
import { createEmpty, fastFolder, openTestDatabase } from './cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    connection: Connection
    templateProblem: string
  }
}

/** Nothing here outlives the run, so nothing needs to survive a power cut. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '128MB',
  max_connections: '200',
}

/** One PostgreSQL for the whole run, with a template database that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep()
  const folder = mkdtempSync(join(fastFolder(), 'dure-tests-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const postgres = await startPostgres(folder, { settings }).catch((error) => {
    remove()
    throw error
  })
  project.provide('templateProblem', await buildTemplate(postgres.connection))
  project.provide('connection', postgres.connection)
  return async () => {
    await postgres.stop()
    remove()
  }
}

/** Removes what runs that were killed have left, PostgreSQL included: it would fill the memory. */
async function sweep(): Promise<void> {
  const folders = readdirSync(fastFolder()).filter((name) => name.startsWith('dure-tests-'))
  for (const folder of folders.map((name) => join(fastFolder(), name))) {
    const note = readNote(folder)
    if (!note || isAlive(note.pid)) continue
    const cluster = join(folder, 'postgres')
    if (existsSync(cluster)) await stopLeftovers(cluster, markOf(cluster))
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Returns what is wrong with the migrations: tests that bring their own can run nevertheless. */
async function buildTemplate(connection: Connection): Promise<string> {
  await createEmpty(connection, 'dure_template')
  const database = await openTestDatabase(connection, 'dure_template')
  try {
    await migrate(database.owner, allMigrations())
    return ''
  } catch (error) {
    return (error as Error).message
  } finally {
    await database.close()
  }
}

/**
 * The migrations of the kernel, of the commons' domains and of the capabilities, in the order in which the product
 * loads them. Found by their files: a slice that does not load at the moment must not stop the tests of the others.
 */
function allMigrations(): MigratingSlice[] {
  const source = join(import.meta.dirname, '../src')
  const groups = ['commons', 'capabilities'].map((group) => join(source, group))
  const slices = groups.flatMap((group) =>
    readdirSync(group)
      .sort()
      .map((name) => ({ name, folder: join(group, name) })),
  )
  const withSql = slices.filter(({ folder }) => readdirSync(folder).some((file) => file.endsWith('.sql')))
  return [{ name: 'kernel', folder: join(source, 'kernel') }, ...withSql]
}
