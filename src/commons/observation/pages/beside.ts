import { Failure } from '../../../kernel/failure.ts'
import type { Beside, BesideFigure, BesideItem, PagePart, PageView } from '../../../ui/page.ts'
import { switchedOn } from '../../charter/powers.ts'
import { registry } from '../../charter/registry.ts'

const parts = (view: PageView): Beside[] =>
  switchedOn(registry(), view.charter.capabilities)
    .flatMap((slice) => slice.pages as readonly PagePart[])
    .filter((part) => part.is === 'beside' && part.of === 'observation.resource') as Beside[]

/** What the slices that are switched on have to say about a resource. */
export async function besideResource(view: PageView, resource: string): Promise<BesideItem[]> {
  const lists = await Promise.all(parts(view).map((part) => part.list(view, resource).catch(nothing)))
  return lists.flat()
}

/** What happened with it in a stretch of days, as they count it. */
export async function figuresOfResource(
  view: PageView,
  resource: string,
  days: { from: string; until: string },
): Promise<BesideFigure[]> {
  const lists = await Promise.all(
    parts(view).map(async (part) => (await part.figures?.(view, resource, days).catch(nothing)) ?? []),
  )
  return lists.flat()
}

/** What the viewer may not ask for, or what a slice knows nothing about, is left out; all else is a mistake. */
function nothing(error: unknown): [] {
  if (error instanceof Failure) return []
  throw error
}
