import type { Selectable } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import { Failure } from '../../kernel/failure.ts'
import type { ProcessTable } from './tables.ts'

/** A process that is to be, as a command of any slice opens it. */
export interface NewProcess {
  /** Given by a command that must know it beforehand, from `ctx.newId`; otherwise a fresh one. */
  id?: string
  name: string
  note?: string
  /** What kind of work it is, as a code. */
  kind: string
  /** The project or plan it belongs to, each kept by its own slice. */
  project?: string
  plan?: string
  plannedBegin?: Date
  plannedEnd?: Date
  /** Absent for one that is only planned: it begins with its first record. */
  begunAt?: Date
}

/**
 * Opens a process, planned or begun, and answers its id. The caller leaves the journal entry and gives its number.
 * Throws `observation.begins_after_end` and `observation.in_the_future`.
 */
export async function openProcess(ctx: Context, given: NewProcess, entry?: number): Promise<string> {
  const { name, note, kind, project = null, plan = null, plannedBegin, plannedEnd, begunAt } = given
  if (plannedBegin && plannedEnd && plannedBegin > plannedEnd)
    throw new Failure('observation.begins_after_end')
  if (begunAt && begunAt > ctx.now) throw new Failure('observation.in_the_future')
  const id = given.id ?? ctx.newId()
  const times = { planned_begin: plannedBegin ?? null, planned_end: plannedEnd ?? null }
  const state = { begun_at: begunAt ?? null, finished_at: null, recorded_at: ctx.now }
  const entry_seq = entry === undefined ? null : BigInt(entry)
  await ctx.db
    .insertInto('observation_process')
    .values({
      commons_id: ctx.commons.id,
      id,
      name,
      note,
      kind,
      project,
      plan,
      ...times,
      ...state,
      entry_seq,
    })
    .execute()
  return id
}

export type ProcessRow = Selectable<ProcessTable>

/** A process's row, or nothing: what an event calls its process may be a project of a capability. */
export function findProcess(
  { db, commons }: Pick<Context, 'db' | 'commons'>,
  id: string,
): Promise<ProcessRow | undefined> {
  const rows = db.selectFrom('observation_process').selectAll().where('commons_id', '=', commons.id)
  return rows.where('id', '=', id).executeTakeFirst()
}

/** A process's row. Throws `observation.no_such_process`, for one of another commons too. */
export async function processRow(ctx: Pick<Context, 'db' | 'commons'>, id: string): Promise<ProcessRow> {
  const row = await findProcess(ctx, id)
  if (!row) throw new Failure('observation.no_such_process', {}, 404)
  return row
}

/** A record makes a planned process one that has begun; a record of an earlier time moves its beginning. */
export async function beginBy(ctx: Context, row: ProcessRow, at: Date): Promise<void> {
  if (row.begun_at && row.begun_at <= at) return
  await ctx.db
    .updateTable('observation_process')
    .set({ begun_at: at })
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', row.id)
    .execute()
}
