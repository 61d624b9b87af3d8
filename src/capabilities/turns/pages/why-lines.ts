import type { PageView } from '../../../ui/page.ts'
import { money } from '../../../ui/typed.ts'
import type { LotteryView } from '../read-lottery.ts'
import type { RotationView } from '../read-rotation.ts'
import { words } from '../words.ts'

/** Why my turn in a rotation comes when it comes. */
export function whyRotation(view: PageView, { at, after, cycle, had, closed }: RotationView): string[] {
  const [w, me] = [words[view.lang], view.standing.agent ?? '']
  if (closed.includes(me)) return [w.orderText(cycle), w.closedText]
  const before = [at, ...after].indexOf(me)
  return before === -1 ? [] : [w.orderText(cycle), w.hadText(had.length), w.beforeText(before)]
}

/** What my ticket counted for in the latest draw, and what came out. */
export function whyDrawn(view: PageView, { latest, unit }: LotteryView): string[] {
  const [w, me] = [words[view.lang], view.standing.agent]
  const mine = latest?.tickets.find(({ agent }) => agent === me)
  if (!latest?.seed || !mine) return []
  if (latest.by === 'credit') return whyPriority(view, { tickets: latest.tickets, mine, unit })
  const all = latest.tickets.reduce((sum, { weight }) => sum + weight, 0n)
  const outcome = mine.won ? w.wonText(mine.won) : w.lostText
  return [w.ticketText(String(mine.weight), String(all)), outcome]
}

type Held = NonNullable<LotteryView['latest']>['tickets']

/** How much my contributions counted for, who had given more, and what came out. */
function whyPriority(
  view: PageView,
  { tickets, mine, unit }: { tickets: Held; mine: Held[number]; unit: string | null },
): string[] {
  const w = words[view.lang]
  const level = tickets.filter(({ weight, last }) => weight === mine.weight && last === mine.last).length - 1
  const more = tickets.filter(({ weight }) => weight > mine.weight).length
  return [
    w.creditText(unit === null ? String(mine.weight) : money(view, mine.weight, unit)),
    w.placeText(more),
    ...(level > 0 ? [w.levelText(level)] : []),
    ...(mine.last ? [w.backText] : []),
    mine.won ? w.wonText(mine.won) : w.lostCredit,
  ]
}
