import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import type { Account } from './account.ts'
import { giveTo, ownerOf } from './account.ts'
import type { Binaries } from './binaries.ts'
import { DatabaseProblem } from './problem.ts'

/** The superuser and the database inside the cluster. */
export const superuser = 'dure'
export const maintenanceDatabase = 'postgres'

/** Written to postgresql.conf once; whoever runs Dure may change them there. Memory as much as the machine can spare. */
const defaults = {
  timezone: 'UTC',
  ...memorySettings(memoryOf()),
  max_connections: '120',
  max_wal_size: '512MB',
  // A new table is planned for blindly until it was looked at: a foreign key may walk all of it for each row.
  autovacuum_naptime: '10s',
  max_logical_replication_workers: '0',
  io_method: 'sync',
  jit: 'off',
  log_checkpoints: 'off',
}

/** What we may use in bytes: the machine's memory, or less where a container allows less. */
function memoryOf(): number {
  const allowed = process.constrainedMemory()
  return allowed > 0 ? Math.min(totalmem(), allowed) : totalmem()
}

/**
 * An eighth of the memory for pages kept between queries, half of it counted on for the system's own cache, and enough
 * for a search's bitmap to remember each row: one that runs out of room remembers pages and reads all rows of them.
 */
export function memorySettings(bytes: number) {
  const share = (part: number, least: number, most: number) =>
    `${Math.min(most, Math.max(least, Math.floor(bytes / part / 2 ** 20)))}MB`
  return {
    shared_buffers: share(8, 64, 2048),
    effective_cache_size: share(2, 256, 65_536),
    work_mem: share(512, 4, 32),
    maintenance_work_mem: share(64, 64, 512),
  }
}

/** Makes the cluster if there is none, and checks that the one there is can be opened. */
export async function ensureCluster(folder: string, binaries: Binaries, account: Account): Promise<void> {
  const cluster = join(folder, 'postgres')
  if (!existsSync(cluster) || readdirSync(cluster).length === 0)
    await createCluster(folder, binaries, account)
  if (!existsSync(join(cluster, 'PG_VERSION')))
    throw new DatabaseProblem('data_folder_damaged', { folder: cluster })
  const found = Number(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'))
  if (found !== binaries.major) {
    throw new DatabaseProblem('data_folder_version', { folder: cluster, found, needed: binaries.major })
  }
  if (account && ownerOf(cluster)?.uid !== account.uid) giveTo(account, cluster)
}

/** The superuser's password. It lies in the cluster, so that it is copied, moved and restored with it. */
export function clusterPassword(cluster: string): string {
  return readFileSync(join(cluster, 'dure-password'), 'utf8').trim()
}

/**
 * How PostgreSQL is told its data folder. Under a lent account it may not walk the path there (root's home is
 * closed to others), but it may use the working directory we start it in, and `/proc/self/cwd` names that in
 * every process of PostgreSQL, since each of them stays there. So data remains in the data folder.
 */
export function dataArgument(cluster: string, account: Account): string {
  return account && process.platform === 'linux' ? '/proc/self/cwd' : cluster
}

/** Only what PostgreSQL needs of our environment; our secrets are none of its business. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, TMP } = process.env
  return { PATH, SystemRoot, TEMP, TMP, LC_ALL: 'C' }
}

/** Builds the cluster beside its place and moves it there when it is complete and on disk. */
async function createCluster(folder: string, binaries: Binaries, account: Account): Promise<void> {
  const nursery = join(folder, 'postgres.new')
  const draft = join(nursery, 'cluster')
  rmSync(nursery, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  writeFileSync(join(nursery, 'password'), `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  giveTo(account, nursery)
  await runInitdb(draft, binaries, account)
  renameSync(join(nursery, 'password'), join(draft, 'dure-password'))
  syncToDisk(join(draft, 'dure-password'))
  syncToDisk(draft)
  renameSync(draft, join(folder, 'postgres'))
  syncToDisk(folder)
  rmSync(nursery, { recursive: true, force: true })
}

async function runInitdb(draft: string, binaries: Binaries, account: Account): Promise<void> {
  const settings = Object.entries(defaults).flatMap(([name, value]) => ['--set', `${name}=${value}`])
  const child = spawn(
    binaries.initdb,
    [
      ...['-D', dataArgument(draft, account), '-U', superuser, '--pwfile=../password'],
      ...['--auth-local=scram-sha-256', '--auth-host=scram-sha-256', '--no-instructions', ...settings],
      ...['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ],
    { ...account, cwd: draft, env: bareEnvironment(), stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let reason = ''
  child.stderr.on('data', (text) => {
    reason += text
  })
  const code = await new Promise((resolve) => child.on('error', resolve).on('close', resolve))
  if (code === 0) return
  if (/could not look up effective user ID/.test(reason)) {
    throw new DatabaseProblem('no_account', { user: account?.uid ?? process.getuid?.() ?? -1 })
  }
  throw new DatabaseProblem('postgres_failed', { reason: reason.trim() || String(code), log: '-' })
}

function syncToDisk(path: string): void {
  if (process.platform === 'win32') return // Windows opens no directories.
  const handle = openSync(path, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
