import type { Kysely } from 'kysely'
import type pg from 'pg'
import type { Standing } from './authority.ts'
import type { Charter } from './charter.ts'
import type { Tables } from './database.ts'
import type { Entry } from './journal/entry.ts'

/** The head of one commons' journal, as locked by the open transaction. */
export interface Head {
  size: number
  frontier: Uint8Array
  at: Date
  charterVersion: number
  standingSeq: number
  /** The books are closed up to this day, `2026-12-31`. */
  closedUntil: string | null
}

/** An entry that waits to be written when the batch ends, with the bytes it is sealed by. */
export interface Pending {
  entry: Entry
  body: string
  leaf: Uint8Array
}

/**
 * One open transaction on one commons: what the commands of a batch share. Entries, postings and balances
 * are kept here and written in one statement at the end; everything else a command writes goes to `db` at once.
 */
export interface Work {
  client: pg.PoolClient
  db: Kysely<Tables>
  commons: { id: string; slug: string }
  /** As committed when the batch began; caches may trust only this. */
  committed: Head
  head: Head
  pending: Pending[]
  /** Movements since the batch began, by `account unit`. */
  moved: Map<string, bigint>
  /** Balances as stored, by `account unit`, read when first asked for. */
  stored: Map<string, bigint>
  /** Results of keys used in this batch, by `owner key`. */
  keys: Map<string, KeyRecord>
  newKeys: (KeyRecord & { owner: string; key: string })[]
  charters: Map<string, Charter>
  standings: Map<string, Standing>
  /** Whether rows were written and not undone: what is read now may be seen by nobody else yet. */
  hasWritten: boolean
  savepoints: Savepoint[]
}

export interface KeyRecord {
  request: Uint8Array
  result: string
}

/** Where a command can be rolled back to. Taken in the database only when the command first touches it. */
export interface Savepoint {
  name: string
  taken: boolean
  pending: number
  newKeys: number
  hasWritten: boolean
  head: Head
}

export const balanceKey = (account: string, unit: string) => `${account} ${unit}`

/** Opens a savepoint; nothing is sent until `touch`. */
export function openSavepoint(work: Work): Savepoint {
  const name = `s${work.savepoints.length}`
  const savepoint = {
    name,
    taken: false,
    pending: work.pending.length,
    newKeys: work.newKeys.length,
    hasWritten: work.hasWritten,
    head: work.head,
  }
  work.savepoints.push(savepoint)
  return savepoint
}

/** Called before any statement of a command: makes the open savepoints real, outermost first. */
export async function touch(work: Work, statement: string): Promise<void> {
  work.hasWritten ||= !/^\s*select\b/i.test(statement)
  for (const savepoint of work.savepoints) {
    if (savepoint.taken) continue
    savepoint.taken = true
    await work.client.query(`savepoint ${savepoint.name}`)
  }
}

export async function keepSavepoint(work: Work, savepoint: Savepoint): Promise<void> {
  work.savepoints.pop()
  if (savepoint.taken) await work.client.query(`release savepoint ${savepoint.name}`)
}

/** Undoes everything since the savepoint, in the database and in what waits to be written. */
export async function undoSavepoint(work: Work, savepoint: Savepoint): Promise<void> {
  work.savepoints.pop()
  for (const { entry } of work.pending.splice(savepoint.pending)) {
    for (const { from, to, unit, amount } of entry.postings) {
      move(work, from, unit, amount)
      move(work, to, unit, -amount)
    }
  }
  for (const { owner, key } of work.newKeys.splice(savepoint.newKeys)) work.keys.delete(`${owner} ${key}`)
  work.head = savepoint.head
  work.hasWritten = savepoint.hasWritten
  work.standings.clear()
  work.charters.clear()
  if (savepoint.taken)
    await work.client.query(`rollback to ${savepoint.name}; release savepoint ${savepoint.name}`)
}

export function move(work: Work, account: string, unit: string, amount: bigint): void {
  const key = balanceKey(account, unit)
  work.moved.set(key, (work.moved.get(key) ?? 0n) + amount)
}
