import type { Context } from 'hono'
import { kernelFailure } from '../../kernel/failure.ts'
import { getFile } from '../../kernel/files.ts'
import type { PageView } from '../../ui/page.ts'
import { sendTo } from './answers.ts'
import { readForm } from './form-input.ts'
import { keepFile } from './keep-file.ts'
import { shownInline } from './media-types.ts'
import { answerProblem } from './problems.tsx'
import { safeReturn } from './safe-return.ts'
import { uploadedFileHeaders } from './security-headers.ts'
import { pageView } from './view.ts'
import { type Visit, visitOf, whoCounts } from './visit.ts'
import type { Web } from './web.ts'

/** `POST /c/<slug>/files` with a field `file`: keeps it and answers its hash, or goes to `back?file=<hash>`. */
export function uploadHandler(web: Web) {
  return (c: Context) =>
    asMember(web, c, async (view, visit) => {
      if (!web.rates.upload(whoCounts(c, visit.me))) throw kernelFailure('too_many_requests')
      const form = await readForm(c)
      const file = form.file('file')
      if (!file) throw kernelFailure('bad_input', { field: 'file', problem: 'missing' })
      const stored = await keepFile(web, view, file)
      if (!form.text('back')) return c.json(stored, 201)
      const back = new URL(safeReturn(form.text('back'), view.href('/')), 'http://site.invalid')
      back.searchParams.set('file', stored.hash)
      return sendTo(back.pathname + back.search)
    })
}

/** `GET /c/<slug>/files/<hash>`: for members, and never as something a browser would run. */
export function fileHandler(web: Web) {
  return (c: Context) =>
    asMember(web, c, async (view) => {
      const hash = c.req.param('hash') ?? ''
      if (!/^[0-9a-f]{64}$/.test(hash)) throw kernelFailure('not_found', { what: 'file' })
      const { bytes, name, mediaType } = await getFile(view.db, view.commons.id, hash)
      const isShown = shownInline.includes(mediaType)
      return new Response(bytes as never, {
        headers: {
          ...uploadedFileHeaders,
          'content-type': mediaType,
          'content-disposition': `${isShown ? 'inline' : 'attachment'}; ${fileName(name)}`,
          // The address is the content's hash, so it never changes; but it is for members' eyes.
          'cache-control': 'private, max-age=86400, immutable',
        },
      })
    })
}

/** A name of any letters, as RFC 6266 writes it. */
export function fileName(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_')
  const utf8 = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `filename="${ascii}"; filename*=UTF-8''${utf8}`
}

async function asMember(
  web: Web,
  c: Context,
  work: (view: PageView, visit: Visit) => Promise<Response>,
): Promise<Response> {
  const visit = await visitOf(web, c)
  let view: PageView | undefined
  try {
    const head = await web.heads(c.req.param('slug') ?? '')
    if (!head) throw kernelFailure('no_such_commons')
    view = await pageView({ web, visit, head, params: {}, search: new URLSearchParams(), key: '' })
    if (!visit.me) throw kernelFailure('sign_in_needed')
    if (!view.standing.member) throw kernelFailure('not_allowed')
    return await work(view, visit)
  } catch (error) {
    return answerProblem({ web, c, visit, error, view })
  }
}
