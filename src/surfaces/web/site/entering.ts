import { isEmail } from '../../../commons/members/sign-in-hands.ts'
import type { SignInProblem } from '../../../commons/members/sign-in-words.ts'
import type { FormInput } from '../../../ui/page.ts'
import { type Asked, cookiesIn, originOf } from './site.ts'

/** Somebody who may act now, and the cookies that keep them signed in. */
export interface Entering {
  person: string
  cookies: string[]
  /** Takes back an account that was made for this alone. */
  undo(): Promise<void>
}

/** A field of the form that stands in the way. */
export interface EntryProblem {
  field: string
  problem: SignInProblem
}

/**
 * Who does what a stranger's form asks: whoever is signed in; a new account when the form brings e-mail and
 * password; otherwise a person with nothing but a name, signed in on this device.
 */
export async function enterBy(asked: Asked, form: FormInput, name: string): Promise<Entering | EntryProblem> {
  const { visit, signIn, c, web } = asked
  if (visit.me) return { person: visit.me.person, cookies: [], undo: async () => {} }
  const email = form.text('email')
  const password = form.text('password')
  if (email === '' && password === '') {
    if (!web.rates.signIn(originOf(c).address)) return { field: '_', problem: 'too_many' }
    const person = await signIn.createKeyless(name)
    const cookies = cookiesIn(await signIn.signInAs(person))
    return { person, cookies, undo: async () => void (await signIn.forget(person)) }
  }
  if (!isEmail(email)) return { field: 'email', problem: 'email_bad' }
  const attempt = await signIn.signUp({ name, email, password }, originOf(c))
  if ('problem' in attempt) return { field: fieldOf(attempt.problem), problem: attempt.problem }
  return {
    person: attempt.person,
    cookies: cookiesIn(attempt.headers),
    undo: async () => void (await signIn.forget(attempt.person)),
  }
}

const fields: Partial<Record<SignInProblem, string>> = {
  email_bad: 'email',
  email_taken: 'email',
  password_short: 'password',
  password_long: 'password',
  name_missing: 'you',
}

export const fieldOf = (problem: SignInProblem) => fields[problem] ?? '_'
