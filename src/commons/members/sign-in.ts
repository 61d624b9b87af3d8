import type { Lang } from '../../kernel/language.ts'
import { rateLimit } from '../../kernel/rate-limit.ts'
import { keylessDomain } from './keyless.ts'
import { isLocalRequest, type Origin } from './local-request.ts'
import { type Accounts, accountsOf } from './sign-in-account.ts'
import { createAuth, type KeepToken, passwordLength, signInSecret } from './sign-in-auth.ts'
import { personOfCookie, type SignedIn } from './sign-in-cookie.ts'
import {
  type Attempt,
  cookiesOf,
  enteredOf,
  type Hands,
  isEmail,
  isOwnPath,
  mailOf,
  passwordProblem,
  type SignInDeps,
  signInAs,
} from './sign-in-hands.ts'
import { linkMail, type SignInProblem } from './sign-in-words.ts'
import './tables.ts'

/** What became of a wish for a link: it went by mail, may be shown on this screen, or only the office can help. */
export type LinkSent =
  | { how: 'mailed' }
  | { how: 'shown'; path: string }
  | { how: 'office' }
  | { problem: SignInProblem }

/** Everything the pages /sign-in, /sign-up and /sign-in/link/:token are drawn from. */
export interface SignIn extends Accounts {
  /** Whether a mail server is configured, so that pages offer links by mail. */
  mails: boolean
  /** Who a request comes from: a signature check and one indexed lookup. */
  personOf(headers: Headers): Promise<SignedIn | undefined>
  signUp(who: { name: string; email: string; password: string }, from: Origin): Promise<Attempt>
  withPassword(who: { email: string; password: string }, from: Origin): Promise<Attempt>
  /** `back`: the path to return to afterwards; anything but a path of ours is dropped. */
  requestLink(wish: { email: string; back?: string; lang: Lang }, from: Origin): Promise<LinkSent>
  /** For a POST only: mail scanners open every link they see, and a link works once. */
  useLink(token: string, from: Origin): Promise<Attempt>
  /** Begins a session for somebody known by other means: a personal link, the demo's one click. */
  signInAs(person: string): Promise<Headers>
  /** A person without e-mail and password; `signInAs` is their only way in until they add one. */
  createKeyless(name: string): Promise<string>
  /** Ends the session on this device. */
  signOut(headers: Headers): Promise<Headers>
}

/** Opens sign-in on this database. Sends nothing anywhere but mail, and that only where it is configured. */
export async function createSignIn(deps: SignInDeps): Promise<SignIn> {
  const secret = await signInSecret(deps.database)
  const auth = createAuth({ ...deps, secret })
  const { authCookies } = await auth.$context
  const limit = rateLimit(deps.clock, { burst: 10, perMinute: 2 })
  const hands: Hands = { deps, auth, limit }
  return {
    mails: mailOf(deps) !== undefined,
    personOf: (headers) =>
      personOfCookie(
        deps.database,
        { name: authCookies.sessionToken.name, secret, now: deps.clock.now() },
        headers,
      ),
    signUp: (who, from) => signUp(hands, who, from),
    withPassword: (who, from) => withPassword(hands, who, from),
    requestLink: (wish, from) => requestLink(hands, wish, from),
    useLink: (token, from) => useLink(hands, token, from),
    signInAs: async (person) => {
      const entered = await signInAs(auth, person)
      if (!entered) throw new Error('nobody to sign in as')
      return entered.headers
    },
    createKeyless: (name) => createKeyless(hands, name),
    signOut: async (headers) => cookiesOf(await auth.api.signOut({ headers, asResponse: true })),
    ...accountsOf(hands),
  }
}

async function signUp(
  { auth, limit }: Hands,
  { name, email, password }: { name: string; email: string; password: string },
  from: Origin,
): Promise<Attempt> {
  if (!limit.take(`from ${from.address}`)) return { problem: 'too_many' }
  if (name.trim() === '') return { problem: 'name_missing' }
  if (!isEmail(email)) return { problem: 'email_bad' }
  const weak = passwordProblem(password)
  if (weak) return { problem: weak }
  const body = { name: name.trim().slice(0, 100), email: email.toLowerCase(), password }
  const answer = await auth.api.signUpEmail({ body, asResponse: true })
  return answer.ok ? enteredOf(answer) : { problem: 'email_taken' }
}

async function withPassword(
  { auth, limit }: Hands,
  { email, password }: { email: string; password: string },
  from: Origin,
): Promise<Attempt> {
  const account = `account ${email.toLowerCase()}`
  if (!limit.take(`from ${from.address}`, account)) return { problem: 'too_many' }
  if (!isEmail(email) || password.length > passwordLength.most) return { problem: 'wrong' }
  const body = { email: email.toLowerCase(), password }
  const answer = await auth.api.signInEmail({ body, asResponse: true })
  if (!answer.ok) return { problem: 'wrong' }
  limit.refill(account)
  return enteredOf(answer)
}

/**
 * The answer is the same whether the address is known or not. Without a mail server the link may be shown, but only
 * to somebody sitting at the machine itself; everybody else asks the office for a personal link.
 */
async function requestLink(
  { deps, auth, limit }: Hands,
  { email: typed, back, lang }: { email: string; back?: string; lang: Lang },
  from: Origin,
): Promise<LinkSent> {
  const email = typed.trim().toLowerCase()
  if (!isEmail(email)) return { problem: 'email_bad' }
  if (!limit.take(`from ${from.address}`, `link ${email}`)) return { problem: 'too_many' }
  const sendMail = mailOf(deps)
  if (!sendMail && !isLocalRequest(from)) return { how: 'office' }
  let path = ''
  const keep: KeepToken = (token) => {
    path = `/sign-in/link/${token}${isOwnPath(back) ? `?back=${encodeURIComponent(back)}` : ''}`
  }
  const body = { email, name: email.split('@')[0], metadata: { keep } }
  await auth.api.signInMagicLink({ body, headers: new Headers() })
  if (!sendMail) return { how: 'shown', path }
  await sendMail({ to: email, ...linkMail('sign-in', lang, `${deps.publicUrl}${path}`) })
  return { how: 'mailed' }
}

async function useLink({ auth, limit }: Hands, token: string, from: Origin): Promise<Attempt> {
  if (!limit.take(`from ${from.address}`)) return { problem: 'too_many' }
  if (!/^[A-Za-z]{32}$/.test(token)) return { problem: 'link_over' }
  const answer = await auth.api.magicLinkVerify({
    query: { token },
    headers: new Headers(),
    asResponse: true,
  })
  return answer.ok ? enteredOf(answer) : { problem: 'link_over' }
}

async function createKeyless({ auth, deps }: Hands, name: string): Promise<string> {
  const { internalAdapter } = await auth.$context
  const email = `${deps.clock.newId()}@${keylessDomain}`
  const user = await internalAdapter.createUser({ name, email, emailVerified: false }, {
    method: 'dure',
  } as never)
  return user.id
}
