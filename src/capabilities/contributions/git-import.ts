import { z } from 'zod'
import { canonicalText, hex, sha256 } from '../../kernel/canonical.ts'
import { Failure } from '../../kernel/failure.ts'
import { id } from '../../kernel/fields.ts'
import type { JobKind, JobProgress, JobStep } from '../../kernel/jobs.ts'
import { type GitSession, openSession } from './git-session.ts'

/** What an import is asked for. Only the operator may name a path on this machine: no command starts this job. */
export const gitImportInput = z.strictObject({
  path: z.string().min(1).max(4_000),
  project: id('contributions.project'),
  branch: z.string().min(1).max(200).optional(),
  includeMerges: z.boolean(),
  /** The time of the import. */
  latest: z.iso.datetime({ precision: 3 }),
})

const cursor = z.strictObject({ batch: z.int(), done: z.int(), added: z.int(), known: z.int() })
type Cursor = z.output<typeof cursor>

/** Well within the job's lease, so that nobody else takes it up while a large repository is read. */
const longestWaitMs = 20_000

/** Sessions of this process by job; after a restart the history is read anew and what is known is passed over. */
const sessions = new Map<string, GitSession>()

/**
 * Brings a repository's history in as contributions, a batch of commits a step. Running it twice changes nothing.
 * Fails with `contributions.git_…` for a path it cannot read.
 */
export const importGit: JobKind = {
  async step(job) {
    const input = gitImportInput.parse(job.input)
    const at = cursor.parse(job.cursor ?? { batch: 0, done: 0, added: 0, known: 0 })
    const session = sessions.get(job.jobId) ?? openSession({ ...input, commonsId: job.commonsId })
    sessions.set(job.jobId, session)
    try {
      await session.settled(longestWaitMs)
      if (session.refused) throw new Failure(`contributions.git_${session.refused}`)
      if (session.total === undefined) return { cursor: at, done: 0 }
      const progress = await importBatch(job, session, input.project, at)
      if (progress.finished !== undefined) await close(job.jobId)
      return progress
    } catch (error) {
      await close(job.jobId)
      throw error
    }
  },
}

async function importBatch(
  job: JobStep,
  session: GitSession,
  project: string,
  at: Cursor,
): Promise<JobProgress> {
  const total = session.total!
  const batch = await session.batch(at.batch)
  if (!batch)
    return {
      cursor: at,
      done: at.done,
      total,
      finished: { commits: at.done, added: at.added, known: at.known },
    }
  const part = hex(sha256(Buffer.from(canonicalText(batch)))).slice(0, 40)
  const sent = await passingOver(job.send('contributions.importCommits', { project, ...batch }, part))
  const { length } = batch.commits
  const next = {
    batch: at.batch + 1,
    done: at.done + length,
    added: at.added + (sent?.commits ?? 0),
    known: at.known + (sent?.known ?? length),
  }
  return { cursor: next, done: next.done, total }
}

/** Nothing new in a batch is no failure of the import. */
async function passingOver(
  sending: Promise<unknown>,
): Promise<{ commits: number; known: number } | undefined> {
  try {
    return (await sending) as { commits: number; known: number }
  } catch (error) {
    if (error instanceof Failure && error.code === 'contributions.nothing_new') return undefined
    throw error
  }
}

async function close(jobId: string): Promise<void> {
  const session = sessions.get(jobId)
  sessions.delete(jobId)
  await session?.close()
}
