import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseProblem } from './problem.ts'

type Signal = 'SIGINT' | 'SIGTERM' | 'SIGQUIT' | 'SIGKILL'

/**
 * A name for the cluster's processes, given to PostgreSQL as `cluster_name`: it then stands in the title of
 * each of them, which every user may read on every Unix. Inode and device are in it so that a copy of the folder
 * in another container is not taken for this one.
 */
export function markOf(cluster: string): string {
  const { dev, ino } = statSync(cluster)
  const name = `${realpathSync(cluster)}|${dev}|${ino}`
  return `dure-${createHash('sha256').update(name).digest('hex').slice(0, 16)}`
}

/**
 * Stops what a killed server left running on this cluster, without loss: PostgreSQL first gets its regular fast
 * shutdown. The caller holds the folder's lock, so no living server owns these processes.
 */
export async function stopLeftovers(cluster: string, mark: string): Promise<void> {
  if (process.platform === 'win32') return // There PostgreSQL itself looks after its orphans.
  const postmaster = readPostmasterPid(cluster)
  const steps: [Signal, number][] = [
    ['SIGINT', 60],
    ['SIGQUIT', 5],
    ['SIGKILL', 5],
  ]
  for (const [signal, seconds] of steps) {
    const running = processesOf(mark)
    if (running.length === 0) break
    const headless = !running.includes(postmaster)
    // A backend whose postmaster is dead takes SIGINT for "cancel the query", and SIGTERM for "end".
    if (signal === 'SIGINT' && headless) signalAll(running, 'SIGTERM')
    else signalAll(headless || signal === 'SIGKILL' ? running : [postmaster], signal)
    await until(() => processesOf(mark).length === 0, headless ? 5 : seconds)
  }
  healLockFiles(cluster, postmaster)
}

/** Process numbers of all processes that carry the mark; a dead one waiting for its parent has no title. */
export function processesOf(mark: string): number[] {
  return titles()
    .filter(({ title }) => title.startsWith(`postgres: ${mark}:`) || isPostmaster(title, mark))
    .map(({ pid }) => pid)
}

function isPostmaster(title: string, mark: string): boolean {
  return title.includes(`cluster_name=${mark}`) && /^\S.*[\\/]postgres(\.exe)?\s/.test(title)
}

/**
 * PostgreSQL refuses to start when the process named in postmaster.pid, or in the lock of its socket, lives, even
 * if, after a crash, the number has gone to some other program of the same user. Nothing of ours runs by now, so
 * we can tell the two apart.
 */
function healLockFiles(cluster: string, postmaster: number): void {
  const title = titles().find(({ pid }) => pid === postmaster)?.title
  if (title !== undefined && mayBeOurs(cluster, postmaster, title)) {
    throw new DatabaseProblem('foreign_postgres', { folder: cluster, pid: postmaster })
  }
  const stale = readdirSync(cluster).filter(
    (name) => name === 'postmaster.pid' || name.startsWith('.s.PGSQL.'),
  )
  for (const name of stale) rmSync(join(cluster, name))
}

function mayBeOurs(cluster: string, pid: number, title: string): boolean {
  const ofAnotherDure = /\bdure-[0-9a-f]{16}\b/.test(title)
  if (ofAnotherDure || !/postgres|postmaster/.test(title)) return false
  const process = statSync(`/proc/${pid}`, { throwIfNoEntry: false })
  return process === undefined || process.uid === statSync(cluster).uid
}

function readPostmasterPid(cluster: string): number {
  const file = join(cluster, 'postmaster.pid')
  return existsSync(file) ? parseInt(readFileSync(file, 'utf8'), 10) : -1
}

/** Number and command line of every process one may see. */
function titles(): { pid: number; title: string }[] {
  if (!existsSync('/proc/self/cmdline')) return titlesFromPs()
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), title: commandLine(name) }))
    .filter(({ title }) => title !== '')
}

function titlesFromPs(): { pid: number; title: string }[] {
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' })
  const lines = stdout.split('\n').map((line) => /^\s*(\d+)\s+(.+)$/.exec(line))
  return lines.filter((line) => line !== null).map(([, pid, title]) => ({ pid: Number(pid), title: title! }))
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return '' // It ended meanwhile.
  }
}

function signalAll(pids: number[], signal: Signal): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal)
    } catch {} // It ended meanwhile.
  }
}

async function until(done: () => boolean, seconds: number): Promise<void> {
  const end = performance.now() + seconds * 1000
  while (!done() && performance.now() < end) await sleep(20)
}
