import { type Actor, allows, type Standing } from '../../kernel/authority.ts'
import type { Charter } from '../../kernel/charter.ts'

/** Who asks, and by which charter: a command's context or a query's view. */
export type Allowing = { charter: Charter; standing: Standing } & ({ actor: Actor } | { viewer: Actor })

/** Whether whoever acts or looks holds a power of this slice now. */
export function holds(who: Allowing, power: string): boolean {
  const actor = 'actor' in who ? who.actor : who.viewer
  return allows(who.charter.who(`contributions.${power}`), actor, who.standing)
}
