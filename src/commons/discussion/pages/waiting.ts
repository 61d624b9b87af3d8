import { formatDay } from '../../../kernel/language.ts'
import { waiting } from '../../../ui/page.ts'
import { toRead } from '../queries.ts'
import { placeOf } from '../thread.ts'
import { words } from '../words.ts'

/** Must-reads I have not confirmed. */
export const waitingToRead = waiting(async (view) => {
  if (!view.standing.member || view.may(toRead) !== 'yes') return []
  const w = words[view.lang]
  const asked = await view.ask(toRead, {})
  const names = await view.labels(
    'discussion.thread',
    asked.map((one) => one.about),
  )
  return asked.flatMap(({ about, kind, until }) => {
    const title = names.get(about)
    if (!title) return []
    const due = new Date(`${until}T23:59:59Z`)
    return {
      title: w.waiting(title),
      detail: w.waitingDetail,
      href: view.href(placeOf({ kind, id: about })),
      tone: 'waits',
      badge: w.waitingBadge(formatDay(until, view.lang)),
      due,
    }
  })
})
