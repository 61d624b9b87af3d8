import { waiting } from '../../../ui/page.ts'
import { planCycle } from '../plan-cycle.ts'
import { cycles } from '../query-cycles.ts'
import { words } from '../words.ts'
import { whenText } from './list.tsx'

/** A cycle I have not ordered in, and one whose goods nobody has counted. */
export const cyclesWaiting = waiting(async (view) => {
  if (view.may(cycles) !== 'yes') return []
  const w = words[view.lang]
  const keeps = view.may(planCycle) === 'yes'
  return (await view.ask(cycles, {})).flatMap((one) => {
    const toOrder = one.state === 'open' && !one.mine
    const toCount = one.state === 'closed' && keeps
    if (!toOrder && !toCount) return []
    const title = toOrder ? w.waitingOrder(one.number) : w.waitingOpen(one.number)
    const href = view.href(`/cycles/${one.cycle}${toOrder ? '' : '/collect'}`)
    return [{ title, detail: whenText(view, one), href, tone: 'person' as const }]
  })
})
