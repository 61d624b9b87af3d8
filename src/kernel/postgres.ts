import { mkdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { accountFor } from './postgres/account.ts'
import { findBinaries } from './postgres/binaries.ts'
import { clusterPassword, ensureCluster, maintenanceDatabase, superuser } from './postgres/cluster.ts'
import { chooseEndpoint, removeSocketFolder } from './postgres/endpoint.ts'
import type { Place } from './postgres/launch.ts'
import { rotateLog } from './postgres/launch.ts'
import { markOf } from './postgres/leftovers.ts'
import { eraseNote, lockFolder, notWritable, readNote, writeNote } from './postgres/lock.ts'
import type { Supervised } from './postgres/supervise.ts'
import { supervise } from './postgres/supervise.ts'

/** How `pg` connects to the embedded PostgreSQL as its superuser. */
export type Connection = { host: string; port: number; user: string; password: string; database: string }

/** A running PostgreSQL of our own. `pid` changes when it had to be restarted. */
export type Postgres = Supervised & { connection: Connection; folder: string }

/** `settings` go to PostgreSQL's command line, as `{ fsync: 'off' }` in tests. */
export type PostgresOptions = { settings?: Record<string, string> }

/**
 * Starts PostgreSQL on `<dataFolder>/postgres`, making folder and cluster at the first start, and keeps it
 * running until `stop()`. It listens on a Unix socket that only its own account can reach, asks for a random
 * password, and opens no port. Its messages are in `<dataFolder>/postgres.log`.
 *
 * Throws `DatabaseProblem`: the folder is in use, cannot be written, belongs to someone else, was made by
 * another major version or is damaged; no programs for this platform; no account; PostgreSQL did not start.
 */
export async function startPostgres(dataFolder: string, options: PostgresOptions = {}): Promise<Postgres> {
  const folder = openFolder(dataFolder)
  const unlock = await lockFolder(folder)
  const release = (socketFolder?: string) => {
    removeSocketFolder(socketFolder)
    eraseNote(folder)
    unlock()
  }
  let socketFolder = readNote(folder)?.socketFolder
  try {
    const { place, endpoint } = await prepare(folder, options.settings ?? {})
    socketFolder = endpoint.socketFolder
    const supervised = await supervise(place, () => release(socketFolder))
    return Object.assign(supervised, { connection: connectionTo(endpoint, place.cluster), folder })
  } catch (error) {
    release(socketFolder)
    throw error
  }
}

function openFolder(dataFolder: string): string {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
    return realpathSync(dataFolder)
  } catch (error) {
    throw notWritable(dataFolder, error)
  }
}

async function prepare(folder: string, settings: Record<string, string>) {
  const cluster = join(folder, 'postgres')
  const account = accountFor(cluster)
  const binaries = findBinaries(account)
  await ensureCluster(folder, binaries, account)
  const endpoint = await chooseEndpoint(cluster, account)
  writeNote(folder, { pid: process.pid, socketFolder: endpoint.socketFolder })
  const log = rotateLog(join(folder, 'postgres.log'))
  const all = { ...settings, ...endpoint.settings }
  const place: Place = { cluster, account, binaries, log, mark: markOf(cluster), settings: all }
  return { place, endpoint }
}

function connectionTo(endpoint: { host: string; port: number }, cluster: string): Connection {
  const { host, port } = endpoint
  return { host, port, user: superuser, password: clusterPassword(cluster), database: maintenanceDatabase }
}
