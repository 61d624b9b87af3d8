import type { Context } from 'hono'
import { kernelFailure } from '../../kernel/failure.ts'
import type { Page, PageView } from '../../ui/page.ts'
import { drawnFrom, keyPlace, sendDrawn, sendHtml } from './answers.ts'
import type { Head } from './heads.ts'
import { noNotice, noticeOf } from './notice.ts'
import type { Drawn } from './page-cache.ts'
import { answerNotFound, answerProblem } from './problems.tsx'
import type { Placed } from './routes.ts'
import { inCommons } from './shell.tsx'
import { isOn } from './switched-on.ts'
import { pageView } from './view.ts'
import { type Visit, visitOf } from './visit.ts'
import type { Web } from './web.ts'
import { webWords } from './words.ts'

/** What draws a page once its view is there; `notice` is what was just done. */
export type Draw = (at: { web: Web; visit: Visit; view: PageView; notice?: string }) => Promise<string>

/** Draws a page that a slice declares. */
export function drawPage({ part }: Placed<Page>): Draw {
  return async ({ web, visit, view, notice }) => {
    const title = await part.title(view)
    const children = await part.render(view)
    return inCommons({ web, visit, view, title, path: part.path, notice, children })
  }
}

/** Answers GET of a page of a commons. `placed` is absent for the pages of the surface itself. */
export function pageHandler(web: Web, draw: Draw, placed?: Placed<Page>) {
  return async (c: Context): Promise<Response> => {
    const visit = await visitOf(web, c)
    let view: PageView | undefined
    try {
      const head = await web.heads(c.req.param('slug') ?? '')
      if (!head) throw kernelFailure('no_such_commons')
      const make = async (notice?: string) => {
        view = await viewFor(web, c, visit, head)
        if (placed && !isOn(view, placed.slice)) throw new SwitchedOff()
        return drawnFrom(await draw({ web, visit, view, notice }))
      }
      return await answer(web, c, visit, head, make)
    } catch (error) {
      if (error instanceof SwitchedOff) return answerSwitchedOff(web, c, visit, view!, placed!)
      return answerProblem({ web, c, visit, error, view })
    }
  }
}

/** Thrown where a page belongs to a capability that this commons does not use. */
class SwitchedOff extends Error {}

function viewFor(web: Web, c: Context, visit: Visit, head: Head): Promise<PageView> {
  const search = new URLSearchParams(visit.here.split('?')[1] ?? '')
  return pageView({
    web,
    visit,
    head,
    params: c.req.param() as Record<string, string>,
    search,
    key: keyPlace,
  })
}

async function answer(
  web: Web,
  c: Context,
  visit: Visit,
  head: Head,
  make: (notice?: string) => Promise<Drawn>,
): Promise<Response> {
  const newKey = web.office.clock.newId
  const notice = isPrefetch(c) ? undefined : noticeOf(c.req.header('cookie'), web.secret)
  if (notice !== undefined) {
    const drawn = await make(notice)
    const html = drawn.body?.toString() ?? drawn.pieces.join(newKey())
    return sendHtml(c, html, web.https, { cookies: [noNotice(web.https)] })
  }
  if (head.busy) return sendDrawn(c, await make(), web.https, newKey)
  const key = cacheKey(web, visit, head)
  return sendDrawn(c, web.pages.get(key) ?? (await web.pages.draw(key, make)), web.https, newKey)
}

/** A page the browser fetches in advance is not yet seen: the notice stays for the one that is. */
function isPrefetch(c: Context): boolean {
  return (c.req.header('sec-purpose') ?? c.req.header('x-sec-purpose') ?? '').startsWith('prefetch')
}

/** All that a page of a commons depends on. The minute is among it because pages speak of "12 minutes ago". */
function cacheKey(web: Web, { here, origin, me, as, lang, theme, largeType }: Visit, head: Head): string {
  const minute = Math.floor(web.office.clock.now().getTime() / 60_000)
  const state = `${head.id} ${head.size} ${web.changesIn(head.id)} ${minute}`
  const whose = as?.commons === head.id ? as.agent : ''
  return `${state} ${lang} ${theme ?? ''} ${largeType} ${whose} ${me ? `${me.person} ${me.name}` : ''}\n${origin}${here}`
}

function answerSwitchedOff(web: Web, c: Context, visit: Visit, view: PageView, { slice }: Placed<Page>) {
  const w = webWords[visit.lang]
  const name = slice.messages[visit.lang].title
  return answerNotFound({ web, c, visit, view }, w.switchedOff(name), w.switchedOffTitle)
}
