import { Failure } from '../../kernel/failure.ts'
import type { PageView, WaitingItem } from '../../ui/page.ts'
import { logged } from './reference.ts'
import { isOn } from './switched-on.ts'
import type { Web } from './web.ts'

/** An item, and the slice it comes from. */
export type Waiting = WaitingItem & { slice: string }

/** What waits for the viewer in all slices, the soonest first; what has no day comes last. */
export async function waitingFor(web: Web, view: PageView): Promise<Waiting[]> {
  const lists = await Promise.all(
    web.routes.waiting
      .filter(({ slice }) => isOn(view, slice))
      .map(async ({ slice, part }) => {
        try {
          return (await part.list(view)).map((item) => ({ ...item, slice: slice.name }))
        } catch (error) {
          if (!(error instanceof Failure)) logged(error, `what waits in ${slice.name}`)
          return []
        }
      }),
  )
  return lists.flat().sort(byNeed)
}

function byNeed(a: WaitingItem, b: WaitingItem): number {
  if (a.tone !== b.tone) return a.tone === 'person' ? -1 : 1
  return (a.due?.getTime() ?? Number.POSITIVE_INFINITY) - (b.due?.getTime() ?? Number.POSITIVE_INFINITY) || 0
}
