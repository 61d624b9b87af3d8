import { type Answer, BrokenBatch, runBatch, runPreview } from './batch.ts'
import type { Door, DoorDeps, Outcome, Prepared, Request } from './door.ts'
import { mostTries, pauseBefore } from './passing.ts'
import { prepare } from './prepare.ts'

/** Postgres keeps at most 64 open subtransactions in memory; past that every snapshot gets slow. */
const largestBatch = 60

interface Waiting {
  prepared: Prepared
  resolve(outcome: Outcome): void
  reject(error: unknown): void
}

/**
 * The one door for writes. Requests for one commons wait in a queue of this process and are taken in batches:
 * one transaction, a savepoint each, one commit, then everybody is answered. The locked head row, not the
 * queue, is what makes a commons have one writer, so several processes may share a database.
 */
export function createDoor(deps: DoorDeps): Door {
  const queues = new Map<string, Waiting[]>()
  const listeners = new Set<(commonsId: string, size: number) => void>()
  const announce = (commonsId: string, size: number) => {
    for (const listener of listeners) listener(commonsId, size)
  }

  async function drain(commonsId: string, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) {
      const batch = queue.splice(0, largestBatch)
      await answer(deps, batch, announce)
      // One turn of the loop lets callers who were just answered ask again and share the next commit.
      await new Promise(setImmediate)
    }
    queues.delete(commonsId)
  }

  return {
    execute(request: Request): Promise<Outcome> {
      return new Promise((resolve, reject) => {
        const prepared = prepare(deps, request)
        const waiting = { prepared, resolve, reject }
        const queue = queues.get(prepared.commonsId)
        if (queue) return void queue.push(waiting)
        const opened = [waiting]
        queues.set(prepared.commonsId, opened)
        void drain(prepared.commonsId, opened)
      })
    },
    preview: async (request) => runPreview(deps, prepare(deps, request)),
    onCommit(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Runs one batch and answers everyone in it. A batch that broke as a whole is tried again one by one. */
async function answer(
  deps: DoorDeps,
  batch: Waiting[],
  announce: (commonsId: string, size: number) => void,
  tries = 1,
): Promise<void> {
  try {
    const done = await runBatch(
      deps,
      batch.map((one) => one.prepared),
    )
    if (done.size !== undefined) announce(batch[0]!.prepared.commonsId, done.size)
    for (const [i, one] of batch.entries()) settle(one, done.answers[i]!)
  } catch (error) {
    if (!(error instanceof BrokenBatch) || !error.mayTryAgain || tries === mostTries)
      return refuse(batch, error)
    await pauseBefore(tries)
    for (const one of batch) await answer(deps, [one], announce, tries + 1)
  }
}

function refuse(batch: Waiting[], error: unknown): void {
  for (const one of batch) one.reject(error instanceof BrokenBatch ? error.cause : error)
}

function settle(one: Waiting, answer: Answer): void {
  if ('outcome' in answer) one.resolve(answer.outcome)
  else one.reject(answer.error)
}
