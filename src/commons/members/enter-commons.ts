import type { Clock } from '../../kernel/clock.ts'
import type { Database } from '../../kernel/database.ts'
import type { Door } from '../../kernel/door.ts'
import { Failure, kernelFailure } from '../../kernel/failure.ts'
import { findAgent } from './agent-rows.ts'
import { findInvitation, invitationProblem } from './invitation-rows.ts'
import { mayReopen } from './keyless.ts'
import type { SignIn } from './sign-in.ts'
import type { AgentTable, InvitationTable } from './tables.ts'

export interface EnterDeps {
  database: Database
  door: Door
  clock: Clock
  signIn: Pick<SignIn, 'createKeyless' | 'signInAs' | 'forget'>
}

/** What somebody wrote on the page of joining. Types and name say nothing where the link is a personal one. */
export interface EnterWish {
  /** The commons' id. */
  commons: string
  /** Of an invitation or a personal link; `null` without one, where the rules let people apply. */
  token: string | null
  name: string
  types: readonly string[]
  phone?: string
}

export interface EnteredCommons {
  agent: string
  person: string
  how: 'joined' | 'applied' | 'claimed'
  /** The `Set-Cookie` headers of a session begun by this; absent for who was signed in already. */
  headers?: Headers
}

/**
 * Lets somebody in by an invitation, a personal link or none, with no e-mail and no password: who is not signed in
 * becomes a person known on this device alone. Throws the failures of `members.join` and `members.claimAgent`.
 */
export async function enterCommons(
  deps: EnterDeps,
  wish: EnterWish,
  signedIn?: string,
): Promise<EnteredCommons> {
  const invitation = wish.token === null ? undefined : await openInvitation(deps, wish.commons, wish.token)
  const place = invitation?.agent_id
    ? await findAgent(deps.database.read, wish.commons, invitation.agent_id)
    : undefined
  const known = signedIn ?? (await keptPerson(deps, place))
  const person = known ?? (await deps.signIn.createKeyless(nameFor(place, wish)))
  try {
    const entered = { ...(await takePlace(deps, invitation, wish, person)), person }
    return signedIn ? entered : { ...entered, headers: await deps.signIn.signInAs(person) }
  } catch (error) {
    if (!known) await deps.signIn.forget(person)
    throw error
  }
}

async function openInvitation(
  { database, clock }: EnterDeps,
  commons: string,
  token: string,
): Promise<InvitationTable> {
  const invitation = await findInvitation(database.read, commons, token)
  if (!invitation) throw new Failure('members.no_such_invitation')
  const problem = invitationProblem(invitation, clock.now())
  if (problem) throw new Failure(`members.${problem}`)
  return invitation
}

/** Whose place a personal link opens again, if they have no other way in. */
async function keptPerson(
  { database }: EnterDeps,
  place: AgentTable | undefined,
): Promise<string | undefined> {
  if (!place?.person_id) return undefined
  if (!(await mayReopen(database.read, place.person_id))) throw new Failure('members.has_own_sign_in')
  return place.person_id
}

function nameFor(place: AgentTable | undefined, wish: EnterWish): string {
  const name = (place?.name ?? wish.name).trim().slice(0, 100)
  if (name === '') throw kernelFailure('bad_input', { field: 'name', problem: 'missing' })
  return name
}

async function takePlace(
  { door }: EnterDeps,
  invitation: InvitationTable | undefined,
  { commons, token, name, types, phone }: EnterWish,
  person: string,
): Promise<Pick<EnteredCommons, 'agent' | 'how'>> {
  const actor = { kind: 'person', person } as const
  const { command, input } = invitation?.agent_id
    ? { command: 'members.claimAgent', input: { token } }
    : { command: 'members.join', input: { invitation: token, name, types, phone } }
  const { result } = await door.execute({ commons, command, input, actor })
  const { agent, state } = result as { agent: string; state?: 'member' | 'applicant' }
  return { agent, how: state === undefined ? 'claimed' : state === 'member' ? 'joined' : 'applied' }
}
