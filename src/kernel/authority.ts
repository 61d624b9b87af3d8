/** Who acts. A person signs in once for all commons; in each commons they are one of its agents. */
export type Actor =
  | { kind: 'anyone' }
  | { kind: 'person'; person: string }
  | { kind: 'clock' }
  | { kind: 'provider'; name: string }
  /** A commons that is a member of this one. */
  | { kind: 'commons'; commons: string }
  | { kind: 'decision'; decision: string; procedure: string }

/** What an actor is in one commons right now. */
export interface Standing {
  /** The actor's agent id in this commons, if they have one (a former member still does). */
  agent?: string
  /** Whether they are a member today: admitted, not left, not paused. */
  member: boolean
  types: readonly string[]
  organs: readonly string[]
  roles: readonly string[]
  /** When this next changes by the clock alone: a term of office that begins or ends. */
  until?: Date
}

export const noStanding: Standing = { member: false, types: [], organs: [], roles: [] }

/**
 * The whole vocabulary of powers: `anyone`, `signed-in`, `member`, `self`, `clock`, `provider`,
 * `type:<t>`, `organ:<o>`, `role:<r>`, `decision:<procedure>`. It is not a language, and stays that way.
 */
export type Who = string

const plainWho = ['anyone', 'signed-in', 'member', 'self', 'clock', 'provider']

export function isWho(who: string): boolean {
  return plainWho.includes(who) || /^(type|organ|role|decision|provider):[a-z][a-z0-9_-]{0,39}$/.test(who)
}

/** Whether one of `who` fits. `subject` is the agent the command is about, for `self`. */
export function allows(who: readonly Who[], actor: Actor, standing: Standing, subject?: string): boolean {
  return who.some((one) => allowsOne(one, actor, standing, subject))
}

function allowsOne(who: Who, actor: Actor, standing: Standing, subject?: string): boolean {
  const [kind, name] = who.split(':') as [string, string | undefined]
  if (kind === 'anyone') return true
  if (kind === 'clock') return actor.kind === 'clock'
  if (kind === 'provider') return actor.kind === 'provider' && (name === undefined || actor.name === name)
  if (kind === 'decision') return actor.kind === 'decision' && actor.procedure === name
  if (actor.kind !== 'person' && actor.kind !== 'commons') return false
  if (kind === 'signed-in') return true
  if (kind === 'self') return standing.agent !== undefined && standing.agent === subject
  if (!standing.member) return false
  if (kind === 'member') return true
  if (kind === 'type') return standing.types.includes(name ?? '')
  if (kind === 'organ') return standing.organs.includes(name ?? '')
  return kind === 'role' && standing.roles.includes(name ?? '')
}

/** The procedures by which this power can be exercised through a decision. */
export function proceduresOf(who: readonly Who[]): string[] {
  return who.filter((one) => one.startsWith('decision:')).map((one) => one.slice('decision:'.length))
}

/**
 * Who an actor is beyond this commons, by which members are found again: a person, or a commons that acts as one. Nobody
 * else has a place of their own here.
 */
export function identityOf(actor: Actor): string | undefined {
  if (actor.kind === 'person') return actor.person
  return actor.kind === 'commons' ? commonsIdentity(actor.commons) : undefined
}

export const commonsIdentity = (commons: string) => `commons:${commons}`
export const isCommonsIdentity = (identity: string) => identity.startsWith('commons:')

/** An id nobody has: what a question about the viewer asks for where the viewer is nobody here. */
export const nobody = '00000000-0000-0000-0000-000000000000'

/** How an actor stands in journal entries: an agent of this commons, never a person. */
export function actorName(actor: Actor, standing: Standing): string {
  if (actor.kind === 'person' || actor.kind === 'commons')
    return standing.agent ? `agent:${standing.agent}` : 'anyone'
  if (actor.kind === 'provider') return `provider:${actor.name}`
  if (actor.kind === 'decision') return `decision:${actor.decision}`
  return actor.kind
}

/** How an actor owns idempotency keys: the same key from two people are two keys. */
export function keyOwner(actor: Actor): string {
  if (actor.kind === 'person') return `person:${actor.person}`
  if (actor.kind === 'commons') return `commons:${actor.commons}`
  if (actor.kind === 'provider') return `provider:${actor.name}`
  if (actor.kind === 'decision') return `decision:${actor.decision}`
  return actor.kind
}
