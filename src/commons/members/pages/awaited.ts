import { Failure } from '../../../kernel/failure.ts'
import type { AwaitedItem, PagePart, PageView } from '../../../ui/page.ts'
import { switchedOn } from '../../charter/powers.ts'
import { registry } from '../../charter/registry.ts'

/** What waits for organs, roles and all members together, from every slice that is switched on; the soonest first. */
export async function awaitedFor(view: PageView): Promise<AwaitedItem[]> {
  const parts = switchedOn(registry(), view.charter.capabilities).flatMap(
    (slice) => slice.pages as readonly PagePart[],
  )
  const lists = await Promise.all(
    parts.flatMap((part) => (part.is === 'awaited' ? [part.list(view).catch(nothing)] : [])),
  )
  return lists.flat().sort((a, b) => (a.due?.getTime() ?? Infinity) - (b.due?.getTime() ?? Infinity) || 0)
}

/** A list the viewer may not ask for is empty; everything else is a mistake. */
function nothing(error: unknown): AwaitedItem[] {
  if (error instanceof Failure) return []
  throw error
}
