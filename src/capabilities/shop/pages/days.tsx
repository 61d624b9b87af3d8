import { formatDateTime } from '../../../kernel/language.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Stat, Stats } from '../../../ui/stat.tsx'
import { money, once, typedAmount } from '../../../ui/typed.ts'
import { closeDay } from '../close-day.ts'
import { goods } from '../query-goods.ts'
import { brought, closings, today } from '../query-sales.ts'
import { words } from '../words.ts'

const Crumbs = ({ view, here }: { view: PageView; here: string }) => (
  <Breadcrumb crumbs={[{ label: words[view.lang].title, href: view.href('/shop') }, { label: here }]} />
)
const timeText = (view: PageView, at: string) => formatDateTime(new Date(at), view.lang, view.timeZone)

/** The day so far, and closing it. */
export const closePage: Page = page({
  path: '/shop/close',
  title: (view) => words[view.lang].close,
  async render(view) {
    const w = words[view.lang]
    const { sales, cash, slate, unit } = await view.ask(today, {})
    return (
      <>
        <Crumbs view={view} here={w.close} />
        <PageHead title={w.close} lead={w.closeLead} />
        {sales.length === 0 || !unit ? (
          <Card>
            <Empty title={w.none} icon="books">
              {w.noneText}
            </Empty>
          </Card>
        ) : (
          <Stack>
            <Card>
              <Stats>
                <Stat label={w.expected}>{money(view, cash, unit)}</Stat>
                <Stat label={w.onSlate}>{money(view, slate, unit)}</Stat>
              </Stats>
              <div class="mt-4">
                <Form view={view} action={view.href('/shop/close')} submit={w.closeDo}>
                  <AmountField name="counted" label={w.counted} unit={w.unit(unit, view.lang)} decimals />
                </Form>
              </div>
            </Card>
            <Card title={w.today}>
              <Rows label={w.today}>
                {sales.map((one) => (
                  <Row
                    href={view.href(`/shop/sales/${one.sale}`)}
                    title={`${w.receipt(one.number)} · ${w.ways[one.way]}`}
                    detail={timeText(view, one.at)}
                    aside={one.isUndone ? <Badge>{w.isUndone}</Badge> : money(view, one.total, one.unit)}
                  />
                ))}
              </Rows>
            </Card>
          </Stack>
        )}
      </>
    )
  },
})

export const closePost = post({
  path: '/shop/close',
  again: closePage,
  async handle(view, form) {
    const { unit } = await view.ask(goods, {})
    const counted = typedAmount(view, form.text('counted'), unit)
    await view.execute(closeDay, { counted }, once(view, form))
    return { to: '/shop/days', notice: words[view.lang].closed }
  },
})

/** Days that were closed, open to every member. */
export const daysPage: Page = page({
  path: '/shop/days',
  title: (view) => words[view.lang].days,
  async render(view) {
    const w = words[view.lang]
    const all = await view.ask(closings, {})
    return (
      <>
        <Crumbs view={view} here={w.days} />
        <PageHead title={w.days} />
        <Card>
          {all.length === 0 ? (
            <Empty title={w.none} icon="books">
              {w.noneText}
            </Empty>
          ) : (
            <Rows label={w.days}>
              {all.map(({ at, sales, turnover, expected, counted, unit }) => (
                <Row
                  title={timeText(view, at)}
                  detail={[
                    w.sales(sales),
                    counted !== expected && `${w.difference} ${money(view, counted - expected, unit)}`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  aside={money(view, turnover, unit)}
                />
              ))}
            </Rows>
          )}
        </Card>
      </>
    )
  },
})

/** What was sold of what I brought. */
export const broughtPage: Page = page({
  path: '/shop/brought',
  title: (view) => words[view.lang].brought,
  async render(view) {
    const w = words[view.lang]
    const all = await view.ask(brought, {})
    return (
      <>
        <Crumbs view={view} here={w.brought} />
        <PageHead title={w.brought} lead={w.broughtLead} />
        <Card>
          {all.length === 0 ? (
            <Empty title={w.broughtEmpty} icon="market">
              {w.broughtText}
            </Empty>
          ) : (
            <Rows label={w.brought}>
              {all.map(({ title, quantity, price, kept, unit, at }) => (
                <Row
                  title={`${title} · ${w.pieces(quantity)}`}
                  detail={[timeText(view, at), kept > 0n && w.kept(money(view, kept, unit))]
                    .filter(Boolean)
                    .join(' · ')}
                  aside={money(view, price * BigInt(quantity) - kept, unit)}
                />
              ))}
            </Rows>
          )}
        </Card>
      </>
    )
  },
})
