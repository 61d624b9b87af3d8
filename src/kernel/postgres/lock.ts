import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseProblem } from './problem.ts'

/** What the running server tells about itself in `server.json`. */
export type ServerNote = { pid: number; socketFolder?: string }

/** Kept here so that no lock is lost to garbage collection. */
const held = new Set<DatabaseSync>()

/**
 * Takes the data folder for this process, or throws `data_folder_in_use`. Returns the release.
 *
 * Node has no file lock, but the SQLite inside it takes a real one from the kernel. The kernel frees it however
 * the process ends, so after kill -9 nothing is stale, a reused process number deceives nobody, two starts at
 * the same instant have one winner, and PostgreSQL, our child, does not inherit it. Nothing else in this process
 * may ever open `server.lock`: POSIX drops a process's locks on a file when it closes any handle of it.
 */
export async function lockFolder(folder: string): Promise<() => void> {
  const lock = openLock(folder)
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!isBusy(error)) throw notWritable(folder, error)
    throw new DatabaseProblem('data_folder_in_use', { folder, pid: await holderOf(folder) }, error)
  }
  held.add(lock)
  writeNote(folder, { pid: process.pid })
  return () => {
    if (held.delete(lock)) lock.close()
  }
}

/** Writes `server.json` whole or not at all. It only informs; the lock is what counts. */
export function writeNote(folder: string, note: ServerNote): void {
  const draft = join(folder, `server.json.${process.pid}`)
  writeFileSync(draft, `${JSON.stringify(note)}\n`, { mode: 0o600 })
  renameSync(draft, join(folder, 'server.json'))
}

/** The note of the present or last server, if it can be read. */
export function readNote(folder: string): ServerNote | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8')) as ServerNote
  } catch {
    return undefined
  }
}

/** Removes the note of a server that has stopped. */
export function eraseNote(folder: string): void {
  rmSync(join(folder, 'server.json'), { force: true })
}

/** Who holds the lock. The note is written just after the lock is taken, so it may still name the one before. */
async function holderOf(folder: string): Promise<number | string> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const pid = readNote(folder)?.pid
    if (pid !== undefined && isAlive(pid)) return pid
    await sleep(25)
  }
  return '?'
}

/** Whether a process of this number exists, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function openLock(folder: string): DatabaseSync {
  const path = join(folder, 'server.lock')
  try {
    const lock = new DatabaseSync(path)
    chmodSync(path, 0o600)
    return lock
  } catch (error) {
    throw notWritable(folder, error)
  }
}

function isBusy(error: unknown): boolean {
  const sqliteBusy = 5
  return (error as { errcode?: number }).errcode === sqliteBusy
}

/** The problem for a folder that cannot be used as it is. */
export function notWritable(folder: string, error: unknown): DatabaseProblem {
  return new DatabaseProblem('data_folder_not_writable', { folder, reason: (error as Error).message }, error)
}
