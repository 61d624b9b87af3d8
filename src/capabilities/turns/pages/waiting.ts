import { waiting } from '../../../ui/page.ts'
import { mine } from '../query-mine.ts'
import { words } from '../words.ts'
import { dayText } from './parts.tsx'

/** A turn of mine in a rotation waits for me until I took it. */
export const turnsWaiting = waiting(async (view) => {
  if (!view.standing.agent || view.may(mine) !== 'yes') return []
  const { rotations } = await view.ask(mine, {})
  if (rotations.length === 0) return []
  const names = await view.labels(
    'observation.resource',
    rotations.map(({ resource }) => resource),
  )
  const w = words[view.lang]
  return rotations.map(({ resource, due }) => ({
    title: w.turnOf(names.get(resource) ?? ''),
    ...(due ? { detail: w.dueBy(dayText(due, view.lang)) } : {}),
    href: view.href(`/turns/${resource}`),
    tone: 'person' as const,
  }))
})
