import { type Kysely, sql } from 'kysely'
import { agentLabels } from '../../commons/members/labels.ts'
import { localDay } from '../../commons/members/local-day.ts'
import { canonicalBytes, hex, sha256 } from '../../kernel/canonical.ts'
import type { Tables } from '../../kernel/database.ts'
import type { Kind } from './kinds.ts'

/** A row of an uploaded table, read and matched: ids and exact amounts. */
export interface CsvRow {
  /** As the spreadsheet program counts, from 1. */
  row: number
  agent: string
  kind: string
  quantity: bigint
  unit: string
  happenedOn: string
  project?: string
  note: string
  gift: boolean
}

export const csvProblems = [
  'no_such_kind',
  'not_yet',
  'no_such_member',
  'no_such_project',
  'project_closed',
  'known_already',
] as const
export type CsvProblem = (typeof csvProblems)[number]

interface Source {
  db: Kysely<Tables>
  commonsId: string
  now: Date
  kinds: readonly Kind[]
}

/** Everything that keeps rows from being brought in, first rows first. */
export async function problemsOfRows(
  source: Source,
  rows: readonly CsvRow[],
): Promise<{ row: number; problem: CsvProblem }[]> {
  const today = await localDay(source.db, source.commonsId, source.now)
  const keys = sourceKeys(rows)
  // One after the other: a command's transaction is one connection.
  const agents = await agentsAmong(source, rows)
  const projects = await projectsAmong(source, rows)
  const known = await knownAmong(source, keys)
  return rows.flatMap((one, index) => {
    const problem = ((): CsvProblem | undefined => {
      const kind = source.kinds.find(({ code }) => code === one.kind)
      if (!kind?.units.includes(one.unit)) return 'no_such_kind'
      if (one.happenedOn > today) return 'not_yet'
      if (!agents.has(one.agent)) return 'no_such_member'
      if (one.project !== undefined && !projects.has(one.project)) return 'no_such_project'
      if (one.project !== undefined && projects.get(one.project) === 'closed') return 'project_closed'
      return known.has(keys[index]!) ? 'known_already' : undefined
    })()
    return problem ? [{ row: one.row, problem }] : []
  })
}

/** The same row of the same table is the same contribution; two equal rows in one table are two. */
export function sourceKeys(rows: readonly CsvRow[]): string[] {
  const times = new Map<string, number>()
  return rows.map(({ row: _, ...what }) => {
    const digest = hex(sha256(canonicalBytes(what)))
    const time = (times.get(digest) ?? 0) + 1
    times.set(digest, time)
    return time === 1 ? `csv:${digest}` : `csv:${digest}+${time}`
  })
}

/** Somebody whose name was erased is nobody new things are recorded of. */
async function agentsAmong({ db, commonsId }: Source, rows: readonly CsvRow[]): Promise<Set<string>> {
  const ids = [...new Set(rows.map(({ agent }) => agent))]
  return new Set((await agentLabels(db, commonsId, ids)).keys())
}

async function projectsAmong(
  { db, commonsId }: Source,
  rows: readonly CsvRow[],
): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ project }) => project ?? []))]
  const found = await sql<{ id: string; state: string }>`
    select id, state from contributions_project where commons_id = ${commonsId} and id = any(${ids}::uuid[])`.execute(
    db,
  )
  return new Map(found.rows.map(({ id, state }) => [id, state]))
}

async function knownAmong({ db, commonsId }: Source, keys: readonly string[]): Promise<Set<string>> {
  const found = await sql<{ source_key: string }>`
    select source_key from contributions_contribution
    where commons_id = ${commonsId} and source_key = any(${keys}::text[])`.execute(db)
  return new Set(found.rows.map((row) => row.source_key))
}
