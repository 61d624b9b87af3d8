import { formatDateTime } from '../../../kernel/language.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { words as orderWords } from '../orders/words.ts'
import { asOrdered } from '../query-as-ordered.ts'
import { words } from '../words.ts'
import { listingHref } from './parts.tsx'
import { Gallery } from './pictures.tsx'

type Shown = Awaited<ReturnType<typeof asOrdered.run>>

/** What was ordered as it was described then: for both sides, and for whoever rules between them. */
export const asOrderedPage: Page = page({
  path: '/market/orders/:order/lines/:n',
  title: async (view) => (await load(view)).title,
  async render(view) {
    const w = words[view.lang]
    const one = await load(view)
    const back = view.href(`/market/orders/${one.order}`)
    const day = (at: string) => formatDateTime(new Date(at), view.lang, view.timeZone)
    return (
      <>
        <Breadcrumb
          crumbs={[{ label: orderWords[view.lang].orderNo(one.number), href: back }, { label: w.asOrdered }]}
        />
        <PageHead
          title={one.title}
          lead={one.until ? w.changedSince(day(one.orderedAt), day(one.until)) : w.notChanged}
        />
        <Stack>
          <Card>
            <Gallery view={view} pictures={one.pictures} />
            {one.body && <p class="whitespace-pre-line">{one.body}</p>}
            <Definitions items={factsOf(view, one)} />
          </Card>
          <div class="flex flex-wrap gap-2.5">
            <LinkButton href={listingHref(view, one.listing)}>{w.asNow}</LinkButton>
          </div>
        </Stack>
      </>
    )
  },
})

const load = (view: PageView): Promise<Shown> =>
  view.ask(asOrdered, { order: view.params.order ?? '', n: Number(view.params.n) })

function factsOf(view: PageView, one: Shown) {
  const w = words[view.lang]
  const facts: [string, string | null][] = [
    [w.condition, one.condition === 'used' ? [w.used, one.wear].filter(Boolean).join(' · ') : w.new],
    [w.content, one.content && `${one.content.amount} ${w.contentUnits[one.content.unit]}`],
    [w.gtin, one.gtin],
  ]
  return facts.flatMap(([term, value]) => (value ? [{ term, value }] : []))
}
