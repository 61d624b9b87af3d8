import { kernelFailure } from '../../../kernel/failure.ts'
import { formatDay } from '../../../kernel/language.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { money } from '../../../ui/typed.ts'
import { obligation } from '../query-obligation.ts'
import { recordPayment } from '../record-payment.ts'
import type { ObligationView } from '../shapes.ts'
import { words } from '../words.ts'
import { HowToPay } from './how-to-pay.tsx'
import { DueText, namesIn, restOf, StateBadge, whoOf } from './parts.tsx'
import { ErasePartyForm, ForgiveForm, PaymentForm } from './payment-form.tsx'
import { Payments } from './payments.tsx'

/** One thing owed: whose, why, until when, what was paid of it, and the next thing to do. */
export const onePage: Page = page({
  path: '/obligations/:obligation{[0-9a-f-]{36}}',
  title: async (view) => (await shown(view)).obligation.label,
  async render(view) {
    const w = words[view.lang]
    const found = await shown(view)
    const one = found.obligation
    const names = await namesIn(view, [one])
    const isOffice = view.may(recordPayment) === 'yes'
    return (
      <>
        <Breadcrumb
          crumbs={[
            { label: isOffice ? w.title : w.mine, href: view.href('/obligations') },
            { label: one.label },
          ]}
        />
        <PageHead
          title={one.label}
          eyebrow={whoOf(view, names, one)}
          badge={<StateBadge view={view} one={one} />}
        />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        <Columns layout="main-side">
          <Stack>
            <Facts view={view} found={found} names={names} />
            <PayButton view={view} one={one} />
            {isOffice && <PaymentForm view={view} one={one} />}
          </Stack>
          <Stack>
            <Payments view={view} found={found} />
            {!isOffice && one.direction === 'in' && <HowToPay view={view} />}
            <ForgiveForm view={view} one={one} />
            <ErasePartyForm view={view} one={one} />
          </Stack>
        </Columns>
      </>
    )
  },
})

/** Where whoever owes it chooses how to pay. */
function PayButton({ view, one }: { view: PageView; one: ObligationView }) {
  const isMine = one.agent !== null && one.agent === view.standing.agent
  if (!isMine || one.direction !== 'in' || one.state !== 'open') return null
  if (view.may('payments.requestPayment', one.agent ?? undefined) !== 'yes') return null
  return (
    <LinkButton tone="primary" href={view.href(`/payments/pay?o=${one.id}`)} wide>
      {words[view.lang].payNow}
    </LinkButton>
  )
}

export type Shown = Awaited<ReturnType<typeof shown>>

async function shown(view: PageView) {
  const found = await view.ask(obligation, { obligation: view.params.obligation ?? '' })
  if (!found) throw kernelFailure('not_found', { what: 'obligations.obligation' })
  return found
}

type FactsProps = { view: PageView; found: Shown; names: ReadonlyMap<string, string> }

function Facts({ view, found: { obligation: one }, names }: FactsProps) {
  const w = words[view.lang]
  const who = whoOf(view, names, one)
  const items = [
    {
      term: w.whose,
      value: one.agent ? (
        <a class="quiet-link" href={view.href(`/obligations/of/${one.agent}`)}>
          {who}
        </a>
      ) : (
        who
      ),
    },
    {
      term: w.rest,
      value: (
        <strong class="tnum">{money(view, one.state === 'cancelled' ? 0n : restOf(one), one.unit)}</strong>
      ),
    },
    { term: w.whole, value: <span class="tnum">{money(view, one.amount, one.unit)}</span> },
    { term: w.due, value: <DueText view={view} one={one} /> },
    { term: w.opened, value: formatDay(one.openedOn, view.lang) },
    {
      term: w.why,
      value: one.seq !== null && (
        <a class="quiet-link" href={view.href(`/journal/${one.seq}`)}>
          {w.seeEntry}
        </a>
      ),
    },
  ]
  return (
    <Card>
      <Definitions items={items.filter((item) => item.value !== false)} />
    </Card>
  )
}
