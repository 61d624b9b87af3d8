import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { Failure } from '../../kernel/failure.ts'
import { asFailure } from '../../kernel/passing.ts'
import { sentenceOf } from '../../kernel/sentence.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import type { PageView } from '../../ui/page.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { sendHtml, sendTo } from './answers.ts'
import { logged } from './reference.ts'
import { inCommons, onSite } from './shell.tsx'
import type { Visit } from './visit.ts'
import type { Web } from './web.ts'
import { type WebWords, webWords } from './words.ts'

export interface Problem {
  web: Web
  c: Context
  visit: Visit
  error: unknown
  /** The commons it happened in, where there is one. */
  view?: PageView
  /** Where to come back to after signing in; this address unless told. */
  back?: string
}

/** Answers whatever went wrong: a failure with its sentence and what to do, a bug with a number. */
export async function answerProblem(problem: Problem): Promise<Response> {
  const { visit, c, web } = problem
  const error = asFailure(problem.error)
  if (!(error instanceof Failure)) return answerBug(problem)
  const back = problem.back ?? (c.req.method === 'GET' ? visit.here : '/')
  if (error.code === 'kernel.sign_in_needed') return sendTo(`/sign-in?back=${encodeURIComponent(back)}`)
  const w = webWords[visit.lang]
  const title =
    error.status === 404
      ? w.notFoundTitle
      : error.status === 403 && c.req.method === 'GET'
        ? w.forbiddenTitle
        : w.problemTitle
  const sentence =
    error.code === 'kernel.no_such_commons'
      ? w.notFoundCommons
      : sentenceOf(web.office.slices, error, visit.lang)
  return answerWith(problem, error.status, title, sentence)
}

/** A page that is not there. */
export function answerNotFound(
  problem: Omit<Problem, 'error'>,
  sentence?: string,
  title?: string,
): Promise<Response> {
  const w = webWords[problem.visit.lang]
  return answerWith(problem, 404, title ?? w.notFoundTitle, sentence ?? w.notFound)
}

/** Says one sentence on a page of its own, with the ways out. */
export async function answerWith(
  { web, c, visit, view }: Omit<Problem, 'error'>,
  status: number,
  title: string,
  sentence: string,
): Promise<Response> {
  const w = webWords[visit.lang]
  const content = (
    <Sheet
      title={title}
      sentence={sentence}
      actions={<WaysOut w={w} visit={visit} view={view} status={status} />}
    />
  )
  const html = view
    ? await inCommons({ web, visit, view, title, path: '?', children: content })
    : await onSite({ visit, title, children: content })
  return sendHtml(c, html, web.https, { status })
}

function WaysOut({ w, visit, view, status }: { w: WebWords; visit: Visit; view?: PageView; status: number }) {
  const rules = view && status === 403 && view.standing.agent ? view.href('/charter') : undefined
  return (
    <>
      {rules && <LinkButton href={rules}>{w.openRules}</LinkButton>}
      {!visit.me && status !== 404 && (
        <LinkButton href={`/sign-in?back=${encodeURIComponent(visit.here)}`} tone="primary">
          {w.signIn}
        </LinkButton>
      )}
      <LinkButton href={view?.href('/') ?? '/'} tone={visit.me || status === 404 ? 'primary' : 'quiet'}>
        {view ? w.toHome : w.toStart}
      </LinkButton>
    </>
  )
}

/** Drawn without asking anything of anybody, since whatever it would ask may be what is broken. */
async function answerBug({ web, c, visit, error }: Problem): Promise<Response> {
  const reference = logged(error, `${c.req.method} ${visit.here.split('?')[0]}`)
  const w = webWords[visit.lang]
  const content = (
    <Sheet
      title={w.bugTitle}
      sentence={w.bug}
      actions={<LinkButton href={c.req.method === 'GET' ? visit.here : '/'}>{w.tryAgain}</LinkButton>}
    >
      <p class="mt-3 text-sm text-soft">
        {w.reference} <code class="tnum">{reference}</code>
      </p>
    </Sheet>
  )
  return sendHtml(c, await onSite({ visit, title: w.bugTitle, children: content }), web.https, {
    status: 500,
  })
}

type SheetProps = { title: string; sentence: string; actions: Child; children?: Child }

function Sheet({ title, sentence, actions, children }: SheetProps) {
  return (
    <div class="mx-auto max-w-2xl">
      <PageHead title={title} />
      <Card>
        <p>{sentence}</p>
        {children}
        <div class="mt-5 flex flex-wrap gap-2.5">{actions}</div>
      </Card>
    </div>
  )
}
