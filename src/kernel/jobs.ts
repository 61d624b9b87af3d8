import { type Kysely, sql } from 'kysely'
import type { Actor } from './authority.ts'
import { canonicalText } from './canonical.ts'
import type { Clock } from './clock.ts'
import type { Tables } from './database.ts'
import type { Door } from './door.ts'
import { Failure } from './failure.ts'

/** Long work in chunks: each chunk sends keyed commands through the door, so a crash repeats nothing. */
export interface JobKind {
  /** Does the next chunk. Heavy computing belongs in a worker thread; the lock is held only inside `send`. */
  step(job: JobStep): Promise<JobProgress>
}

export interface JobStep {
  commonsId: string
  jobId: string
  input: unknown
  /** What the last step left, or null at the start. */
  cursor: unknown
  /** Sends a command as the job's owner; `part` makes the key unique within the job. */
  send(command: string, input: unknown, part: string | number): Promise<unknown>
  now: Date
}

export interface JobProgress {
  cursor: unknown
  done: number
  total?: number
  /** Present when the work is finished: what to tell the owner. */
  finished?: unknown
}

interface Opening {
  kind: string
  input: unknown
  owner: Actor
}

/** Writes a waiting job in the caller's transaction and returns its id. */
export async function openJob(
  db: Kysely<Tables>,
  commons_id: string,
  job: Opening,
  clock: Clock,
  now: Date,
): Promise<string> {
  const id = clock.newId()
  const row = {
    commons_id,
    id,
    kind: job.kind,
    owner: canonicalText(job.owner),
    input: canonicalText(job.input),
  }
  await db
    .insertInto('kernel_job')
    .values({
      ...row,
      started_at: now,
      cursor: null,
      total: null,
      problem: null,
      result: null,
      leased_until: null,
    })
    .execute()
  return id
}

export interface JobDeps {
  db: Kysely<Tables>
  door: Door
  kinds: ReadonlyMap<string, JobKind>
  clock: Clock
}

const leaseSeconds = 60

/** Claims one open job, or one whose worker died, and carries it to its end. False when there was none. */
export async function runNextJob(deps: JobDeps): Promise<boolean> {
  const job = await claim(deps)
  if (!job) return false
  try {
    await carryOut(deps, job)
  } catch (error) {
    const problem = error instanceof Failure ? error.code : 'kernel.bug'
    await finish(deps, job, { state: 'failed', problem })
    if (!(error instanceof Failure)) throw error
  }
  return true
}

type JobRow = {
  commons_id: string
  id: string
  kind: string
  owner: string
  input: string
  cursor: string | null
}

async function claim({ db, clock }: JobDeps): Promise<JobRow | undefined> {
  const now = clock.now()
  const claimed = await sql<JobRow>`
    update kernel_job set state = 'running', leased_until = ${lease(now)}
    where (commons_id, id) = (
      select commons_id, id from kernel_job
      where state = 'waiting' or (state = 'running' and leased_until < ${now})
      order by started_at limit 1 for update skip locked
    ) returning commons_id, id, kind, owner, input, cursor`.execute(db)
  return claimed.rows[0]
}

const lease = (now: Date) => new Date(now.getTime() + leaseSeconds * 1000)

async function carryOut(deps: JobDeps, job: JobRow): Promise<void> {
  const kind = deps.kinds.get(job.kind)
  if (!kind) throw new Failure('kernel.no_such_command', { command: job.kind }, 404)
  let cursor: unknown = job.cursor === null ? null : JSON.parse(job.cursor)
  for (;;) {
    const progress = await kind.step(stepOf(deps, job, cursor))
    cursor = progress.cursor
    if (progress.finished !== undefined)
      return finish(deps, job, { state: 'done', result: canonicalText(progress.finished), progress })
    await keepProgress(deps, job, progress)
  }
}

function stepOf(deps: JobDeps, job: JobRow, cursor: unknown): JobStep {
  const actor = JSON.parse(job.owner) as Actor
  return {
    commonsId: job.commons_id,
    jobId: job.id,
    input: JSON.parse(job.input),
    cursor,
    now: deps.clock.now(),
    send: async (command, input, part) =>
      (
        await deps.door.execute({
          commons: job.commons_id,
          command,
          input,
          actor,
          key: `job:${job.id}:${part}`,
        })
      ).result,
  }
}

async function keepProgress({ db, clock }: JobDeps, job: JobRow, progress: JobProgress): Promise<void> {
  await db
    .updateTable('kernel_job')
    .set({ cursor: canonicalText(progress.cursor), ...counts(progress), leased_until: lease(clock.now()) })
    .where('commons_id', '=', job.commons_id)
    .where('id', '=', job.id)
    .execute()
}

const counts = (progress: JobProgress) => ({
  done: BigInt(progress.done),
  total: progress.total === undefined ? null : BigInt(progress.total),
})

async function finish(
  { db }: JobDeps,
  job: JobRow,
  end: { state: 'done' | 'failed'; problem?: string; result?: string; progress?: JobProgress },
): Promise<void> {
  await db
    .updateTable('kernel_job')
    .set({
      state: end.state,
      problem: end.problem ?? null,
      result: end.result ?? null,
      leased_until: null,
      ...(end.progress ? counts(end.progress) : {}),
    })
    .where('commons_id', '=', job.commons_id)
    .where('id', '=', job.id)
    .execute()
}
