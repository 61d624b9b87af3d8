import { formatDay } from '../../../kernel/language.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Print } from '../../../ui/print.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import { bill, myBills } from '../query-bills.ts'
import { words } from '../words.ts'
import { Fees } from './my-order.tsx'

/** My months. */
export const billsPage: Page = page({
  path: '/cycles/bills',
  title: (view) => words[view.lang].bills,
  async render(view) {
    const w = words[view.lang]
    const all = await view.ask(myBills, {})
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/cycles') }, { label: w.bills }]} />
        <PageHead title={w.bills} lead={w.billsLead} />
        <Card>
          {all.length === 0 ? (
            <Empty title={w.billsEmpty} icon="books">
              {w.billsEmptyText}
            </Empty>
          ) : (
            <Rows label={w.bills}>
              {all.map(({ bill, month, side, amount, unit, isOpen }) => (
                <Row
                  href={view.href(`/cycles/bills/${bill}`)}
                  title={w.month(month)}
                  detail={
                    <>
                      {w.sides[side]} {isOpen && side === 'member' && <Badge tone="needs">{w.unpaid}</Badge>}
                    </>
                  }
                  aside={money(view, amount, unit)}
                />
              ))}
            </Rows>
          )}
        </Card>
      </>
    )
  },
})

type Shown = Awaited<ReturnType<typeof bill.run>>
const load = (view: PageView): Promise<Shown> => view.ask(bill, { bill: view.params.bill ?? '' })

/** One month: what it comes to, how to pay it, and every line with its why. */
export const billPage: Page = page({
  path: '/cycles/bills/:bill{[0-9a-f-]{36}}',
  title: async (view) => words[view.lang].month((await load(view)).month),
  async render(view) {
    const w = words[view.lang]
    const one = await load(view)
    const name = (await view.labels('members.agent', [one.agent])).get(one.agent)
    const bills = { label: w.bills, href: view.href('/cycles/bills') }
    return (
      <>
        <Breadcrumb
          crumbs={[{ label: w.title, href: view.href('/cycles') }, bills, { label: w.month(one.month) }]}
        />
        <PageHead
          eyebrow={name}
          title={`${w.month(one.month)} · ${w.sides[one.side]}`}
          actions={<Print label={w.print} />}
        />
        <Card title={money(view, one.amount, one.unit)} aside={<State view={view} one={one} />}>
          {one.isOpen && one.side === 'member' && (
            <p class="mb-4">
              <LinkButton href={view.href(`/payments/pay?o=${one.obligation}`)} tone="primary">
                {w.pay}
              </LinkButton>
            </p>
          )}
          <Lines view={view} one={one} />
        </Card>
      </>
    )
  },
})

function State({ view, one }: { view: PageView; one: Shown }) {
  const w = words[view.lang]
  if (!one.isOpen) return <>{w.paid}</>
  return <>{one.side === 'member' ? w.unpaid : w.toGet}</>
}

function Lines({ view, one }: { view: PageView; one: Shown }) {
  const w = words[view.lang]
  const sign = one.side === 'member' ? 1n : -1n
  return (
    <Rows label={w.bills}>
      {one.lines.map(({ number, collectOn, title, pack, given, quantity, price, goods, fee, fees }) => (
        <Row
          title={`${title} · ${pack}`}
          detail={[
            `${money(view, price, one.unit)} × ${w.pieces(given)}`,
            given < quantity && w.came(given, quantity),
            `${w.number(number)}, ${formatDay(collectOn, view.lang)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
          aside={money(view, goods + sign * fee, one.unit)}
        >
          {fees.length > 0 && (
            <Disclosure summary={`${w.feeLine} ${money(view, fee, one.unit)}`}>
              <Fees view={view} unit={one.unit} fees={fees} />
            </Disclosure>
          )}
        </Row>
      ))}
    </Rows>
  )
}
