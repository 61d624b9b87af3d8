import type { Context } from 'hono'
import { keepProposal } from '../../commons/decisions/keep-proposal.ts'
import type { Capability } from '../../kernel/capability.ts'
import { Failure, kernelFailure } from '../../kernel/failure.ts'
import type { ExecuteOptions, FormInput, Page, PageView, Post, Refusal } from '../../ui/page.ts'
import { sendHtml, sendTo } from './answers.ts'
import { readForm } from './form-input.ts'
import type { Head } from './heads.ts'
import { keepFile } from './keep-file.ts'
import { noticeCookie } from './notice.ts'
import { drawPage } from './pages.ts'
import { answerProblem } from './problems.tsx'
import type { Placed } from './routes.ts'
import { isOn } from './switched-on.ts'
import { pageView, refusedRequest } from './view.ts'
import { type Visit, visitOf, whoCounts } from './visit.ts'
import type { Web } from './web.ts'

/** Answers a form of a commons: does it and goes on, or draws the page again with what stands in the way. */
export function postHandler(web: Web, placed: Placed<Post>) {
  return async (c: Context): Promise<Response> => {
    const visit = await visitOf(web, c)
    let view: PageView | undefined
    let form: FormInput | undefined
    try {
      const head = await web.heads(c.req.param('slug') ?? '')
      if (!head) throw kernelFailure('no_such_commons')
      view = await viewFor(web, c, visit, head, {})
      if (!isOn(view, placed.slice)) throw kernelFailure('not_found', { what: placed.slice.name })
      if (!web.rates.write(whoCounts(c, visit.me))) throw kernelFailure('too_many_requests')
      form = await readForm(c)
      const onBehalfOf = await behalfOf(web, view, form)
      const acting = onBehalfOf ? await viewFor(web, c, visit, head, { onBehalfOf }) : view
      const { to, notice } = await placed.part.handle(acting, form)
      const cookies = notice ? [noticeCookie(notice, web.secret, web.https)] : []
      return sendTo(insideCommons(head.slug, to), cookies)
    } catch (error) {
      return answerRefused({
        web,
        c,
        visit,
        view,
        form,
        error,
        again: placed.part.again,
        slice: placed.slice,
      })
    }
  }
}

/** What a form is answered with; `onBehalfOf` makes it an entry for a member. */
export function viewFor(
  web: Web,
  c: Context,
  visit: Visit,
  head: Head,
  { onBehalfOf }: Pick<ExecuteOptions, 'onBehalfOf'>,
): Promise<PageView> {
  const params = c.req.param() as Record<string, string>
  const search = new URLSearchParams(visit.here.split('?')[1] ?? '')
  return pageView({ web, visit, head, params, search, key: web.office.clock.newId(), onBehalfOf })
}

/** An entry by the office: for whom, and the paper that shows it, sent along or stored before. */
async function behalfOf(web: Web, view: PageView, form: FormInput): Promise<ExecuteOptions['onBehalfOf']> {
  const agent = form.text('for')
  if (!agent || agent === view.standing.agent) return undefined
  const paper = form.file('evidence')
  if (!paper) return { agent, evidence: form.text('evidence') || undefined }
  return { agent, evidence: (await keepFile(web, view, paper, 'evidence')).hash }
}

/** Slices name places inside their commons with or without its address; nothing leads outside. */
function insideCommons(slug: string, to: string): string {
  const home = `/c/${slug}`
  if (to === home || to.startsWith(`${home}/`) || to.startsWith(`${home}?`) || to.startsWith(`${home}#`))
    return to
  return `${home}${to.startsWith('/') ? to : `/${to}`}`.replace(/\/$/, '')
}

export interface Refused {
  web: Web
  c: Context
  visit: Visit
  view?: PageView
  form?: FormInput
  error?: unknown
  /** Said instead of an error's sentence. */
  refusal?: Refusal
  /** The page to draw again, and the slice it belongs to. */
  again: Page
  slice: Capability
}

/** Draws a page again with what stands in the way of its form, or says it on a page of its own. */
export async function answerRefused(spec: Refused): Promise<Response> {
  const { web, c, visit, view, form, error, again, refusal } = spec
  if (refusal && view && form) {
    const html = await drawAgain(spec, view, form, refusal, view.href(filled(again.path, view.params)))
    return sendHtml(c, html, web.https, { status: 422 })
  }
  if (!(error instanceof Failure) || !view) return answerProblem({ web, c, visit, view, error })
  const back = `${view.href(filled(again.path, view.params))}${searchOf(c, view, again)}`
  const proposal = error.code === 'kernel.needs_decision' ? await proposalOf(error, view) : undefined
  if (proposal) return sendTo(proposal)
  if (error.code === 'kernel.sign_in_needed' || !form)
    return answerProblem({ web, c, visit, view, error, back })
  try {
    const said = { code: error.code, sentence: view.sentenceOf(error), field: fieldOf(error) }
    const html = await drawAgain(spec, view, form, said, back)
    return sendHtml(c, html, web.https, {
      status: error.status === 429 || error.status >= 500 ? error.status : 422,
    })
  } catch (second) {
    // The page itself may be closed to this reader: then the sentence has to stand alone.
    return answerProblem({ web, c, visit, view, error: second instanceof Failure ? error : second, back })
  }
}

async function drawAgain(
  { web, visit, again, slice }: Refused,
  view: PageView,
  form: FormInput,
  refusal: Refusal,
  back: string,
): Promise<string> {
  const search = new URLSearchParams(back.split('?')[1] ?? '')
  const shown = { ...view, search, refusal, values: form.values() }
  return drawPage({ slice, part: again })({ web, visit: { ...visit, here: back }, view: shown })
}

const fieldOf = ({ values }: Failure) =>
  typeof values.field === 'string' && values.field !== '' ? values.field : undefined

/** The page's own query, as the browser had it: a refused form must come back to the same list or draft. */
function searchOf(c: Context, view: PageView, again: Page): string {
  const from = c.req.header('referer')
  const url = from && URL.canParse(from) ? new URL(from) : undefined
  return url?.pathname === encodeURI(view.href(filled(again.path, view.params))) ? url.search : ''
}

function filled(path: string, params: Record<string, string>): string {
  return path.replace(/:(\w+)(\{(?:[^{}]|\{[^}]*\})*\})?\??/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
}

/** What only a decision may do is offered as a proposal, with the input as it was sent. */
async function proposalOf(error: Failure, view: PageView): Promise<string | undefined> {
  const request = refusedRequest(error)
  if (!request) return undefined
  const query = new URLSearchParams({ command: request.command, input: JSON.stringify(request.input) })
  const page = view.href('/decisions/propose')
  const isShort = query.toString().length <= longestAddress
  if (isShort || view.may(keepProposal) !== 'yes') return `${page}?${query}`
  return `${page}?draft=${await keep(view, request)}`
}

/** What servers and proxies on the way surely let pass. */
const longestAddress = 4_000

async function keep(
  view: PageView,
  { command, input }: { command: string; input: unknown },
): Promise<string> {
  const kept = await view.execute(keepProposal, { command, input: input as Record<string, unknown> })
  return kept.draft
}
