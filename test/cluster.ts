import { existsSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Database, PoolSizes } from '../src/kernel/database.ts'
import { openDatabase } from '../src/kernel/database.ts'
import type { Connection } from '../src/kernel/postgres.ts'

/** Few connections per test file, since many files share one PostgreSQL. */
const fewConnections: PoolSizes = { owner: 1, write: 4, read: 2 }

/**
 * Where tests put data folders. Linux keeps /dev/shm in memory, where a database is cloned in 10 ms instead of 300;
 * some containers give it too little room.
 */
export function fastFolder(): string {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > 2 ** 30 ? memory : tmpdir()
}

/** Opens one database of the tests' cluster. */
export function openTestDatabase(
  connection: Connection,
  database: string,
  pools: Partial<PoolSizes> = {},
): Promise<Database> {
  return openDatabase({ connection: { ...connection, database } }, { ...fewConnections, ...pools })
}

/** Makes a database from `template`, waiting while that is being copied or written by someone else. */
export async function createEmpty(
  connection: Connection,
  name: string,
  template = 'template1',
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run(connection, `create database ${name} template ${template}`)
    } catch (error) {
      const inUse = '55006'
      if ((error as pg.DatabaseError).code !== inUse || attempt === 100) throw error
      await sleep(50)
    }
  }
}

/** Removes a database, and cuts whoever is still connected to it. */
export function dropDatabase(connection: Connection, name: string): Promise<void> {
  return run(connection, `drop database if exists ${name} with (force)`)
}

async function run(connection: Connection, sql: string): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
