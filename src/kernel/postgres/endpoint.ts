import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Account } from './account.ts'
import { giveTo } from './account.ts'

/** Where PostgreSQL listens: what clients are told, what PostgreSQL is told, and a folder to remove at the end. */
export type Endpoint = { host: string; port: number; settings: Record<string, string>; socketFolder?: string }

/** Room in a Unix socket address: 107 bytes on Linux, 103 on macOS. */
const longestSocketPath = 103

/** Only part of the socket's name; no TCP port is opened. */
const port = 5432

/**
 * Chooses a Unix socket in the cluster itself, a folder that only its owner may enter. If that path is too long
 * for a socket, it lies in a private folder of the system's temporary folder.
 */
export async function chooseEndpoint(cluster: string, account: Account): Promise<Endpoint> {
  if (process.platform === 'win32') return loopback()
  if (Buffer.byteLength(join(cluster, `.s.PGSQL.${port}`)) <= longestSocketPath) {
    return { host: cluster, port, settings: unixOnly('.') } // PostgreSQL works inside the cluster's folder.
  }
  const socketFolder = mkdtempSync(join(temporaryFolder(account), 'dure-'))
  giveTo(account, socketFolder)
  return { host: socketFolder, port, settings: unixOnly(socketFolder), socketFolder }
}

/** Removes a socket folder of a server that has stopped or died. */
export function removeSocketFolder(folder: string | undefined): void {
  if (folder && /[\\/]dure-\w{6}$/.test(folder)) rmSync(folder, { recursive: true, force: true })
}

function unixOnly(folder: string): Record<string, string> {
  return {
    listen_addresses: '',
    unix_socket_directories: folder,
    unix_socket_permissions: '0700',
    port: `${port}`,
  }
}

/** A lent account may not reach our own temporary folder, and a long one would not help. */
function temporaryFolder(account: Account): string {
  return account || Buffer.byteLength(tmpdir()) > 60 ? '/tmp' : tmpdir()
}

/** Node cannot use Unix sockets on Windows: a port that only this machine can reach, behind the password. */
async function loopback(): Promise<Endpoint> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => probe.once('listening', resolve))
  const free = (probe.address() as { port: number }).port
  await new Promise((resolve) => probe.close(resolve))
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: `${free}` }
  return { host: '127.0.0.1', port: free, settings }
}
