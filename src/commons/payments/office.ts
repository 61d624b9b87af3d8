import { type Actor, allows, type Standing } from '../../kernel/authority.ts'
import type { Charter } from '../../kernel/charter.ts'

/** Whoever looks after payments. */
export const officePower = 'payments.office'

/** Whether the actor or viewer looks after payments here. */
export const isOffice = (at: {
  charter: Charter
  standing: Standing
  actor?: Actor
  viewer?: Actor
}): boolean => {
  const who = at.actor ?? at.viewer
  return who !== undefined && allows(at.charter.who(officePower), who, at.standing)
}
