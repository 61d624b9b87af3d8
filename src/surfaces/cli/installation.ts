import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { connect } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Database, openDatabase } from '../../kernel/database.ts'
import { accountFor } from '../../kernel/postgres/account.ts'
import { clusterPassword, maintenanceDatabase, superuser } from '../../kernel/postgres/cluster.ts'
import { isAlive, readNote, type ServerNote, writeNote } from '../../kernel/postgres/lock.ts'
import { DatabaseProblem } from '../../kernel/postgres/problem.ts'
import type { Connection } from '../../kernel/postgres.ts'
import type { Io } from './call.ts'

/** Few connections: a server may be using the same PostgreSQL. */
const pools = { owner: 2, write: 4, read: 4 }

/** How long to wait for a server that is just starting or stopping. */
const patienceMs = 30_000

/** What is said in the note while a short command runs PostgreSQL, so that a server knows it need only wait. */
export type BriefNote = ServerNote & { brief?: boolean }

export const dataFolderOf = (env: Io['env']) => resolve(env.DURE_DATA || 'data')

/** Whether anything has been kept yet where this call would look. */
export function hasInstallation(env: Io['env']): boolean {
  return Boolean(env.DATABASE_URL) || existsSync(join(dataFolderOf(env), 'postgres', 'PG_VERSION'))
}

/** Where people reach the site that runs on the data folder; its server leaves `web.json` there while it runs. */
export function siteUrl(env: Io['env']): string | undefined {
  try {
    const { url, pid } = JSON.parse(readFileSync(join(dataFolderOf(env), 'web.json'), 'utf8'))
    return !env.DATABASE_URL && isAlive(pid) ? url : undefined
  } catch {
    return undefined
  }
}

/**
 * Opens the database of this installation: with DATABASE_URL that one, otherwise the data folder's.
 *
 * When a server runs PostgreSQL on the folder already, the command line connects to the same PostgreSQL as one more
 * process of the same installation. That is safe, because several processes may share a database: every write goes
 * through the door, which locks the commons' head row, and caches are keyed by what that head says. Nothing has to be
 * asked of the server, which keeps its PostgreSQL whatever happens here. When no server runs, PostgreSQL is started
 * here and stopped at the end. The note in `server.json` only says where to look; the lock decides, so a note that a
 * killed server left behind does no harm.
 */
export async function openInstallation({ env, tell }: Io, waiting: string): Promise<Database> {
  if (env.DATABASE_URL) return openDatabase({ url: env.DATABASE_URL }, pools)
  const folder = dataFolderOf(env)
  const end = performance.now() + patienceMs
  for (;;) {
    const running = await runningPostgres(folder)
    if (running) return joinRunning(running)
    try {
      return await openOurs(folder, () => tell(waiting))
    } catch (error) {
      // Somebody has just taken the folder, or is about to leave it: then one of the two ways opens shortly.
      const isTaken = error instanceof DatabaseProblem && error.code === 'data_folder_in_use'
      if (!isTaken || performance.now() > end) throw error
      await sleep(100)
    }
  }
}

/** How to reach the PostgreSQL that runs on this folder, if one does and answers. */
async function runningPostgres(folder: string): Promise<Connection | undefined> {
  const note = readNote(folder)
  if (!note || !isAlive(note.pid)) return undefined
  const cluster = join(realpathSync(folder), 'postgres')
  // Says it plainly when the data belongs to another user, before a file of theirs cannot be read.
  accountFor(cluster)
  const address = addressOf(cluster, note)
  if (!address || !(await answers(address))) return undefined
  return { ...address, user: superuser, password: clusterPassword(cluster), database: maintenanceDatabase }
}

/** PostgreSQL writes where it listens into lines 4 to 6 of postmaster.pid, and that it is ready into line 8. */
function addressOf(
  cluster: string,
  { socketFolder }: ServerNote,
): { host: string; port: number } | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    if (lines[7]?.trim() !== 'ready') return undefined
    return { host: lines[5]?.trim() || socketFolder || cluster, port: Number(lines[3]) }
  } catch {
    return undefined
  }
}

/** Tried once: the pools would wait long for a server that is gone. */
function answers({ host, port }: { host: string; port: number }): Promise<boolean> {
  const socket = host.startsWith('/') ? connect(join(host, `.s.PGSQL.${port}`)) : connect(port, host)
  return new Promise((done) => {
    socket.once('connect', () => done(true)).once('error', () => done(false))
  }).finally(() => socket.destroy()) as Promise<boolean>
}

/** Holds one connection throughout, by which whoever started this PostgreSQL sees that it is still needed. */
async function joinRunning(connection: Connection): Promise<Database> {
  const database = await openDatabase({ connection }, pools)
  const held = await database.owner.connect()
  const close = async () => {
    held.release()
    await database.close()
  }
  return { ...database, close }
}

async function openOurs(folder: string, onWait: () => void): Promise<Database> {
  const database = await openDatabase({ dataFolder: folder }, pools)
  const note: BriefNote = { ...readNote(folder), pid: process.pid, brief: true }
  writeNote(folder, note)
  // Ending by a signal skips what Node does at its exit, and PostgreSQL would be left behind.
  const leave = () => process.exit(130)
  process.once('SIGINT', leave).once('SIGTERM', leave)
  const close = async () => {
    process.off('SIGINT', leave).off('SIGTERM', leave)
    // The pool itself and not `write`, which ends its pool only if it was ever asked something.
    await Promise.all([database.read.destroy(), database.pool.end(), database.owner.end()])
    await lastOneOut(database.postgres!.connection, onWait)
    await database.close()
  }
  return { ...database, close }
}

/** Another call may have joined this PostgreSQL meanwhile: it is stopped when nobody uses it any more. */
async function lastOneOut(connection: Connection, onWait: () => void): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  const others = async () => {
    const { rows } = await client.query(
      `select count(*)::int as count from pg_stat_activity where application_name = 'dure' and pid <> pg_backend_pid()`,
    )
    return rows[0].count as number
  }
  for (let tries = 0; (await others()) > 0; tries += 1) {
    if (tries === 60) onWait()
    await sleep(50)
  }
  await client.end()
}
