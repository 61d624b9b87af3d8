import { waiting } from '../../../ui/page.ts'
import { closeYear } from '../close-year.ts'
import { giveOpinion } from '../give-opinion.ts'
import { years } from '../query-year.ts'
import { words } from '../words.ts'

/** A year that is over waits for the office, a closed one for the auditor. */
export const waitingYears = waiting(async (view) => {
  const [mayClose, mayAudit] = [view.may(closeYear) === 'yes', view.may(giveOpinion) === 'yes']
  if (!mayClose && !mayAudit) return []
  const w = words[view.lang]
  const all = await view.ask(years, {})
  const waits = all.filter(({ state }) => (state === 'closed' && mayAudit) || (state === 'over' && mayClose))
  return waits.slice(0, 2).map(({ year, state }) => ({
    title: `${w.year(year)} ${state === 'over' ? w.steps.close : w.opinionTitle}`,
    href: view.href(`/years/${year}`),
    tone: 'waits' as const,
  }))
})
