import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { createEmpty, dropDatabase, fastFolder } from '../../test/cluster.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDatabase } from './database.ts'
import { newPool } from './postgres/pool.ts'
import { ensureAppRole } from './postgres/role.ts'
import type { Connection } from './postgres.ts'
import { startPostgres } from './postgres.ts'

declare module './database.ts' {
  interface Tables {
    test_thing: { id: string; amount: bigint; day: string; note: unknown; amounts: bigint[][] | null }
  }
}

const folder = mkdtempSync(join(tmpdir(), 'dure-sql-'))
writeFileSync(
  join(folder, '0001-things.sql'),
  `create table test_thing (id uuid primary key, amount numeric(38, 0) not null, day date, note jsonb, amounts numeric(38, 0)[]);
   create table journal_entry (seq bigint primary key);`,
)
const database = await freshDatabase({ slices: [{ name: 'test', folder }] })
const thing = {
  id: '8d5c1de0-7c1c-4d1c-9f0e-3d6a1f1c2b3a',
  day: '2026-03-01',
  note: { 말: '가' },
  amounts: [[1n], [2n]],
}
const huge = 12345678901234567890123456789012345678n

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('columns', () => {
  test('amounts are bigint, days are text, the rest as one expects', async () => {
    await database.write
      .insertInto('test_thing')
      .values({ ...thing, amount: huge })
      .execute()
    expect(await database.read.selectFrom('test_thing').selectAll().execute()).toEqual([
      { ...thing, amount: huge },
    ])
    const { rows } = await sql<Record<string, unknown>>`select count(*) as n, sum(amount) as s, now() as t,
      '{1,null}'::int8[] as a, '{}'::numeric[] as e from test_thing`.execute(database.read)
    expect(rows[0]).toEqual({ n: 1n, s: huge, t: expect.any(Date), a: [1n, null], e: [] })
  })

  test('a number with decimals is refused, and the connection stays usable', async () => {
    await expect(sql`select 1.5 as x`.execute(database.read)).rejects.toThrow(
      'numeric 1.5 is no whole number',
    )
    expect((await sql<{ x: number }>`select 1 as x`.execute(database.read)).rows).toEqual([{ x: 1 }])
  })
})

describe('the role of the application', () => {
  const refused = { code: '42501' }

  test('reads and writes rows, and owns nothing', async () => {
    const { rows } = await database.pool.query('select current_user as who')
    expect(rows).toEqual([{ who: 'dure_app' }])
    await database.pool.query('update test_thing set amount = 1')
    await expect(database.pool.query('drop table test_thing')).rejects.toMatchObject(refused)
    await expect(database.pool.query('create table mine (x int)')).rejects.toMatchObject(refused)
    await expect(database.pool.query('delete from kernel_migration')).rejects.toMatchObject(refused)
  })

  test('adds entries and never changes them; not even the owner does by mistake', async () => {
    await database.pool.query('insert into journal_entry values (1)')
    const changes = [
      'update journal_entry set seq = 2',
      'delete from journal_entry',
      'truncate journal_entry',
    ]
    for (const change of changes) {
      await expect(database.pool.query(change)).rejects.toMatchObject({
        ...refused,
        message: expect.stringMatching(/permission denied/),
      })
      await expect(database.owner.query(change)).rejects.toMatchObject({
        ...refused,
        message: expect.stringMatching(/what is written/),
      })
    }
    const replica = `set session_replication_role = replica; delete from journal_entry`
    await expect(database.owner.query(replica)).rejects.toThrow(/what is written/)
  })

  test('readers write nothing', async () => {
    await expect(sql`delete from test_thing`.execute(database.read)).rejects.toThrow(/read-only/)
  })

  test('a user who may not make roles gets a notice instead, and triggers still protect', async () => {
    const { connection, url } = await guest()
    const guests = await openDatabase(
      { url: `${url}&options=-c%20statement_timeout%3D7s` },
      { owner: 1, write: 1, read: 1 },
    )
    try {
      expect(guests.notices.map(({ code, values }) => [code, values])).toEqual([
        ['app_role_refused', { user: 'guest' }],
      ])
      const { rows } = await guests.pool.query('show statement_timeout')
      expect(rows).toEqual([{ statement_timeout: '1min' }])
    } finally {
      await guests.close()
      await dropDatabase(connection, 'guest')
      await admin(connection, 'drop role guest')
    }
  })
})

describe('connections', () => {
  test('several databases of one cluster may make the role at the same instant', async () => {
    await withFolder(async (folder) => {
      const postgres = await startPostgres(folder)
      const owners = Array.from({ length: 6 }, () => newPool(postgres.connection, 1, {}))
      for (let round = 0; round < 5; round += 1) {
        await Promise.all(owners.map((owner) => owner.query('drop role if exists dure_app').catch(() => {})))
        expect(await Promise.all(owners.map(ensureAppRole))).toEqual(owners.map(() => true))
      }
      await Promise.all(owners.map((owner) => owner.end()))
      await postgres.stop()
    })
  })

  test('survive a kill -9 of PostgreSQL, also one held idle in a transaction', async () => {
    await withFolder(async (dataFolder) => {
      const own = await openDatabase({ dataFolder })
      const held = await own.pool.connect()
      await held.query('begin')
      process.kill(own.postgres!.pid, 'SIGKILL')
      await sleep(20)
      expect((await sql<{ x: number }>`select 1 as x`.execute(own.read)).rows).toEqual([{ x: 1 }])
      await expect(held.query('select 1')).rejects.toThrow()
      held.release(true)
      expect((await own.pool.query('select 2 as x')).rows).toEqual([{ x: 2 }])
      await own.close()
    })
  })

  test('a database that cannot be reached is named without its password', async () => {
    const { host } = inject('connection')
    const wrong = await openDatabase({ url: `postgres://u:secret@here/x?host=${host}` }).catch(
      (error) => error,
    )
    expect(wrong).toMatchObject({ code: 'database_unreachable', values: { host } })
    expect(wrong.message).not.toMatch(/secret/)
  })
})

async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const own = mkdtempSync(join(fastFolder(), 'dure-db-'))
  await use(own).finally(() => rmSync(own, { recursive: true, force: true }))
}

/** A database whose user has no right but to own it, by URL, as a hosting company gives. */
async function guest(): Promise<{ connection: Connection; url: string }> {
  const connection = inject('connection')
  await admin(connection, `create role guest login password 'guest'`)
  await createEmpty(connection, 'guest')
  await admin(connection, 'alter database guest owner to guest')
  return { connection, url: `postgres://guest:guest@/guest?host=${encodeURIComponent(connection.host)}` }
}

async function admin(connection: Connection, statement: string): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  await client.query(statement)
  await client.end()
}
