import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { kernelFailure } from '../../kernel/failure.ts'
import { largestFile } from '../../kernel/files.ts'
import { serveAsset } from '../../ui/assets.ts'
import { callingHandler } from './callings.ts'
import { downloadHandler } from './downloads.ts'
import { fileHandler, uploadHandler } from './files.ts'
import { drawHome } from './home.tsx'
import type { LiveUpdates } from './live.ts'
import { lookAsHandler } from './look-as.ts'
import { drawPage, pageHandler } from './pages.ts'
import { postHandler } from './posts.ts'
import { answerNotFound, answerProblem, answerWith } from './problems.tsx'
import { checkpointHandler, exportHandler, keyHandler, tileHandler } from './public-journal.ts'
import { isSameOrigin } from './same-origin.ts'
import { siteRoutes } from './site/index.ts'
import type { Site } from './site/site.ts'
import { pageView } from './view.ts'
import { strangerOf, visitOf } from './visit.ts'
import type { Web } from './web.ts'
import { webWords } from './words.ts'

/** All pages and forms of this installation, as one Hono app; `server.ts` puts it on a port. */
export function webRoutes(web: Web, site: Site, live: LiveUpdates): Hono {
  const app = new Hono()
  app.onError(async (error, c) => answerProblem({ web, c, visit: await anyVisit(web, c), error }))
  app.notFound((c) => notFound(web, c))
  app.get('/assets/*', (c) => serveAsset(c.req.raw))
  // Before the check that a form is our own: what calls here is another server.
  for (const placed of web.routes.callings)
    app.on(placed.part.method, `/c/:slug${placed.part.path}`, callingHandler(web, placed))
  app.on(['POST', 'PUT', 'PATCH', 'DELETE'], '*', limited(web), ownPagesOnly(web))
  siteRoutes(app, site)
  commonsRoutes(app, web, live)
  return app
}

function commonsRoutes(app: Hono, web: Web, live: LiveUpdates): void {
  const at = (path: string) => `/c/:slug${path === '/' ? '' : path}`
  app.get(at(''), pageHandler(web, drawHome))
  app.get('/c/:slug/', (c) => c.redirect(`/c/${encodeURIComponent(c.req.param('slug'))}`, 301))
  app.get(at('/live'), live.handler)
  app.get(at('/journal/checkpoint'), checkpointHandler(web))
  app.get(at('/journal/key'), keyHandler(web))
  app.get(at('/journal/export.jsonl'), exportHandler(web))
  app.get(at('/journal/tile/*'), tileHandler(web))
  app.post(at('/files'), uploadHandler(web))
  app.post(at('/look-as'), lookAsHandler(web))
  app.get(at('/files/:hash'), fileHandler(web))
  for (const placed of web.routes.downloads) app.get(at(placed.part.path), downloadHandler(web, placed))
  for (const placed of web.routes.pages)
    app.get(at(placed.part.path), pageHandler(web, drawPage(placed), placed))
  for (const placed of web.routes.posts) app.post(at(placed.part.path), postHandler(web, placed))
}

const mostForm = 1024 * 1024
/** A file and the fields around it. */
const mostUpload = largestFile + 512 * 1024

function limited(web: Web): MiddlewareHandler {
  const onError = async (c: Context) =>
    answerProblem({ web, c, visit: await visitOf(web, c), error: kernelFailure('too_large') })
  const form = bodyLimit({ maxSize: mostForm, onError })
  const upload = bodyLimit({ maxSize: mostUpload, onError })
  return (c, next) => ((c.req.header('content-type') ?? '').startsWith('multipart/') ? upload : form)(c, next)
}

/** No other site may make a browser change anything here. */
function ownPagesOnly(web: Web): MiddlewareHandler {
  return async (c, next) => {
    if (isSameOrigin(c.req.raw, hostOf(web, c))) return next()
    const visit = await visitOf(web, c)
    const w = webWords[visit.lang]
    return answerWith({ web, c, visit }, 403, w.problemTitle, w.crossSite)
  }
}

function hostOf({ publicUrl }: Web, c: Context): string {
  return publicUrl ? new URL(publicUrl).host : (c.req.header('host') ?? new URL(c.req.url).host)
}

/** Who asks; nobody where the database that knows is what is broken. */
const anyVisit = (web: Web, c: Context) => visitOf(web, c).catch(() => strangerOf(web, c))

/** Inside a commons the frame stays that of the commons. */
async function notFound(web: Web, c: Context): Promise<Response> {
  const visit = await visitOf(web, c)
  const slug = /^\/c\/([^/]+)/.exec(c.req.path)?.[1]
  const head = slug ? await web.heads(slug) : undefined
  if (!head) return answerNotFound({ web, c, visit })
  const view = await pageView({ web, visit, head, params: {}, search: new URLSearchParams(), key: '' })
  return answerNotFound({ web, c, visit, view })
}
