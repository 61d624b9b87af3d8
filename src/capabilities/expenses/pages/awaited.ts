import { awaited } from '../../../ui/page.ts'
import { expenses } from '../query-expenses.ts'
import { approversOf } from '../tiers.ts'
import { tiersOf } from '../visible-to.ts'
import { words } from '../words.ts'

/** Requests for whoever approves such an amount, one line for each organ and role. */
export const awaitedExpenses = awaited(async (view) => {
  if (view.may(expenses) !== 'yes') return []
  const { expenses: asked } = await view.ask(expenses, { state: 'asked', limit: 200 })
  const by = asked.map(({ amount }) => approversOf(tiersOf(view), amount))
  return [...new Set(by.flat())].map((who) => ({
    title: words[view.lang].awaited(by.filter((some) => some.includes(who)).length),
    href: view.href('/expenses'),
    tone: 'waits' as const,
    badge: words[view.lang].awaitedBadge,
    of: [who],
  }))
})
