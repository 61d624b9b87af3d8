import { Amount } from '../../../ui/amount.tsx'
import { Card, MoreLink } from '../../../ui/card.tsx'
import { homeCard, type WaitingItem, waiting } from '../../../ui/page.ts'
import { Stat, Stats } from '../../../ui/stat.tsx'
import { money, today } from '../../../ui/typed.ts'
import { mine } from '../query-mine.ts'
import { words } from '../words.ts'
import { daysPast, hrefOf, restOf } from './parts.tsx'

/** More than these become one line: a home is no ledger. */
const mostListed = 3

/** What I owe that is due by today. */
export const waitingItems = waiting(async (view) => {
  const { agent } = view.standing
  if (!agent || view.may(mine, agent) !== 'yes') return []
  const w = words[view.lang]
  const { open } = await view.ask(mine, { agent })
  const now = today(view)
  const due = open.flatMap((one) => {
    const past = one.direction === 'in' && one.dueOn !== null ? daysPast(one.dueOn, now) : -1
    return past < 0 ? [] : [{ one, past }]
  })
  const items = due.slice(0, mostListed).map(
    ({ one, past }): WaitingItem => ({
      title: w.waitingPay(one.label),
      detail: money(view, restOf(one), one.unit),
      href: hrefOf(view, one),
      tone: past > 0 ? 'person' : 'waits',
      badge: past > 0 ? w.badgeLate : w.badgeDue,
      due: new Date(`${one.dueOn}T00:00:00Z`),
    }),
  )
  const more = due.length - items.length
  if (more === 0) return items
  return [
    ...items,
    { title: w.waitingMore(more), href: view.href('/obligations/mine'), tone: 'person' as const },
  ]
})

/** What I owe and am owed. */
export const mineCard = homeCard({
  part: 'mine',
  order: 10,
  async render(view) {
    const { agent } = view.standing
    if (!agent || view.may(mine, agent) !== 'yes') return null
    const w = words[view.lang]
    const { totals } = await view.ask(mine, { agent })
    if (totals.length === 0) return null
    return (
      <Card title={w.mine} aside={<MoreLink href={view.href('/obligations/mine')}>{w.cardSee}</MoreLink>}>
        <Stats>
          {totals.map(({ direction, unit, rest }) => (
            <Stat label={direction === 'in' ? w.iOwe : w.owedToMe}>
              <Amount value={money(view, rest, unit)} why={view.href('/obligations/mine')} size="large" />
            </Stat>
          ))}
        </Stats>
      </Card>
    )
  },
})
