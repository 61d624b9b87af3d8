import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { words as collectionWords } from '../collections/words.ts'
import { keepSearch } from '../keep-search.ts'
import { makeListing } from '../make-listing.ts'
import { nameCategory } from '../name-category.ts'
import { words as orderWords } from '../orders/words.ts'
import { categories } from '../query-categories.ts'
import { collections } from '../query-collections.ts'
import { figures } from '../query-figures.ts'
import { listingsForSale } from '../query-search.ts'
import { words as searchWords } from '../searches/words.ts'
import { words } from '../words.ts'
import { isNarrowed, readSearch, searchHref } from './asked.ts'
import { TopCollections } from './collection-parts.tsx'
import { FoundRow } from './listing-parts.tsx'
import { SearchForm } from './search-form.tsx'
import { KeepSearch } from './searches.tsx'

/** What is for sale, and finding it. */
export const marketPage: Page = page({
  path: '/market',
  title: (view) => words[view.lang].title,
  nav: { order: 24, label: { ko: '장터', en: 'Market' }, icon: 'market' },
  async render(view) {
    const w = words[view.lang]
    const asked = readSearch(view)
    const [tree, found] = [await view.ask(categories, {}), await view.ask(listingsForSale, asked)]
    const narrowed = isNarrowed(asked)
    const offer = { href: view.href('/market/new'), label: w.offer }
    const mayOffer = view.may(makeListing) === 'yes'
    const count = new Intl.NumberFormat(view.lang).format(found.found)
    return (
      <>
        <PageHead
          title={w.title}
          lead={w.lead}
          actions={
            mayOffer && (
              <>
                <LinkButton href={view.href('/market/cart')}>{orderWords[view.lang].cart}</LinkButton>
                <LinkButton href={view.href('/market/orders')}>{orderWords[view.lang].myOrders}</LinkButton>
                {view.may(nameCategory) === 'yes' && (
                  <LinkButton href={view.href('/market/categories')}>{w.categories}</LinkButton>
                )}
                <LinkButton href={view.href('/market/mine')}>{w.mine}</LinkButton>
                <LinkButton href={offer.href} tone="primary">
                  {offer.label}
                </LinkButton>
              </>
            )
          }
        />
        <Stack>
          <Card>
            <SearchForm view={view} asked={asked} tree={tree} counts={found.categories} />
          </Card>
          {narrowed && !asked.after && <KeepSearch view={view} asked={asked} />}
          {!narrowed && !asked.after && <TopCollections view={view} />}
          <Card title={found.listings.length > 0 && !asked.after ? w.found(count, found.hasMore) : undefined}>
            {found.listings.length === 0 ? (
              narrowed ? (
                <Empty
                  title={w.nothingTitle}
                  icon="search"
                  action={{ href: view.href('/market'), label: w.clear }}
                >
                  {w.nothingText}
                </Empty>
              ) : (
                <Empty title={w.emptyTitle} icon="market" action={mayOffer ? offer : undefined}>
                  {w.emptyText}
                </Empty>
              )
            ) : (
              <Rows label={w.title}>
                {found.listings.map((one) => (
                  <FoundRow view={view} one={one} />
                ))}
              </Rows>
            )}
          </Card>
        </Stack>
        <Elsewhere view={view} />
        <Pagination
          next={
            found.isNext
              ? searchHref(view, {
                  ...asked,
                  after: lastOf(asked.sort, found.listings.at(-1)!),
                })
              : undefined
          }
        />
      </>
    )
  },
})

/** What is looked at now and then. */
function Elsewhere({ view }: { view: PageView }) {
  const places = [
    view.may(keepSearch) === 'yes' && { path: '/market/searches', label: searchWords[view.lang].title },
    view.may(collections) === 'yes' && {
      path: '/market/collections',
      label: collectionWords[view.lang].title,
    },
    view.may(figures) === 'yes' && { path: '/market/figures', label: orderWords[view.lang].figures },
  ]
  return (
    <p class="mt-4 flex flex-wrap gap-x-6 gap-y-2">
      {places.map(
        (place) =>
          place && (
            <a class="quiet-link" href={view.href(place.path)}>
              {place.label}
            </a>
          ),
      )}
    </p>
  )
}

const lastOf = (sort: string | undefined, one: { listing: string; price: bigint; listedAt: string }) => ({
  at: sort === 'cheap' || sort === 'dear' ? String(one.price) : one.listedAt,
  listing: one.listing,
})
