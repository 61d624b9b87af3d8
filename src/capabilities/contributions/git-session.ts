import { Worker } from 'node:worker_threads'
import type { GitBatch, GitReading } from './git-batches.ts'
import type { HistoryRefusal } from './git-refusal.ts'

/** A repository being read by a worker thread, on behalf of one job. */
export interface GitSession {
  /** Commits seen so far; the whole number only once `total` is known. */
  seen: number
  total?: number
  refused?: HistoryRefusal
  /** Resolves when reading has finished or `ms` have passed. Rejects when the worker failed. */
  settled(ms: number): Promise<void>
  batch(index: number): Promise<GitBatch | null>
  close(): Promise<void>
}

type FromWorker = {
  seen?: number
  total?: number
  refused?: HistoryRefusal
  index?: number
  batch?: GitBatch | null
}

export function openSession(reading: GitReading): GitSession {
  const worker = new Worker(new URL('./git-worker.ts', import.meta.url), { workerData: reading })
  worker.unref()
  const waiting = new Map<number, (batch: GitBatch | null) => void>()
  const { promise: reader, resolve, reject } = Promise.withResolvers<void>()
  reader.catch(() => undefined)
  const session: GitSession = {
    seen: 0,
    settled: (ms) => Promise.race([reader, new Promise<void>((over) => setTimeout(over, ms))]),
    batch: (index) =>
      new Promise((answer) => {
        waiting.set(index, answer)
        worker.postMessage(index)
      }),
    close: async () => void (await worker.terminate()),
  }
  worker.on('error', reject)
  worker.on('message', (told: FromWorker) => {
    if (told.seen !== undefined) session.seen = told.seen
    if (told.index !== undefined) waiting.get(told.index)?.(told.batch ?? null)
    if (told.total === undefined && told.refused === undefined) return
    session.total = told.total
    session.refused = told.refused
    resolve()
  })
  return session
}
