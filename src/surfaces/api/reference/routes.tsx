import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { Page } from '../../../ui/layout.tsx'
import { lookOf } from '../../web/look.ts'
import type { ApiDeps } from '../caller.ts'
import { apiFailure } from '../failures.ts'
import { langOf } from '../language.ts'
import { Overview } from './overview.tsx'
import { explanationOf, ProblemPage } from './problem-page.tsx'
import { SlicePage } from './slice-page.tsx'
import { referenceWords } from './words.ts'

/** The reference for people: `/api`, `/api/reference/<slice>`, `/api/problems/<code>`. */
export function referenceRoutes({ office: { slices } }: ApiDeps): Hono {
  const app = new Hono()
  app.get('/api', (c) =>
    show(c, referenceWords[langOf(c)].title, <Overview slices={slices} lang={langOf(c)} />),
  )
  app.get('/api/reference/:slice', (c) => {
    const slice = slices.slice(c.req.param('slice'))
    if (!slice) throw apiFailure('no_such_address')
    const title = slice.messages[langOf(c)].title
    return show(c, title, <SlicePage slices={slices} slice={slice} lang={langOf(c)} />)
  })
  app.get('/api/problems/:code', (c) => {
    const code = c.req.param('code').slice(0, 100)
    const known = explanationOf(slices, code, langOf(c))
    return show(c, code, <ProblemPage code={code} known={known} lang={langOf(c)} />, known ? 200 : 404)
  })
  return app
}

async function show(c: Context, title: string, content: Child, status: 200 | 404 = 200) {
  const look = lookOf(c.req.header('cookie'), c.req.header('accept-language'))
  const { pathname, search } = new URL(c.req.url)
  return c.html(
    await (
      <Page {...look} lang={langOf(c)} title={title} here={pathname + search}>
        {content}
      </Page>
    ),
    status,
  )
}
