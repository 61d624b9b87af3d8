import { isId } from '../../../kernel/fields.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type Page, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { words as fileWords } from '../files/words.ts'
import { words as orderWords } from '../orders/words.ts'
import { myListings } from '../query-mine.ts'
import { words } from '../words.ts'
import { listingHref, priceText } from './parts.tsx'

/** What the viewer has put up for sale. */
export const minePage: Page = page({
  path: '/market/mine',
  title: (view) => words[view.lang].mine,
  async render(view) {
    const w = words[view.lang]
    const after = view.search.get('after')
    const { listings, next } = await view.ask(myListings, isId(after) ? { after } : {})
    const offer = { href: view.href('/market/new'), label: w.offer }
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/market') }, { label: w.mine }]} />
        <PageHead
          title={w.mine}
          actions={
            <>
              <LinkButton href={view.href('/market/file')}>{fileWords[view.lang].title}</LinkButton>
              {listings.length > 0 && (
                <>
                  <LinkButton href={view.href('/market/sales')}>{orderWords[view.lang].sales}</LinkButton>
                  <LinkButton href={offer.href} tone="primary">
                    {offer.label}
                  </LinkButton>
                </>
              )}
            </>
          }
        />
        <Card>
          {listings.length === 0 ? (
            <Empty title={w.mineEmpty} icon="market" action={offer}>
              {w.mineTeach}
            </Empty>
          ) : (
            <Rows label={w.mine}>
              {listings.map((one) => (
                <Row
                  href={listingHref(view, one.listing)}
                  title={one.title}
                  detail={
                    one.state === 'active' ? (
                      w.left(one.quantity)
                    ) : (
                      <Badge tone={one.state === 'draft' ? 'waits' : 'plain'}>{w.states[one.state]}</Badge>
                    )
                  }
                  aside={priceText(view, one.price, one.unit)}
                />
              ))}
            </Rows>
          )}
        </Card>
        <Pagination next={next ? view.href(`/market/mine?after=${next}`) : undefined} />
      </>
    )
  },
})
