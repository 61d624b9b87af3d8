import { kernelFailure } from '../../../kernel/failure.ts'
import { formatDateTime, formatDay } from '../../../kernel/language.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import { namesToldApart } from '../../members/pages/told-apart.ts'
import { isOffice } from '../office.ts'
import { payment } from '../query-payment.ts'
import { isProvider } from '../tables.ts'
import { wayNames } from '../way-names.ts'
import { words } from '../words.ts'
import { Next } from './next.tsx'
import { StateBadge } from './parts.tsx'
import { OfficeCards } from './refund.tsx'

/** One payment: how far it is, what to do now, what it paid. */
export const onePage: Page = page({
  path: '/payments/:payment{[0-9a-f-]{36}}',
  title: (view) => words[view.lang].title,
  async render(view) {
    const w = words[view.lang]
    const found = await shown(view)
    const one = found.payment
    const isMine = one.payer === view.standing.agent
    const isOpen = one.state === 'requested' || one.state === 'authorised'
    return (
      <>
        <Breadcrumb
          crumbs={[
            isOffice(view) && !isMine
              ? { label: w.officeTitle, href: view.href('/payments') }
              : { label: w.myMoney, href: view.href('/obligations/mine') },
            { label: money(view, one.amount, one.unit) },
          ]}
        />
        <PageHead
          title={money(view, one.amount, one.unit)}
          eyebrow={`${w.title} · ${wayNames[view.lang][one.way]}`}
          badge={<StateBadge view={view} one={one} />}
        />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        {found.mode === 'test' && isOpen && <Flash tone="waits">{w.testMode}</Flash>}
        {view.search.has('trouble') && isOpen && isProvider(one.way) && (
          <Flash tone="waits">{w.trouble}</Flash>
        )}
        {one.dispute && (
          <Flash tone={one.dispute === 'open' ? 'needs' : 'note'}>{w.disputes[one.dispute]}</Flash>
        )}
        <Columns layout="main-side">
          <Stack>
            <Next view={view} found={found} />
            {isOffice(view) && <OfficeCards view={view} found={found} />}
          </Stack>
          <Stack>
            <Facts view={view} found={found} />
            <Parts view={view} found={found} />
          </Stack>
        </Columns>
      </>
    )
  },
})

export type Shown = NonNullable<Awaited<ReturnType<typeof payment.run>>>
export type ShownProps = { view: PageView; found: Shown }

async function shown(view: PageView): Promise<Shown> {
  const found = await view.ask(payment, { payment: view.params.payment ?? '' })
  if (!found) throw kernelFailure('not_found', { what: 'payments.payment' })
  return found
}

async function Facts({ view, found: { payment: one } }: ShownProps) {
  const w = words[view.lang]
  const names = await namesToldApart(view, [one.payer])
  const why = one.paidSeq ?? one.seq
  const items = [
    { term: w.payer, value: names.get(one.payer) ?? '' },
    {
      term: w.amount,
      value: (
        <Amount
          value={money(view, one.amount, one.unit)}
          why={why === null ? undefined : view.href(`/journal/${why}`)}
        />
      ),
    },
    { term: w.paidOn, value: one.paidOn !== null && formatDay(one.paidOn, view.lang) },
    {
      term: w.until,
      value: one.state === 'requested' && formatDateTime(new Date(one.openUntil), view.lang, view.timeZone),
    },
    { term: w.returned, value: one.refunded > 0n && money(view, one.refunded, one.unit) },
  ]
  return (
    <Card>
      <Definitions items={items.filter((item) => item.value !== false)} />
    </Card>
  )
}

/** What it pays, each part with what is owed; what is somebody else's with how far it has come. */
async function Parts({ view, found: { payment: one, lines } }: ShownProps) {
  const w = words[view.lang]
  const payees = lines.flatMap(({ payee }) => payee ?? [])
  const [labels, names] = await Promise.all([
    view.labels(
      'obligations.obligation',
      lines.map(({ obligation }) => obligation),
    ),
    payees.length > 0 ? namesToldApart(view, [...new Set(payees)]) : new Map<string, string>(),
  ])
  const whose = (payee: string | null) =>
    payee === null ? (payees.length > 0 ? w.ours : undefined) : w.theirs(names.get(payee) ?? '')
  const isPaid = one.paidOn !== null
  return (
    <Card title={w.parts}>
      <Rows label={w.parts}>
        {lines.map(({ obligation, payee, amount, passed }) => (
          <Row
            title={labels.get(obligation) ?? ''}
            detail={[whose(payee), isPaid && passed && w.passings[passed]].filter(Boolean).join(' · ')}
            aside={
              <Amount value={money(view, amount, one.unit)} why={view.href(`/obligations/${obligation}`)} />
            }
          />
        ))}
      </Rows>
    </Card>
  )
}
