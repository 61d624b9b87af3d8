import { Card, MoreLink } from '../../../ui/card.tsx'
import { homeCard, type WaitingItem, waiting } from '../../../ui/page.ts'
import { money } from '../../../ui/typed.ts'
import { myExpenses } from '../query-mine.ts'
import { waitingForMe } from '../query-waiting.ts'
import type { ExpenseView } from '../shapes.ts'
import { words } from '../words.ts'
import { Mine } from './home.tsx'
import { hrefOf, nameOf, namesIn } from './parts.tsx'

/** What I paid and shall get back; nothing where there is nothing. */
export const mineCard = homeCard({
  part: 'mine',
  order: 40,
  async render(view) {
    if (!view.standing.agent || view.may(myExpenses) !== 'yes') return null
    const { asked, approved, unit } = await view.ask(myExpenses, {})
    if (asked + approved === 0n) return null
    const w = words[view.lang]
    return (
      <Card title={w.cardTitle} aside={<MoreLink href={view.href('/expenses/mine')}>{w.seeAll}</MoreLink>}>
        <Mine view={view} asked={asked} approved={approved} unit={unit} />
      </Card>
    )
  },
})

/** Requests I may approve, what came back to me, and for the office one line for all that is to be paid. */
export const waitingItems = waiting(async (view) => {
  if (!view.standing.agent || view.may(waitingForMe) !== 'yes') return []
  const w = words[view.lang]
  const { toApprove, returned, toPay } = await view.ask(waitingForMe, {})
  const names = await namesIn(view, toApprove)
  const item = (one: ExpenseView, title: string, tone: WaitingItem['tone']): WaitingItem => ({
    ...{ title, tone, href: hrefOf(view, one) },
    detail: `${one.what} · ${money(view, one.amount, one.unit)}`,
    due: one.dueOn ? new Date(`${one.dueOn}T00:00:00Z`) : undefined,
  })
  const pay: WaitingItem = { title: w.waitingPay(toPay.length), href: view.href('/expenses'), tone: 'waits' }
  return [
    ...returned.map((one) => item(one, w.waitingReturned, 'person')),
    ...toApprove.map((one) => item(one, w.waitingApprove(nameOf(view, names, one.asker)), 'person')),
    ...(toPay.length > 0 ? [pay] : []),
  ]
})
