import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { SignIn } from '../../../commons/members/sign-in.ts'
import { kernelFailure } from '../../../kernel/failure.ts'
import type { Lang } from '../../../kernel/language.ts'
import type { FormInput } from '../../../ui/page.ts'
import { sendHtml } from '../answers.ts'
import { readForm } from '../form-input.ts'
import { noNotice, noticeOf } from '../notice.ts'
import { answerProblem } from '../problems.tsx'
import { onSite } from '../shell.tsx'
import { addressOf, type Visit, visitOf, whoCounts } from '../visit.ts'
import type { Web } from '../web.ts'
import type { Demo } from './demo-module.ts'

/** What the pages of the house itself work with. */
export interface Site {
  web: Web
  signIn: SignIn
  demo?: Demo
}

/** A page or form of the house at one request. */
export interface Asked extends Site {
  c: Context
  visit: Visit
  lang: Lang
}

export type SiteHandler = (c: Context) => Promise<Response>

/** Answers GET. */
export function sitePage(site: Site, answer: (asked: Asked) => Promise<Response>): SiteHandler {
  return async (c) => {
    const visit = await visitOf(site.web, c)
    try {
      return await answer({ ...site, c, visit, lang: visit.lang })
    } catch (error) {
      return answerProblem({ web: site.web, c, visit, error })
    }
  }
}

/** Answers a form. */
export function siteForm(
  site: Site,
  answer: (asked: Asked, form: FormInput) => Promise<Response>,
): SiteHandler {
  return sitePage(site, async (asked) => {
    const { c, web, visit } = asked
    if (!web.rates.write(whoCounts(c, visit.me))) throw kernelFailure('too_many_requests')
    return answer(asked, await readForm(c))
  })
}

export interface Shown {
  title: string
  status?: number
  cookies?: string[]
  privatePage?: boolean
}

/** Sends a page of the house, with the notice a redirect brought. */
export async function show({ c, web, visit }: Asked, spec: Shown, children: Child): Promise<Response> {
  const notice = noticeOf(c.req.header('cookie'), web.secret)
  const html = await onSite({ visit, title: spec.title, notice, children, privatePage: spec.privatePage })
  const cookies = [...(spec.cookies ?? []), ...(notice === undefined ? [] : [noNotice(web.https)])]
  return sendHtml(c, html, web.https, { status: spec.status, cookies })
}

/** Where a request comes from, as sign-in asks. */
export function originOf(c: Context) {
  return { address: addressOf(c), headers: c.req.raw.headers }
}

/** The cookies of a session that was begun or ended. */
export const cookiesIn = (headers: Headers): string[] => headers.getSetCookie()
