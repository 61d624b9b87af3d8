import { awaited } from '../../../ui/page.ts'
import { dataOf } from '../../charter/charter.ts'
import { isGeneral } from '../../charter/legal-procedures.ts'
import { lifeWords } from '../life-words.ts'
import { decisions } from '../queries.ts'

const undecided = ['discussed', 'tabled', 'open', 'tied', 'appealed']

/** Matters on their way, for whoever decides them by the procedure our rules have now. */
export const awaitedDecisions = awaited(async (view) => {
  if (view.may(decisions) !== 'yes') return []
  const data = dataOf(view.charter)
  const { decisions: all } = await view.ask(decisions, { state: 'open', limit: 100 })
  return all.flatMap(({ decision, title, state, procedure: code, closesAt, office }) => {
    const procedure = data.procedures[code]
    if (!procedure || !undecided.includes(state)) return []
    return {
      title,
      href: view.href(`/decisions/${decision}`),
      tone: state === 'open' ? ('person' as const) : ('waits' as const),
      badge: lifeWords[view.lang].states[state],
      due: closesAt ? new Date(closesAt) : undefined,
      fills: office ? `${office.kind}:${office.code}` : undefined,
      of: isGeneral(data, procedure) ? ['member'] : procedure.electorate,
    }
  })
})
