import { formatDate } from '../../../kernel/language.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { once } from '../../../ui/typed.ts'
import { dropSearch } from '../drop-search.ts'
import { keepSearch } from '../keep-search.ts'
import { categories } from '../query-categories.ts'
import { mySearches } from '../query-searches.ts'
import { mostMet } from '../searches/new-on-shelf.ts'
import { rhythms } from '../searches/tables.ts'
import { words as searchWords } from '../searches/words.ts'
import { words } from '../words.ts'
import { type Asked, askedText, readSearch, unitIn } from './asked.ts'
import { labelName } from './listing-parts.tsx'
import { priceText, type Tree, trailOf } from './parts.tsx'

type Kept = Awaited<ReturnType<typeof mySearches.run>>[number]

/** The searches one keeps, and how often one is told of what is new. */
export const searchesPage: Page = page({
  path: '/market/searches',
  title: (view) => searchWords[view.lang].title,
  async render(view) {
    const w = searchWords[view.lang]
    const [all, tree] = [await view.ask(mySearches, {}), await view.ask(categories, {})]
    const sellers = all.flatMap(({ asked }) => asked.seller ?? [])
    const names = await view.labels('members.agent', sellers)
    return (
      <>
        <Breadcrumb
          crumbs={[{ label: words[view.lang].title, href: view.href('/market') }, { label: w.title }]}
        />
        <PageHead title={w.title} lead={w.lead} />
        <Card>
          {all.length === 0 ? (
            <Empty title={w.empty} icon="search" action={{ href: view.href('/market'), label: w.toMarket }}>
              {w.emptyText}
            </Empty>
          ) : (
            <Rows label={w.title}>
              {all.map((one) => (
                <Row
                  href={view.href(`/market?${askedText(view, one.asked)}`)}
                  title={saidOf(view, one.asked, tree, names)}
                  detail={metOf(view, one)}
                >
                  <Rhythm view={view} one={one} />
                </Row>
              ))}
            </Rows>
          )}
        </Card>
      </>
    )
  },
})

function metOf(view: PageView, { met, metAt }: Kept): string | undefined {
  const w = searchWords[view.lang]
  return metAt === null
    ? undefined
    : w.met(w.count(met, met >= mostMet), formatDate(new Date(metAt), view.lang, view.timeZone))
}

/** What is looked for, in words: “현미” · 먹거리 › 곡식 · 10,000원까지. */
function saidOf(
  view: PageView,
  asked: Kept['asked'],
  tree: Tree,
  names: ReadonlyMap<string, string>,
): string {
  const [w, s] = [words[view.lang], searchWords[view.lang]]
  const price = (amount: bigint) => priceText(view, amount, unitIn(view))
  const parts = [
    asked.text && s.quoted(asked.text),
    asked.category && trailOf(tree, asked.category, view.lang),
    asked.condition && w[asked.condition],
    asked.label && labelName(view, asked.label),
    asked.pickUp && w.fetch,
    asked.swap && w.swap,
    asked.lend && w.lend,
    asked.seller && s.ofSeller(names.get(asked.seller) ?? ''),
    asked.least !== undefined && s.from(price(asked.least)),
    asked.most !== undefined && s.to(price(asked.most)),
  ]
  return parts.filter(Boolean).join(' · ')
}

function Rhythm({ view, one }: { view: PageView; one: Kept }) {
  const w = searchWords[view.lang]
  return (
    <div class="flex flex-wrap items-end gap-2.5">
      <Form
        action={view.href('/market/searches')}
        id={`every-${one.search}`}
        onceKey={`${view.key}-${one.search}`}
      >
        <HiddenField name="asked" value={askedText(view, one.asked)} />
        <div class="flex items-end gap-2.5">
          <SelectField
            name="every"
            label={w.rhythm}
            value={one.every ?? 'never'}
            options={(['day', 'week', 'never'] as const).map((value) => ({ value, label: w.rhythms[value] }))}
          />
          <Button tone="quiet">{w.change}</Button>
        </div>
      </Form>
      <Form
        action={view.href(`/market/searches/${one.search}/drop`)}
        id={`drop-${one.search}`}
        onceKey={`${view.key}-drop-${one.search}`}
      >
        <Button tone="quiet">{w.drop}</Button>
      </Form>
    </div>
  )
}

/** Offered beside what was found, in the words it was found by. */
export function KeepSearch({ view, asked }: { view: PageView; asked: Asked }) {
  if (view.may(keepSearch) !== 'yes') return null
  return (
    <Form action={view.href('/market/searches')} id="keep-search" onceKey={`${view.key}-keep`}>
      <HiddenField name="asked" value={askedText(view, asked)} />
      <HiddenField name="every" value="day" />
      <Button tone="quiet">{searchWords[view.lang].keep}</Button>
    </Form>
  )
}

export const keepPost = post({
  path: searchesPage.path,
  again: searchesPage,
  async handle(view, form) {
    const { sort: _, after: __, ...asked } = readSearch(view, new URLSearchParams(form.text('asked')))
    const every = rhythms.find((one) => one === form.text('every')) ?? null
    const isKept = (await view.ask(mySearches, {})).some(
      (one) => askedText(view, one.asked) === askedText(view, asked),
    )
    await view.execute(keepSearch, { asked: { text: '', ...asked }, every }, once(view, form))
    const w = searchWords[view.lang]
    return { to: '/market/searches', notice: isKept ? w.changed : w.kept }
  },
})

export const dropPost = post({
  path: '/market/searches/:search/drop',
  again: searchesPage,
  async handle(view, form) {
    await view.execute(dropSearch, { search: view.params.search ?? '' }, once(view, form))
    return { to: '/market/searches', notice: searchWords[view.lang].dropped }
  },
})
