import { localTime } from '../../../commons/members/local-day.ts'
import { formatDay } from '../../../kernel/language.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Paper, PaperClose, PaperFacts, PaperTable } from '../../../ui/paper.tsx'
import { Print } from '../../../ui/print.tsx'
import { words } from '../orders/words.ts'
import { seller as sellerQuery } from '../query-seller.ts'
import { loadOrder, type OrderShown } from './order.tsx'
import { priceText } from './parts.tsx'

/** 거래 명세서: what was sold by whom to whom, and a receipt once it is paid. */
export const orderPaper: Page = page({
  path: '/market/orders/:order/paper',
  title: (view) => words[view.lang].paper,
  async render(view) {
    const w = words[view.lang]
    const one = await loadOrder(view)
    const title = one.isPaid ? w.receiptTitle : w.paperTitle
    const crumb = { label: w.orderNo(one.number), href: view.href(`/market/orders/${one.order}`) }
    return (
      <>
        <Breadcrumb crumbs={[crumb, { label: title }]} />
        <PageHead title={title} actions={<Print label={w.print} />} />
        <Paper title={title} number={w.orderNo(one.number)}>
          <PaperFacts facts={await factsOf(view, one)} />
          <div class="mt-6">
            <Lines view={view} one={one} />
          </div>
          <p class="mt-6 text-[0.9em]">{w.arranged(view.name)}</p>
          <PaperClose day={dayText(view, one)} from={view.name} />
        </Paper>
      </>
    )
  },
})

const dayText = (view: PageView, { madeAt }: OrderShown) =>
  formatDay(localTime(new Date(madeAt), view.timeZone).day, view.lang)

async function factsOf(view: PageView, one: OrderShown): Promise<[string, string][]> {
  const w = words[view.lang]
  const names = await view.labels('members.agent', [one.buyer, one.seller])
  const said = await view.ask(sellerQuery, { seller: one.seller })
  const facts: [string, string | null | undefined][] = [
    [w.seller, [names.get(one.seller), said.name].filter(Boolean).join(' · ')],
    [w.representative, said.representative],
    [w.businessNumber, said.businessNumber],
    [w.mailOrderNumber, said.mailOrderNumber],
    [w.address, said.address],
    [w.contact, said.contact],
    [w.buyer, names.get(one.buyer)],
    [w.paidState, one.isPaid ? w.paidYes : w.paidNo],
    [w.back, one.back > 0n ? priceText(view, one.back, one.unit) : null],
  ]
  return facts.flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []))
}

function Lines({ view, one }: { view: PageView; one: OrderShown }) {
  const w = words[view.lang]
  const money = (amount: bigint) => priceText(view, amount, one.unit)
  const rows = one.lines.map(({ title, quantity, price, vat }) => [
    vat === null ? title : `${title} (${w.vatIn(String(vat / 100))})`,
    ...[String(quantity), money(price), money(price * BigInt(quantity))],
  ])
  const sending = one.way === 'sending' ? [[w.sending, '', '', money(one.sending)]] : []
  return (
    <PaperTable
      label={w.lines}
      columns={[
        { label: w.item },
        { label: w.quantity, end: true },
        { label: w.price, end: true },
        { label: w.amount, end: true },
      ]}
      rows={[...rows, ...sending]}
      foot={[w.total, '', '', money(one.total)]}
    />
  )
}
