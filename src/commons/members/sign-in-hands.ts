import type { Clock } from '../../kernel/clock.ts'
import type { Database } from '../../kernel/database.ts'
import type { RateLimit } from '../../kernel/rate-limit.ts'
import { type Auth, passwordLength } from './sign-in-auth.ts'
import type { SignInProblem } from './sign-in-words.ts'

export interface SignInDeps {
  database: Database
  clock: Clock
  /**
   * Where people reach this installation, without a path: `https://dure.example.org`. Cookies are Secure on https.
   * Never taken from a request, whose Host anybody can write: without it no link goes by mail.
   */
  publicUrl?: string
  /** Absent where no mail server is configured. */
  sendMail?(mail: { to: string; subject: string; text: string }): Promise<void>
}

/** Somebody is signed in: send these `Set-Cookie` headers along. */
export interface Entered {
  person: string
  headers: Headers
}

export type Attempt = Entered | { problem: SignInProblem }

/** What all of sign-in works with. */
export interface Hands {
  deps: SignInDeps
  auth: Auth
  limit: RateLimit
}

/** Begins a session; nothing where there is no such person. */
export async function signInAs(auth: Auth, person: string): Promise<Entered | undefined> {
  const answer = await auth.api.enter({ body: { person }, asResponse: true })
  const entered = (await answer.clone().json()) as { user: { id: string } } | null
  return entered ? { person, headers: cookiesOf(answer) } : undefined
}

/** Reads better-auth's answer: who it let in, and the cookie it set. */
export async function enteredOf(answer: Response): Promise<Entered> {
  const { user } = (await answer.clone().json()) as { user: { id: string } }
  return { person: user.id, headers: cookiesOf(answer) }
}

/** The cookies an answer sets, and nothing else of it. */
export function cookiesOf(answer: Response): Headers {
  const headers = new Headers()
  for (const cookie of answer.headers.getSetCookie()) headers.append('set-cookie', cookie)
  return headers
}

export function passwordProblem(password: string): SignInProblem | undefined {
  if (password.length < passwordLength.least) return 'password_short'
  return password.length > passwordLength.most ? 'password_long' : undefined
}

/** As strict as better-auth; addresses under our own unreachable domain are nobody's to type. */
export const isEmail = (text: string): boolean =>
  text.length <= 254 &&
  /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\.]+(\.[^\s@<>"(),;:\\.]+)+$/.test(text) &&
  !/\.invalid$/i.test(text)

/** A path of this site and nothing a browser could read as another one. */
export const isOwnPath = (path: string | undefined): path is string =>
  path !== undefined && /^\/(?![/\\])[^\\\s]*$/.test(path)

/** How to send mail, where both a server and our own address are known. */
export const mailOf = ({ sendMail, publicUrl }: SignInDeps) =>
  publicUrl === undefined ? undefined : sendMail
