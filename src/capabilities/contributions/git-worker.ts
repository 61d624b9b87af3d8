import { parentPort, workerData } from 'node:worker_threads'
import { type GitReading, readBatches } from './git-batches.ts'
import { HistoryRefused } from './git-refusal.ts'

/** Reads a repository in a thread of its own: unpacking thousands of commits must not hold up anybody's page. */
try {
  const batches = await readBatches(workerData as GitReading, (seen) => parentPort?.postMessage({ seen }))
  const total = batches.reduce((sum, { commits }) => sum + commits.length, 0)
  parentPort?.postMessage({ total })
  parentPort?.on('message', (index: number) =>
    parentPort?.postMessage({ index, batch: batches[index] ?? null }),
  )
} catch (error) {
  if (!(error instanceof HistoryRefused)) throw error
  parentPort?.postMessage({ refused: error.reason })
}
