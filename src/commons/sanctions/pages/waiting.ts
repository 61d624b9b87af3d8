import { waiting } from '../../../ui/page.ts'
import { cases } from '../queries.ts'
import { words } from '../words.ts'
import { caseTitle, peopleIn } from './parts.tsx'

/** What waits to be judged by me, and what was ordered of me while I can still appeal. */
export const waitingCases = waiting(async (view) => {
  const me = view.standing.agent
  if (!me || view.may(cases) !== 'yes') return []
  const w = words[view.lang]
  const { cases: mine } = await view.ask(cases, { limit: 30 })
  const open = mine.filter((one) => {
    if (one.against === me)
      return one.state === 'reported' || (one.state === 'confirmed' && one.settledAt === null)
    return one.reporter !== me && !one.saw && (one.state === 'appealed' || one.state === 'reported')
  })
  const names = await view.labels('members.agent', peopleIn(open))
  return open.map((one) => ({
    title: caseTitle(view, one, names),
    detail: one.against === me ? w.waitingMine : w.waitingJudge,
    href: view.href(`/sanctions/${one.case}`),
    tone: 'person' as const,
  }))
})
