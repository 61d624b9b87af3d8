import { formatDateTime } from '../../../kernel/language.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Steps } from '../../../ui/steps.tsx'
import { words } from '../orders/words.ts'
import { order } from '../query-order.ts'
import { Disputes } from './order-dispute.tsx'
import { NextStep } from './order-next.tsx'
import { Returns } from './order-returns.tsx'
import { OrderState, whatText } from './orders.tsx'
import { priceText } from './parts.tsx'
import { FeeLines, Sums } from './price-parts.tsx'

export type OrderShown = Awaited<ReturnType<typeof order.run>>

export const loadOrder = (view: PageView): Promise<OrderShown> =>
  view.ask(order, { order: view.params.order ?? '' })

/** One order: what to do next, how far it is, what was agreed and what happened to it since. */
export const orderPage: Page = page({
  path: '/market/orders/:order',
  title: async (view) => words[view.lang].orderNo((await loadOrder(view)).number),
  async render(view) {
    const w = words[view.lang]
    const one = await loadOrder(view)
    const names = await view.labels('members.agent', [one.buyer, one.seller])
    const isDisputed = one.disputes.some(({ state }) => state === 'open')
    const list = one.side === 'seller' ? w.sales : w.myOrders
    const listHref = view.href(one.side === 'seller' ? '/market/sales' : '/market/orders')
    return (
      <>
        <Breadcrumb crumbs={[{ label: list, href: listHref }, { label: w.orderNo(one.number) }]} />
        <PageHead
          eyebrow={w.orderNo(one.number)}
          title={whatText(view, one)}
          badge={<OrderState view={view} one={one} />}
        />
        <Stack>
          {isDisputed && <Disputes view={view} one={one} />}
          {!(isDisputed && one.side === 'other') && <NextStep view={view} one={one} />}
          {one.isReturnAsked && <Returns view={view} one={one} />}
          <Card title={w.course}>
            <Course view={view} one={one} />
          </Card>
          <Agreed view={view} one={one} />
          <Card title={w.people}>
            <Definitions items={peopleOf(view, one, names)} />
          </Card>
          {!one.isReturnAsked && <Returns view={view} one={one} />}
          {!isDisputed && <Disputes view={view} one={one} />}
          <Ratings view={view} one={one} />
          <div class="flex flex-wrap items-start gap-2.5">
            <LinkButton href={`${view.href(`/market/orders/${one.order}`)}/paper`}>{w.paper}</LinkButton>
            {one.state === 'open' && <CancelOrder view={view} one={one} />}
            {one.state !== 'open' && one.side !== 'other' && (
              <LinkButton href={view.href('/sanctions/conflict')} tone="text">
                {w.toHelp}
              </LinkButton>
            )}
          </div>
        </Stack>
      </>
    )
  },
})

export type OrderProps = { view: PageView; one: OrderShown }

function Course({ view, one }: OrderProps) {
  const w = words[view.lang]
  const isOff = one.state === 'cancelled'
  const time = (at: string | null) => at && formatDateTime(new Date(at), view.lang, view.timeZone)
  const tracked = [one.carrier, one.tracking].filter(Boolean).join(' ')
  const all = [
    { label: w.placedAt, is: true, detail: time(one.madeAt) },
    { label: w.paidAt, is: one.isPaid, detail: null },
    {
      label: one.way === 'sending' ? w.sentAt : w.handedAt,
      ...{ is: one.sentAt !== null, detail: [time(one.sentAt), tracked].filter(Boolean).join(' · ') },
    },
    { label: w.receivedAt, is: one.receivedAt !== null, detail: time(one.receivedAt) },
  ]
  const now = all.findIndex(({ is }) => !is)
  return (
    <Steps
      label={w.course}
      steps={all
        .filter(({ is }) => is || !isOff)
        .map(({ label, is, detail }) => ({
          label,
          state: is ? ('done' as const) : all[now]?.label === label ? ('now' as const) : ('todo' as const),
          detail: detail || undefined,
        }))}
    />
  )
}

function Agreed({ view, one }: OrderProps) {
  const w = words[view.lang]
  return (
    <Card title={w.lines}>
      <Rows label={w.lines}>
        {one.lines.map((line) => (
          <Row
            href={view.href(`/market/orders/${one.order}/lines/${line.n}`)}
            title={line.title}
            detail={[
              `${priceText(view, line.price, one.unit)} × ${w.pieces(line.quantity)}`,
              line.returned > 0 && w.returned(line.returned),
            ]
              .filter(Boolean)
              .join(' · ')}
            aside={priceText(view, line.price * BigInt(line.quantity), one.unit)}
          />
        ))}
      </Rows>
      <Sums view={view} priced={one} />
      {one.back > 0n && (
        <p class="mt-1 text-soft">
          {w.back}: {priceText(view, one.back, one.unit)}
        </p>
      )}
      <FeeLines view={view} priced={one} />
    </Card>
  )
}

function peopleOf(view: PageView, one: OrderShown, names: ReadonlyMap<string, string>) {
  const w = words[view.lang]
  const { address } = one
  const where = address && [address.name, address.phone, address.address, address.note].filter(Boolean)
  return [
    { term: w.buyer, value: names.get(one.buyer) ?? '' },
    {
      term: w.seller,
      value: <a href={view.href(`/market/sellers/${one.seller}`)}>{names.get(one.seller) ?? ''}</a>,
    },
    { term: w.way, value: w.wayNames[one.way] },
    ...(where ? [{ term: w.where, value: where.map((part) => <span class="block">{part}</span>) }] : []),
  ]
}

function Ratings({ view, one }: OrderProps) {
  const w = words[view.lang]
  if (one.ratings.length === 0) return null
  return (
    <Card title={w.ratings}>
      <Rows label={w.ratings}>
        {one.ratings.map(({ side, mark, text }) => (
          <Row
            title={w.bySide[side]}
            detail={text ?? undefined}
            aside={w.marks[String(mark) as keyof typeof w.marks]}
          />
        ))}
      </Rows>
    </Card>
  )
}

function CancelOrder({ view, one }: OrderProps) {
  const w = words[view.lang]
  const isSeller = one.side === 'seller'
  return (
    <Confirm
      label={w.cancel}
      tone="quiet"
      question={isSeller ? w.cancelSellerText : w.cancelText}
      action={view.href(`/market/orders/${one.order}/act`)}
      submit={w.cancel}
      id="cancel"
      values={{ act: 'cancel' }}
      onceKey={`${view.key}-cancel`}
    >
      {isSeller && <Checkbox name="restock" label={w.restock} />}
    </Confirm>
  )
}
