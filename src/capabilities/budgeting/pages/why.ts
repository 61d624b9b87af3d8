import type { PageView } from '../../../ui/page.ts'
import { money } from '../../../ui/typed.ts'
import type { IdeaView } from '../shapes.ts'
import { words } from '../words.ts'

/** Why an idea stands where it stands, with the figures that made it so. */
export function whyText(view: PageView, idea: IdeaView, unit: string): string {
  const w = words[view.lang]
  const say = (amount: bigint) => money(view, amount, unit)
  const { state, funded, least, unspent, reached } = idea
  if (state === 'funded') return w.whyFunded(say(funded), say(least))
  if (state === 'completed') return w.whyCompleted(unspent > 0n ? say(unspent) : null)
  if (state === 'cancelled') return w.whyCancelled
  if (state === 'not_reached') {
    if (reached === null) return w.whyUnseen
    return reached > 0n ? w.whyNotReached(say(reached), say(least - reached)) : w.whyNothing
  }
  return w.whys[state]
}
