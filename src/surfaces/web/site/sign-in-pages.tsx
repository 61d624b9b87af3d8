import type { Child } from 'hono/jsx'
import type { Attempt } from '../../../commons/members/sign-in-hands.ts'
import { type SignInProblem, signInProblems } from '../../../commons/members/sign-in-words.ts'
import { Card } from '../../../ui/card.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-context.ts'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { FormInput } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { sendTo } from '../answers.ts'
import { safeReturn } from '../safe-return.ts'
import { fieldOf } from './entering.ts'
import { type Asked, cookiesIn, originOf, show } from './site.ts'
import { siteWords } from './words.ts'

type Again = { values?: Record<string, string>; errors?: FormErrors }

/** Where somebody goes once they are in. */
export const backOf = ({ c }: Asked, form?: FormInput) =>
  safeReturn(form?.text('back') || c.req.query('back'), '/')

const withBack = (path: string, back: string) =>
  back === '/' ? path : `${path}?back=${encodeURIComponent(back)}`

export async function signInPage(asked: Asked, again: Again = {}, back = backOf(asked)): Promise<Response> {
  const w = siteWords[asked.lang]
  if (asked.visit.me && !again.errors) return sendTo(back)
  return sheet(
    asked,
    w.signInTitle,
    w.signInLead,
    again,
    <>
      <Form action="/sign-in" submit={w.signIn} wide {...again}>
        <HiddenField name="back" value={back} />
        <TextField name="email" type="email" label={w.email} autocomplete="email" />
        <TextField name="password" type="password" label={w.password} autocomplete="current-password" />
      </Form>
      <Ways>
        <a href={withBack('/sign-in/link', back)}>{w.byLink}</a>
        <span>
          {w.noAccount} <a href={withBack('/sign-up', back)}>{w.signUp}</a>
        </span>
      </Ways>
    </>,
  )
}

export async function signInForm(asked: Asked, form: FormInput): Promise<Response> {
  const attempt = await asked.signIn.withPassword(credentials(form), originOf(asked.c))
  return entered(asked, attempt, backOf(asked, form), (errors) =>
    signInPage(asked, { values: form.values(), errors }, backOf(asked, form)),
  )
}

export async function signUpPage(asked: Asked, again: Again = {}, back = backOf(asked)): Promise<Response> {
  const w = siteWords[asked.lang]
  if (asked.visit.me && !again.errors) return sendTo(back)
  return sheet(
    asked,
    w.signUpTitle,
    w.signUpLead,
    again,
    <>
      <Form action="/sign-up" submit={w.signUp} wide {...again}>
        <HiddenField name="back" value={back} />
        <TextField name="you" label={w.you} autocomplete="name" maxlength={100} />
        <TextField name="email" type="email" label={w.email} autocomplete="email" />
        <TextField
          name="password"
          type="password"
          label={w.password}
          hint={w.passwordHint}
          autocomplete="new-password"
        />
      </Form>
      <Ways>
        <a href={withBack('/sign-in', back)}>{w.haveAccount}</a>
      </Ways>
    </>,
  )
}

export async function signUpForm(asked: Asked, form: FormInput): Promise<Response> {
  const attempt = await asked.signIn.signUp(
    { name: form.text('you'), ...credentials(form) },
    originOf(asked.c),
  )
  return entered(asked, attempt, backOf(asked, form), (errors) =>
    signUpPage(asked, { values: form.values(), errors }, backOf(asked, form)),
  )
}

const credentials = (form: FormInput) => ({ email: form.text('email'), password: form.text('password') })

/** Goes on signed in, or draws the form again. Nothing remembered of the cookies from before may linger. */
export async function entered(
  { web, c, lang }: Asked,
  attempt: Attempt,
  back: string,
  again: (errors: FormErrors) => Promise<Response>,
): Promise<Response> {
  if ('problem' in attempt) return again(errorsOf(attempt.problem, lang))
  web.sessions.forget(c.req.header('cookie'))
  return sendTo(back, cookiesIn(attempt.headers))
}

export const errorsOf = (problem: SignInProblem, lang: 'ko' | 'en'): FormErrors => ({
  [fieldOf(problem)]: signInProblems[lang][problem],
})

/** A narrow sheet with one form. */
export function sheet(
  asked: Asked,
  title: string,
  lead: string,
  again: Again,
  children: Child,
): Promise<Response> {
  return show(
    asked,
    { title, status: again.errors ? 422 : 200, privatePage: true },
    <div class="mx-auto max-w-md">
      <PageHead title={title} lead={lead} />
      <Card>{children}</Card>
    </div>,
  )
}

export function Ways({ children }: { children: Child }) {
  return (
    <div class="mt-5 flex flex-col gap-2 border-t border-line pt-4 text-[0.9375rem] [&_a]:underline [&_a]:underline-offset-4">
      {children}
    </div>
  )
}
