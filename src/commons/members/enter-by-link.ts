import type { Clock } from '../../kernel/clock.ts'
import type { Database } from '../../kernel/database.ts'
import type { Door } from '../../kernel/door.ts'
import { Failure, kernelFailure } from '../../kernel/failure.ts'
import { findAgent } from './agent-rows.ts'
import { findInvitation, invitationProblem } from './invitation-rows.ts'
import { mayReopen } from './keyless.ts'
import type { SignIn } from './sign-in.ts'
import type { InvitationTable } from './tables.ts'

export interface LinkDeps {
  database: Database
  door: Door
  clock: Clock
  signIn: Pick<SignIn, 'createKeyless' | 'signInAs' | 'forget'>
}

/** What somebody wrote on the page of a link. Types and name say nothing where the link is a personal one. */
export interface LinkWish {
  /** The commons' id. */
  commons: string
  token: string
  name: string
  types: readonly string[]
  phone?: string
}

export interface LinkEntered {
  agent: string
  /** The `Set-Cookie` headers of a session begun by this; absent for who was signed in already. */
  headers?: Headers
}

/**
 * Lets somebody in by an invitation or a personal link, with no e-mail and no password: who is not signed in becomes
 * a person known by this link alone. Throws the failures of `members.join` and `members.claimAgent`.
 */
export async function enterByLink(deps: LinkDeps, wish: LinkWish, signedIn?: string): Promise<LinkEntered> {
  const { database, clock } = deps
  const invitation = await findInvitation(database.read, wish.commons, wish.token)
  if (!invitation) throw new Failure('members.no_such_invitation')
  const problem = invitationProblem(invitation, clock.now())
  if (problem) throw new Failure(`members.${problem}`)
  const known = signedIn ?? (await keptPerson(deps, invitation))
  const person = known ?? (await deps.signIn.createKeyless(await nameFor(deps, invitation, wish)))
  try {
    const agent = await takePlace(deps, invitation, wish, person)
    return signedIn ? { agent } : { agent, headers: await deps.signIn.signInAs(person) }
  } catch (error) {
    if (!known) await deps.signIn.forget(person)
    throw error
  }
}

/** Whose place a personal link opens again, if they have no other way in. */
async function keptPerson(
  { database }: LinkDeps,
  { commons_id, agent_id }: InvitationTable,
): Promise<string | undefined> {
  const agent = agent_id ? await findAgent(database.read, commons_id, agent_id) : undefined
  if (!agent?.person_id) return undefined
  if (!(await mayReopen(database.read, agent.person_id))) throw new Failure('members.has_own_sign_in')
  return agent.person_id
}

async function nameFor(
  { database }: LinkDeps,
  { commons_id, agent_id }: InvitationTable,
  wish: LinkWish,
): Promise<string> {
  const agent = agent_id ? await findAgent(database.read, commons_id, agent_id) : undefined
  const name = (agent?.name ?? wish.name).trim().slice(0, 100)
  if (name === '') throw kernelFailure('bad_input', { field: 'name', problem: 'missing' })
  return name
}

async function takePlace(
  { door }: LinkDeps,
  invitation: InvitationTable,
  { commons, token, name, types, phone }: LinkWish,
  person: string,
): Promise<string> {
  const actor = { kind: 'person', person } as const
  const { command, input } = invitation.agent_id
    ? { command: 'members.claimAgent', input: { token } }
    : { command: 'members.join', input: { invitation: token, name, types, phone } }
  const { result } = await door.execute({ commons, command, input, actor })
  return (result as { agent: string }).agent
}
