import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Place } from './launch.ts'
import { launch, sendSignal, shutDown } from './launch.ts'

/** PostgreSQL ended by itself: `restarted` again, or given up because of `error`. */
export type ExitEvent = { restarted: true } | { restarted: false; error: unknown }

/** A PostgreSQL that is started again whenever it dies. */
export type Supervised = {
  /** Process number of PostgreSQL at this moment. */
  readonly pid: number
  /** Tells the listener each time PostgreSQL died and was restarted or given up. Returns the way to unsubscribe. */
  onExit: (listener: (event: ExitEvent) => void) => () => void
  /** Shuts PostgreSQL down and frees the data folder. Connections still open are cut. May be called twice. */
  stop: () => Promise<void>
}

/** More restarts than this within a minute mean that restarting does not help. */
const mostRestarts = 5

/** Starts PostgreSQL and restarts it, with crash recovery, when it is killed or crashes. */
export async function supervise(place: Place, release: () => void): Promise<Supervised> {
  const listeners = new Set<(event: ExitEvent) => void>()
  const recent: number[] = []
  let stopped: Promise<void> | undefined
  let restart: Promise<void> = Promise.resolve()
  let child = await launch(place)

  const watch = () =>
    child.once('exit', () => {
      if (!stopped) restart = revive()
    })
  const revive = async () => {
    const event = await relaunch(place, recent).then(
      (next): ExitEvent => {
        child = next
        watch()
        return { restarted: true }
      },
      (error): ExitEvent => ({ restarted: false, error }),
    )
    for (const listener of listeners) listener(event)
  }
  // If our process ends without stop(), PostgreSQL must not outlive it for long.
  const parting = () => sendSignal(child, 'INT', place.binaries)
  const end = async () => {
    await restart
    await shutDown(child, place.binaries)
    process.off('exit', parting)
    release()
  }

  watch()
  process.on('exit', parting)
  return {
    get pid() {
      return child.pid!
    },
    onExit: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: () => {
      stopped ??= end()
      return stopped
    },
  }
}

async function relaunch(place: Place, recent: number[]): Promise<ChildProcess> {
  const now = performance.now()
  const within = recent.filter((at) => now - at < 60_000)
  recent.splice(0, recent.length, ...within, now)
  if (within.length >= mostRestarts) throw new Error(`PostgreSQL died ${mostRestarts} times within a minute`)
  await sleep(100 * within.length)
  return launch(place)
}
