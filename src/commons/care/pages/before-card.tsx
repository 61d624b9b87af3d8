import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import { behind, type OccasionView } from '../query-watch.ts'
import { watchWords } from '../words-watch.ts'

/** So many of the likeliest are one press each; the form has all of them. */
const mostPresses = 3

/** Where a form for one occasion is, with what was seen chosen already. */
export function reportHref(view: PageView, { of, key }: OccasionView, seen?: string): string {
  const asked = new URLSearchParams({ of, at: key, ...(seen && { seen }) })
  return view.href(`/care/report?${asked}`)
}

/**
 * On the page of a turn or a booking: what whoever comes right after somebody can say of it, a press each. Nothing where
 * they came after nobody, or the charter lets no one report.
 */
export async function BeforeCard({ view, resource }: { view: PageView; resource: string }) {
  if (!view.standing.agent || view.may(behind) !== 'yes') return null
  const before = (await view.ask(behind, {})).find((one) => one.resource === resource)
  if (!before) return null
  const w = watchWords[view.lang]
  return (
    <Card title={w.beforeTitle}>
      {before.told ? (
        <p class="text-soft">{w.told}</p>
      ) : (
        <>
          <p class="mb-3 text-soft">{w.beforeLead}</p>
          <div class="flex flex-col gap-2.5 sm:flex-row sm:flex-wrap">
            {before.seen.slice(0, mostPresses).map((seen) => (
              <LinkButton href={reportHref(view, before, seen)}>{w.press[seen]}</LinkButton>
            ))}
          </div>
        </>
      )}
    </Card>
  )
}
