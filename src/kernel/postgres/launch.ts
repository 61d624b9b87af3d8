import type { ChildProcess } from 'node:child_process'
import { spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { bareEnvironment, dataArgument } from './cluster.ts'
import { stopLeftovers } from './leftovers.ts'
import { DatabaseProblem } from './problem.ts'

/** All that is settled before PostgreSQL starts. */
export type Place = {
  cluster: string
  account: Account
  binaries: Binaries
  log: string
  /** The name its processes carry. */
  mark: string
  settings: Record<string, string>
}

const largestLog = 10 * 1024 * 1024

/** Starts PostgreSQL and waits, through crash recovery if need be, until it takes connections. */
export async function launch(place: Place): Promise<ChildProcess> {
  await stopLeftovers(place.cluster, place.mark)
  const child = spawnPostgres(place)
  while (!isReady(place.cluster, child.pid)) {
    if (hasEnded(child))
      throw new DatabaseProblem('postgres_failed', { reason: lastWords(place), log: place.log })
    await sleep(10)
  }
  return child
}

/** Ends PostgreSQL: regularly, then without waiting for its checkpoint, then by force. All three lose nothing. */
export async function shutDown(child: ChildProcess, binaries: Binaries): Promise<void> {
  for (const [signal, seconds] of [
    ['INT', 60],
    ['QUIT', 5],
    ['KILL', 5],
  ] as const) {
    if (hasEnded(child)) return
    sendSignal(child, signal, binaries)
    const end = performance.now() + seconds * 1000
    while (!hasEnded(child) && performance.now() < end) await sleep(5)
  }
}

/** Sends a signal, also on Windows, where only PostgreSQL's own tool can. */
export function sendSignal(child: ChildProcess, signal: 'INT' | 'QUIT' | 'KILL', binaries: Binaries): void {
  if (process.platform === 'win32') spawnSync(binaries.pgCtl, ['kill', signal, String(child.pid)])
  else child.kill(`SIG${signal}`)
}

/** Moves a log that has grown large aside, over the one before. Returns its path. */
export function rotateLog(log: string): string {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (size > largestLog) renameSync(log, `${log}.1`)
  return log
}

function spawnPostgres({ cluster, account, binaries, log, mark, settings }: Place): ChildProcess {
  const all = Object.entries({ ...settings, cluster_name: mark }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const output = openSync(log, 'a', 0o600)
  const child = spawn(binaries.postgres, ['-D', dataArgument(cluster, account), ...all], {
    ...account,
    cwd: cluster,
    env: bareEnvironment(),
    stdio: ['ignore', output, output],
    // A group of its own: Ctrl-C in the terminal is for the server, which then stops PostgreSQL in good order.
    detached: true,
  })
  child.on('error', () => {}) // Told by hasEnded.
  closeSync(output)
  return child
}

/** PostgreSQL writes its state into the eighth line of postmaster.pid; pg_ctl reads it there too. */
function isReady(cluster: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
  } catch {
    return false
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null
}

function lastWords({ log }: Place): string {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-20)
  const fatal =
    lines.filter((line) => /FATAL|PANIC|error while loading/.test(line)).at(-1) ?? lines.at(-1) ?? ''
  return fatal.replace(/^.*?(FATAL|PANIC): +/, '')
}
