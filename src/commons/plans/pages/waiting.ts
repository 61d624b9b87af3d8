import { type WaitingItem, waiting } from '../../../ui/page.ts'
import { today } from '../../../ui/typed.ts'
import { waitingForMe } from '../query-flows.ts'
import { words } from '../words.ts'
import { hrefOf, thing } from './parts.tsx'

/** More than these of one sort become one line: a home is no ledger. */
const mostListed = 4

/** What I am asked to agree to, and what I promised that is due soon or late. */
export const waitingPlans = waiting(async (view) => {
  if (!view.standing.agent || view.may(waitingForMe) !== 'yes') return []
  const w = words[view.lang]
  const { asked, due } = await view.ask(waitingForMe, {})
  const shown = asked.slice(0, mostListed)
  const names = await Promise.all(
    (['commitment', 'agreement', 'claim'] as const).map((what) =>
      view.labels(
        `plans.${what}`,
        shown.filter((one) => one.what === what).map((one) => one.id),
      ),
    ),
  )
  const nameOf = (id: string) => names.find((some) => some.has(id))?.get(id) ?? ''
  const now = today(view)
  return [
    ...shown.map(
      ({ what, id, ours }): WaitingItem => ({
        title: ours ? w.waitingAskedOurs(nameOf(id)) : w.waitingAsked(nameOf(id)),
        href: view.href(`/plans/${what}s/${id}`),
        tone: 'person',
        badge: w.waitingBadge,
      }),
    ),
    ...due.slice(0, mostListed).map((flow): WaitingItem => {
      const isLate = flow.state === 'overdue'
      return {
        title: w.waitingDue(thing(view, flow)),
        href: hrefOf(view, flow),
        tone: isLate ? 'person' : 'waits',
        badge: isLate || (flow.dueOn ?? now) < now ? w.waitingLate : w.waitingSoon,
        due: flow.dueOn ? new Date(`${flow.dueOn}T00:00:00Z`) : undefined,
      }
    }),
    ...(asked.length > mostListed || due.length > mostListed
      ? [{ title: w.more, href: view.href('/plans/commitments'), tone: 'waits' as const }]
      : []),
  ]
})
