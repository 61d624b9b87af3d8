import type { Context } from 'hono'
import { Failure, kernelFailure } from '../../kernel/failure.ts'
import type { Call, Calling } from '../../ui/page.ts'
import { glimpseAt, type Head } from './heads.ts'
import type { Placed } from './routes.ts'
import { isOn } from './switched-on.ts'
import { addressOf, type Visit, visitOf } from './visit.ts'
import type { Web } from './web.ts'

/** Messages of other servers are small. */
const most = 256 * 1024

/** Answers other servers, and browsers that come back from one. What is refused says no more than that. */
export function callingHandler(web: Web, { slice, part }: Placed<Calling>) {
  return async (c: Context): Promise<Response> => {
    try {
      if (!web.rates.write(`calling ${addressOf(c)}`)) throw kernelFailure('too_many_requests')
      const head = await web.heads(c.req.param('slug') ?? '')
      if (!head) throw kernelFailure('no_such_commons')
      const visit = await visitOf(web, c)
      const glimpse = await glimpseAt(web.office.deps, head, visit.viewer, visit.lang)
      if (!isOn(glimpse, slice)) throw kernelFailure('not_found', { what: slice.name })
      const call = { ...callOf(web, c, head, visit), agent: glimpse.standing.agent, body: await bodyOf(c) }
      return await part.handle(call)
    } catch (error) {
      if (!(error instanceof Failure) || error.status >= 500)
        console.error('calling:', part.path, error instanceof Error ? error.name : 'error')
      return new Response(null, { status: error instanceof Failure ? error.status : 500 })
    }
  }
}

function callOf(web: Web, c: Context, head: Head, visit: Visit): Omit<Call, 'agent' | 'body'> {
  const { office } = web
  return {
    commons: { id: head.id, slug: head.slug },
    db: office.database.read,
    ...{ lang: visit.lang, origin: visit.origin, now: office.clock.now() },
    params: c.req.param() as Record<string, string>,
    search: new URLSearchParams(visit.here.split('?')[1] ?? ''),
    headers: c.req.raw.headers,
    href: (path) => `/c/${head.slug}${path}`,
    async tell(name, command, input) {
      const actor = { kind: 'provider' as const, name }
      return (await office.door.execute({ commons: head.id, command, input, actor })).result
    },
  }
}

async function bodyOf(c: Context): Promise<string> {
  const { body } = c.req.raw
  if (!body) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > most) throw kernelFailure('too_large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
