import { type Actor, allows, type Standing } from '../../kernel/authority.ts'
import type { Context, View } from '../../kernel/capability.ts'
import type { Charter } from '../../kernel/charter.ts'

/** Who asks or acts, and by which charter: a command's context or a query's view. */
export type Allowing = { charter: Charter; standing: Standing } & ({ actor: Actor } | { viewer: Actor })

/** The same with the database at hand. */
export type Hands = Allowing & Pick<Context | View, 'db' | 'commons' | 'now'>

export const actorOf = (who: Allowing): Actor => ('actor' in who ? who.actor : who.viewer)

/** Whether whoever acts or looks holds a power of this slice now. */
export function holds(who: Allowing, power: string): boolean {
  return allows(who.charter.who(`knowledge.${power}`), actorOf(who), who.standing)
}
