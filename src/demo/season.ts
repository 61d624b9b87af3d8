import { founding } from './chapter-founding.ts'
import { money } from './chapter-money.ts'
import { resources } from './chapter-resources.ts'
import { election, rules } from './chapter-rules.ts'
import { today } from './chapter-today.ts'
import { work } from './chapter-work.ts'
import type { Player } from './player.ts'

/** How long the season lasts: 117 days and 9 hours. The demo ends it now, the story test wherever it likes. */
export const seasonHours = 117 * 24 + 9

/**
 * A season of 다릉마을: founded, its roll and balances brought, resources shared, a head elected, the water channel cleaned, an entry
 * contested and corrected, a rule changed by vote, another vote failing for want of a quorum, money in and out, and
 * a question open today.
 */
export async function playSeason(player: Player): Promise<void> {
  await founding(player)
  await player.pass(2)
  await resources(player)
  await player.pass(3)
  await election(player)
  await work(player)
  await rules(player)
  await money(player)
  await today(player)
}
