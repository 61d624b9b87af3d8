import type { Lang } from '../../kernel/language.ts'
import { keylessDomain } from './keyless.ts'
import type { Origin } from './local-request.ts'
import { hashOf, newLinkToken } from './secrets.ts'
import { type Attempt, type Hands, isEmail, mailOf, passwordProblem, signInAs } from './sign-in-hands.ts'
import { linkMail, type SignInProblem } from './sign-in-words.ts'

export interface Account {
  name: string
  /** Empty for somebody who signs in by personal links alone. */
  email: string | undefined
  emailVerified: boolean
  hasPassword: boolean
}

/** What people may change about how they sign in. */
export interface Accounts {
  account(person: string): Promise<Account | undefined>
  rename(person: string, name: string): Promise<void>
  /** Sets or changes the password, which asks for the present one. Other devices are signed out, this one stays. */
  setPassword(person: string, password: string, current: string | undefined, from: Origin): Promise<Attempt>
  /** With a mail server the address counts once its link is opened (`confirmEmail`); without one at once. */
  setEmail(
    person: string,
    email: string,
    lang: Lang,
    from: Origin,
  ): Promise<'mailed' | 'set' | { problem: SignInProblem }>
  confirmEmail(token: string, from: Origin): Promise<Attempt>
  /** Forgets the account of somebody who is nobody's agent any more. False while they still are. */
  forget(person: string): Promise<boolean>
}

export function accountsOf(hands: Hands): Accounts {
  const { write } = hands.deps.database
  return {
    account: (person) => accountOf(hands, person),
    rename: async (person, name) => {
      await write
        .updateTable('members_person')
        .set({ name: name.trim().slice(0, 100), updated_at: hands.deps.clock.now() })
        .where('id', '=', person)
        .execute()
    },
    setPassword: (person, password, current, from) => setPassword(hands, person, { password, current }, from),
    setEmail: (person, email, lang, from) =>
      setEmail(hands, { person, email: email.trim().toLowerCase(), lang }, from),
    confirmEmail: (token, from) => confirmEmail(hands, token, from),
    forget: async (person) => {
      const somewhere = await write
        .selectFrom('members_agent')
        .select('id')
        .where('person_id', '=', person)
        .limit(1)
        .executeTakeFirst()
      if (somewhere) return false
      await write.deleteFrom('members_person').where('id', '=', person).execute()
      return true
    },
  }
}

async function accountOf({ deps }: Hands, person: string): Promise<Account | undefined> {
  const row = await deps.database.read
    .selectFrom('members_person as p')
    .leftJoin('members_person_account as a', (join) =>
      join.onRef('a.person_id', '=', 'p.id').on('a.password', 'is not', null),
    )
    .select(['p.name', 'p.email', 'p.email_verified', 'a.id as password'])
    .where('p.id', '=', person)
    .executeTakeFirst()
  if (!row) return undefined
  const email = row.email.endsWith(`@${keylessDomain}`) ? undefined : row.email
  return { name: row.name, email, emailVerified: row.email_verified, hasPassword: row.password !== null }
}

async function setPassword(
  { auth, limit }: Hands,
  person: string,
  { password, current }: { password: string; current?: string },
  from: Origin,
): Promise<Attempt> {
  if (!limit.take(`from ${from.address}`, `password ${person}`)) return { problem: 'too_many' }
  const weak = passwordProblem(password)
  if (weak) return { problem: weak }
  const { internalAdapter, password: passwords } = await auth.$context
  const accounts = await internalAdapter.findAccounts(person)
  const kept = accounts.find((one) => one.providerId === 'credential')
  if (kept?.password) {
    const right =
      current !== undefined && (await passwords.verify({ hash: kept.password, password: current }))
    if (!right) return { problem: 'wrong' }
  }
  const hash = await passwords.hash(password)
  if (kept) await internalAdapter.updateAccount(kept.id, { password: hash })
  else {
    const account = { userId: person, providerId: 'credential', accountId: person, password: hash }
    await internalAdapter.linkAccount(account)
  }
  await internalAdapter.deleteUserSessions(person)
  return (await signInAs(auth, person)) ?? { problem: 'wrong' }
}

const confirmSeconds = 60 * 60
const confirmName = (token: string) => `email:${hashOf(token)}`

async function setEmail(
  { deps, limit }: Hands,
  { person, email, lang }: { person: string; email: string; lang: Lang },
  from: Origin,
): Promise<'mailed' | 'set' | { problem: SignInProblem }> {
  if (!limit.take(`from ${from.address}`, `email ${person}`)) return { problem: 'too_many' }
  if (!isEmail(email)) return { problem: 'email_bad' }
  const sendMail = mailOf(deps)
  if (!sendMail) return (await keepEmail(deps, person, email, false)) ? 'set' : { problem: 'email_taken' }
  const token = newLinkToken()
  const now = deps.clock.now()
  const expires_at = new Date(now.getTime() + confirmSeconds * 1000)
  await deps.database.write
    .insertInto('members_person_verification')
    .values({
      id: deps.clock.newId(),
      identifier: confirmName(token),
      value: JSON.stringify({ person, email }),
      expires_at,
      created_at: now,
      updated_at: now,
    })
    .execute()
  await sendMail({ to: email, ...linkMail('confirm', lang, `${deps.publicUrl}/sign-in/email/${token}`) })
  return 'mailed'
}

async function confirmEmail({ deps, auth, limit }: Hands, token: string, from: Origin): Promise<Attempt> {
  if (!limit.take(`from ${from.address}`)) return { problem: 'too_many' }
  const found = await deps.database.write
    .deleteFrom('members_person_verification')
    .where('identifier', '=', confirmName(token))
    .where('expires_at', '>', deps.clock.now())
    .returning('value')
    .executeTakeFirst()
  if (!found) return { problem: 'link_over' }
  const { person, email } = JSON.parse(found.value) as { person: string; email: string }
  if (!(await keepEmail(deps, person, email, true))) return { problem: 'email_taken' }
  return (await signInAs(auth, person)) ?? { problem: 'link_over' }
}

/** False where the address is somebody else's. */
async function keepEmail(
  { database, clock }: Hands['deps'],
  person: string,
  email: string,
  email_verified: boolean,
): Promise<boolean> {
  try {
    await database.write
      .updateTable('members_person')
      .set({ email, email_verified, updated_at: clock.now() })
      .where('id', '=', person)
      .execute()
    return true
  } catch (error) {
    if ((error as { code?: string }).code === '23505') return false
    throw error
  }
}
