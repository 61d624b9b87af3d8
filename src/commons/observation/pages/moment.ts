import { day } from '../../../kernel/fields.ts'
import type { PageView } from '../../../ui/page.ts'
import { startOfDay } from '../../members/local-day.ts'

/** Today in the commons, as date fields write it: `2026-03-02`. */
export function localDay(view: PageView): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: view.timeZone, dateStyle: 'short' }).format(view.now)
}

const halfDay = 12 * 3_600_000

/**
 * A day somebody chose as a moment: its noon in the commons, or now where today's noon is still to come. What is no
 * day goes on as it was, for the command to refuse.
 */
export async function momentOn(view: PageView, chosen: string): Promise<string> {
  if (!day().safeParse(chosen).success) return chosen
  const noon = new Date((await startOfDay(view.db, view.commons.id, chosen)).getTime() + halfDay)
  return (chosen === localDay(view) && noon > view.now ? view.now : noon).toISOString()
}
