import { waiting } from '../../../ui/page.ts'
import { confirmWork } from '../confirm-work.ts'
import { days } from '../query-days.ts'
import { words } from '../words.ts'
import { moment } from './parts.tsx'

/** Days I led that nobody has written down yet. */
export const waitingDays = waiting(async (view) => {
  const me = view.standing.agent
  if (!me || view.may(days) !== 'yes' || view.may(confirmWork) !== 'yes') return []
  const w = words[view.lang]
  const { past } = await view.ask(days, {})
  return past
    .filter((one) => one.leader === me && one.state === 'called' && one.signed > 0)
    .map((one) => ({
      ...{ title: w.confirm, detail: `${one.title} · ${moment(view, one.begins)}`, tone: 'person' as const },
      href: view.href(`/care/days/${one.id}`),
    }))
})
