import { Badge, type Tone } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { today } from '../../../ui/typed.ts'
import type { OrderView } from '../orders/shapes.ts'
import { words } from '../orders/words.ts'
import { myOrders, mySales } from '../query-orders.ts'
import { words as marketWords } from '../words.ts'
import { priceText } from './parts.tsx'

export const orderHref = (view: PageView, order: string) => view.href(`/market/orders/${order}`)

/** What was ordered, in a line. */
export const whatText = (view: PageView, { lines }: OrderView): string =>
  words[view.lang].and(lines[0]?.title ?? '', lines.length - 1)

/** How far it is, as the reader's side sees it. */
export function OrderState({ view, one }: { view: PageView; one: OrderView }) {
  const w = words[view.lang].states
  const [tone, text] = stateOf(one)
  return <Badge tone={tone}>{w[text]}</Badge>
}

function stateOf({ state, isPaid, side, way }: OrderView): [Tone, keyof (typeof words)['ko']['states']] {
  if (state === 'open' && !isPaid && way === 'sending')
    return [side === 'buyer' ? 'needs' : 'waits', 'unpaid']
  if (state === 'open') return side === 'seller' ? ['needs', 'toSend'] : ['waits', 'open']
  if (state === 'sent') return [side === 'buyer' ? 'needs' : 'waits', way === 'sending' ? 'sent' : 'handed']
  return state === 'received' ? ['good', 'received'] : ['plain', state]
}

/** What I ordered. */
export const ordersPage: Page = page({
  path: '/market/orders',
  title: (view) => words[view.lang].myOrders,
  async render(view) {
    const w = words[view.lang]
    const { orders, next } = await view.ask(myOrders, beforeIn(view))
    return (
      <>
        <Head view={view} title={w.myOrders} />
        <Card>
          {orders.length === 0 ? (
            <Empty
              title={w.myOrdersEmpty}
              icon="market"
              action={{ href: view.href('/market'), label: w.toMarket }}
            >
              {w.myOrdersEmptyText}
            </Empty>
          ) : (
            <List view={view} orders={orders} label={w.myOrders} />
          )}
        </Card>
        <Pagination next={next ? view.href(`/market/orders?before=${next}`) : undefined} />
      </>
    )
  },
})

/** What was ordered from me: what I should send comes first. */
export const salesPage: Page = page({
  path: '/market/sales',
  title: (view) => words[view.lang].sales,
  async render(view) {
    const w = words[view.lang]
    const { orders, next } = await view.ask(mySales, beforeIn(view))
    const year = Number(today(view).slice(0, 4))
    const isMine = ({ state, isPaid, way }: OrderView) => state === 'open' && (isPaid || way === 'pick_up')
    return (
      <>
        <Head
          view={view}
          title={w.sales}
          actions={
            <>
              <LinkButton href={view.href('/market/selling')}>{w.selling}</LinkButton>
              {orders.length > 0 && (
                <LinkButton href={view.href(`/market/sales.csv?year=${year}`)} download>
                  {w.exportYear(year)}
                </LinkButton>
              )}
            </>
          }
        />
        <Card>
          {orders.length === 0 ? (
            <Empty
              title={w.salesEmpty}
              icon="market"
              action={{ href: view.href('/market/new'), label: marketWords[view.lang].offer }}
            >
              {w.salesEmptyText}
            </Empty>
          ) : (
            <List
              view={view}
              orders={orders.toSorted((a, b) => Number(isMine(b)) - Number(isMine(a)))}
              label={w.sales}
            />
          )}
        </Card>
        <Pagination next={next ? view.href(`/market/sales?before=${next}`) : undefined} />
      </>
    )
  },
})

function beforeIn(view: PageView) {
  const before = view.search.get('before') ?? ''
  return /^[1-9]\d{0,14}$/.test(before) ? { before: Number(before) } : {}
}

type HeadProps = { view: PageView; title: string; actions?: Parameters<typeof PageHead>[0]['actions'] }

function Head({ view, title, actions }: HeadProps) {
  const market = { label: marketWords[view.lang].title, href: view.href('/market') }
  return (
    <>
      <Breadcrumb crumbs={[market, { label: title }]} />
      <PageHead title={title} actions={actions} />
    </>
  )
}

async function List({
  view,
  orders,
  label,
}: {
  view: PageView
  orders: readonly OrderView[]
  label: string
}) {
  const w = words[view.lang]
  const other = ({ side, buyer, seller }: OrderView) => (side === 'buyer' ? seller : buyer)
  const names = await view.labels('members.agent', [...new Set(orders.map(other))])
  return (
    <Rows label={label}>
      {orders.map((one) => (
        <Row
          href={orderHref(view, one.order)}
          title={whatText(view, one)}
          detail={
            <>
              {[w.orderNo(one.number), names.get(other(one))].filter(Boolean).join(' · ')} ·{' '}
              <OrderState view={view} one={one} />
            </>
          }
          aside={priceText(view, one.total, one.unit)}
        />
      ))}
    </Rows>
  )
}
