import type { Context } from 'hono'
import { kernelFailure } from '../../kernel/failure.ts'
import type { Download, PageView } from '../../ui/page.ts'
import { fileName } from './files.ts'
import { answerProblem } from './problems.tsx'
import type { Placed } from './routes.ts'
import { isOn } from './switched-on.ts'
import { pageView } from './view.ts'
import { visitOf } from './visit.ts'
import type { Web } from './web.ts'

/** Answers a file or feed that a slice makes for this reader. */
export function downloadHandler(web: Web, { slice, part }: Placed<Download>) {
  return async (c: Context): Promise<Response> => {
    const visit = await visitOf(web, c)
    let view: PageView | undefined
    try {
      const head = await web.heads(c.req.param('slug') ?? '')
      if (!head) throw kernelFailure('no_such_commons')
      const search = new URLSearchParams(visit.here.split('?')[1] ?? '')
      const params = c.req.param() as Record<string, string>
      view = await pageView({ web, visit, head, params, search, key: '' })
      if (!isOn(view, slice)) throw kernelFailure('not_found', { what: slice.name })
      const made = await part.respond(view)
      return new Response(made.body as never, { headers: headersOf(made) })
    } catch (error) {
      return answerProblem({ web, c, visit, error, view })
    }
  }
}

function headersOf({ mediaType, fileName: name }: Awaited<ReturnType<Download['respond']>>) {
  return {
    'content-type': /^text\/[a-z]+$/.test(mediaType) ? `${mediaType}; charset=utf-8` : mediaType,
    'cache-control': 'private, no-cache',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    ...(name && { 'content-disposition': `attachment; ${fileName(name)}` }),
  }
}
