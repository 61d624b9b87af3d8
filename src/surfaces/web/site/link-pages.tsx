import { LinkButton } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { FormInput } from '../../../ui/page.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { sendTo } from '../answers.ts'
import { noticeCookie } from '../notice.ts'
import { backOf, entered, errorsOf, sheet } from './sign-in-pages.tsx'
import { type Asked, cookiesIn, originOf } from './site.ts'
import { siteWords } from './words.ts'

type Again = Parameters<typeof sheet>[3]

/** Asks for a link that signs in without a password. */
export function linkPage(asked: Asked, again: Again = {}, back = backOf(asked)): Promise<Response> {
  const w = siteWords[asked.lang]
  return sheet(
    asked,
    w.linkTitle,
    w.linkLead,
    again,
    <Form action="/sign-in/link" submit={w.linkSend} wide {...again}>
      <HiddenField name="back" value={back} />
      <TextField name="email" type="email" label={w.email} autocomplete="email" />
    </Form>,
  )
}

export async function linkForm(asked: Asked, form: FormInput): Promise<Response> {
  const { signIn, lang, c } = asked
  const w = siteWords[lang]
  const back = backOf(asked, form)
  const email = form.text('email')
  const sent = await signIn.requestLink({ email, back, lang }, originOf(c))
  if ('problem' in sent)
    return linkPage(asked, { values: form.values(), errors: errorsOf(sent.problem, lang) }, back)
  if (sent.how === 'shown')
    return sheet(
      asked,
      w.linkTitle,
      w.linkShown,
      {},
      <LinkButton href={sent.path} tone="primary">
        {w.enter}
      </LinkButton>,
    )
  return sheet(
    asked,
    w.linkTitle,
    sent.how === 'mailed' ? w.linkMailed(email) : w.linkOffice,
    {},
    <LinkButton href="/">{w.toHome}</LinkButton>,
  )
}

/** What a mailed link opens. It only asks, because mail scanners open every link they see. */
export function useLinkPage(asked: Asked, again: Again = {}): Promise<Response> {
  const w = siteWords[asked.lang]
  return sheet(
    asked,
    w.useLinkTitle,
    w.useLinkLead,
    again,
    <Form action={asked.c.req.path} submit={w.enter} wide turbo={false} {...again}>
      <HiddenField name="back" value={backOf(asked)} />
    </Form>,
  )
}

export async function useLinkForm(asked: Asked, form: FormInput): Promise<Response> {
  const attempt = await asked.signIn.useLink(asked.c.req.param('token') ?? '', originOf(asked.c))
  return entered(asked, attempt, backOf(asked, form), (errors) => useLinkPage(asked, { errors }))
}

export function confirmEmailPage(asked: Asked, again: Again = {}): Promise<Response> {
  const w = siteWords[asked.lang]
  const form = <Form action={asked.c.req.path} submit={w.confirm} wide turbo={false} {...again} />
  return sheet(asked, w.confirmEmailTitle, w.confirmEmailLead, again, form)
}

export async function confirmEmailForm(asked: Asked): Promise<Response> {
  const attempt = await asked.signIn.confirmEmail(asked.c.req.param('token') ?? '', originOf(asked.c))
  return entered(asked, attempt, '/me', (errors) => confirmEmailPage(asked, { errors }))
}

/** Asks before somebody loses their only way in. */
export async function signOutPage(asked: Asked): Promise<Response> {
  const { visit, signIn, lang } = asked
  const w = siteWords[lang]
  if (!visit.me) return sendTo('/')
  const account = await signIn.account(visit.me.person)
  const lead = account && !account.email && !account.hasPassword ? w.signOutKeyless : w.signOutLead
  return sheet(
    asked,
    w.signOutTitle,
    lead,
    {},
    <Form action="/sign-out" submit={w.signOut} wide turbo={false}>
      <HiddenField name="sure" value="yes" />
    </Form>,
  )
}

/** Signs out; who has no other way in than this device is asked first. */
export async function signOutForm(asked: Asked, form: FormInput): Promise<Response> {
  const { visit, signIn, web, c, lang } = asked
  if (!visit.me) return sendTo('/')
  const account = await signIn.account(visit.me.person)
  if (account && !account.email && !account.hasPassword && form.text('sure') !== 'yes')
    return signOutPage(asked)
  const headers = await signIn.signOut(c.req.raw.headers)
  web.sessions.forget(c.req.header('cookie'))
  return sendTo('/', [...cookiesIn(headers), noticeCookie(siteWords[lang].signedOut, web.secret, web.https)])
}
