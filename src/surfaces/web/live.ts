import type { Context } from 'hono'
import { sql } from 'kysely'
import { kernelFailure } from '../../kernel/failure.ts'
import { answerProblem } from './problems.tsx'
import { isFollowed } from './shell.tsx'
import { pageView } from './view.ts'
import { visitOf, whoCounts } from './visit.ts'
import type { Web } from './web.ts'

const pollMs = 1000
const heartbeatMs = 25_000
const mostEach = 12
const mostOverall = 5000

type Tell = (size: number) => void

/** Tells open pages that their commons moved: at once for this process, within a second for what others did. */
export interface LiveUpdates {
  handler(c: Context): Promise<Response>
  stop(): void
}

interface Watch {
  size: number
  tells: Set<Tell>
}

export function liveUpdates(web: Web): LiveUpdates {
  const watches = new Map<string, Watch>()
  const open = new Map<string, number>()
  const closers = new Set<() => void>()
  const moved = (commonsId: string, size: number) => {
    const watch = watches.get(commonsId)
    if (!watch || watch.size === size) return
    watch.size = size
    for (const tell of watch.tells) tell(size)
  }
  const stopListening = web.office.door.onCommit(moved)
  const poll = setInterval(() => void lookAt(web, watches, moved), pollMs)
  poll.unref()

  /** Begins to tell; gives back how to end it. */
  const follow = (commonsId: string, size: number, tell: Tell): (() => void) => {
    const watch = watches.get(commonsId) ?? { size, tells: new Set<Tell>() }
    watches.set(commonsId, watch)
    watch.tells.add(tell)
    return () => {
      watch.tells.delete(tell)
      if (watch.tells.size === 0) watches.delete(commonsId)
    }
  }

  return {
    async handler(c) {
      const visit = await visitOf(web, c)
      try {
        const head = await web.heads(c.req.param('slug') ?? '')
        if (!head) throw kernelFailure('no_such_commons')
        const view = await pageView({ web, visit, head, params: {}, search: new URLSearchParams(), key: '' })
        if (!isFollowed(view)) throw kernelFailure('not_allowed')
        const who = whoCounts(c, visit.me)
        if ((open.get(who) ?? 0) >= mostEach || closers.size >= mostOverall)
          throw kernelFailure('too_many_requests')
        return stream(head.size, (tell) => follow(head.id, head.size, tell), countIn(open, who), closers)
      } catch (error) {
        return answerProblem({ web, c, visit, error })
      }
    },
    stop() {
      stopListening()
      clearInterval(poll)
      for (const close of [...closers]) close()
    },
  }
}

/** Counts one more open stream of somebody; gives back how to count it off. */
function countIn(open: Map<string, number>, who: string): () => void {
  open.set(who, (open.get(who) ?? 0) + 1)
  return () => {
    const left = (open.get(who) ?? 1) - 1
    if (left > 0) open.set(who, left)
    else open.delete(who)
  }
}

function stream(
  size: number,
  follow: (tell: Tell) => () => void,
  countOff: () => void,
  closers: Set<() => void>,
): Response {
  const text = new TextEncoder()
  let end = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (line: string) => controller.enqueue(text.encode(line))
      const unfollow = follow((now) => send(`event: moved\ndata: ${now}\n\n`))
      const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatMs)
      const close = () => {
        end()
        controller.close()
      }
      end = () => {
        clearInterval(heartbeat)
        unfollow()
        countOff()
        closers.delete(close)
        end = () => {}
      }
      closers.add(close)
      send(`retry: 3000\nevent: moved\ndata: ${size}\n\n`)
    },
    cancel: () => end(),
  })
  const headers = {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  }
  return new Response(body, { headers })
}

/** One question for all commons that anybody follows. */
async function lookAt(web: Web, watches: Map<string, Watch>, moved: (id: string, size: number) => void) {
  if (watches.size === 0) return
  try {
    const { rows } = await sql<{ commons_id: string; size: bigint }>`
      select commons_id, size from journal_head where commons_id = any(${[...watches.keys()]}::uuid[])`.execute(
      web.office.database.read,
    )
    for (const row of rows) moved(row.commons_id, Number(row.size))
  } catch {
    // The database is away for a moment: the next look will tell.
  }
}
