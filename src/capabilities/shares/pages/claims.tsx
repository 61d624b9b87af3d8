import { statements } from '../../../commons/books/query-statements.ts'
import { dayAfter } from '../../../commons/members/local-day.ts'
import { formatDay } from '../../../kernel/language.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { once, today } from '../../../ui/typed.ts'
import { decideRefund } from '../decide-refund.ts'
import { openClaim } from '../open-claim.ts'
import { claims } from '../query-claims.ts'
import { shareUnit } from '../stored.ts'
import { words } from '../words.ts'
import { money, typed } from './parts.tsx'

type Claims = Awaited<ReturnType<typeof claims.run>>

/** Whoever left and holds shares: to be claimed, to be decided, decided. */
export const claimsPage: Page = page({
  path: '/shares/claims',
  title: (view) => words[view.lang].claims,
  async render(view) {
    const w = words[view.lang]
    const all = await view.ask(claims, {})
    const agents = [...all.unclaimed, ...all.claims].map((one) => one.agent)
    const names = await view.labels('members.agent', [...new Set(agents)])
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/shares') }, { label: w.claims }]} />
        <PageHead title={w.claims} lead={w.claimsLead} />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        {agents.length === 0 && (
          <Card>
            <Empty title={w.claimsNone} icon="check">
              {w.claimsLead}
            </Empty>
          </Card>
        )}
        <Stack>
          <Unclaimed view={view} rows={all.unclaimed} names={names} />
          <Claimed view={view} rows={all.claims} names={names} />
        </Stack>
      </>
    )
  },
})

type Props<K extends keyof Claims> = { view: PageView; rows: Claims[K]; names: Map<string, string> }

function Unclaimed({ view, rows, names }: Props<'unclaimed'>) {
  const w = words[view.lang]
  if (rows.length === 0) return null
  return (
    <Card title={w.unclaimed}>
      <Rows label={w.unclaimed}>
        {rows.map((one) => (
          <Row
            title={names.get(one.agent) ?? ''}
            detail={w.leftOn(formatDay(one.leftOn, view.lang))}
            aside={w.shares(one.shares)}
          >
            <Form
              action={view.href('/shares/claims/open')}
              id={`open-${one.agent}`}
              onceKey={`${view.key}-${one.agent}`}
              submit={w.openClaim}
              submitTone="quiet"
            >
              <HiddenField name="agent" value={one.agent} />
              <DateField name="askedOn" label={w.askedOn} hint={w.askedHint} optional />
            </Form>
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

function Claimed({ view, rows, names }: Props<'claims'>) {
  const w = words[view.lang]
  if (rows.length === 0) return null
  const day = (on: string) => formatDay(on, view.lang)
  return (
    <Card title={w.claims}>
      <Rows label={w.claims}>
        {rows.map((one) => (
          <Row
            title={names.get(one.agent) ?? ''}
            detail={[
              w.states[one.state],
              w.payableFrom(day(one.payableFrom)),
              one.state === 'open' && !one.askedOn && one.lapsesOn && w.lapsesOn(day(one.lapsesOn)),
            ]
              .filter(Boolean)
              .join(' · ')}
            aside={money(view, one.amount ?? one.paid)}
          >
            {one.state === 'open' && one.payableFrom <= today(view) && (
              <Decide view={view} claim={one.id} payableFrom={one.payableFrom} />
            )}
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

type DecideProps = { view: PageView; claim: string; payableFrom: string }

/** Begins with what the books say of the end of the year in which they left. */
async function Decide({ view, claim, payableFrom }: DecideProps) {
  const w = words[view.lang]
  if (view.may(decideRefund) === 'no') return null
  const until = dayAfter(payableFrom, { days: -1 })
  const { balances } = await view.ask(statements, { unit: shareUnit, from: until, until })
  const sumOf = (...roots: string[]) =>
    balances.reduce(
      (sum, { account, amount }) => (roots.some((one) => account.startsWith(one)) ? sum + amount : sum),
      0n,
    )
  const unit = view.lang === 'ko' ? '원' : 'won'
  return (
    <Disclosure summary={w.decide}>
      <Form
        action={view.href('/shares/claims/decide')}
        id={`decide-${claim}`}
        onceKey={`${view.key}-${claim}`}
        submit={w.decide}
      >
        <HiddenField name="claim" value={claim} />
        <AmountField
          name="netAssets"
          label={w.netAssets}
          hint={w.netAssetsHint}
          unit={unit}
          value={String(sumOf('assets:', 'liabilities:'))}
        />
        <AmountField name="paidIn" label={w.paidIn} unit={unit} value={String(-sumOf('equity:shares'))} />
        <AmountField name="withheld" label={w.withheld} hint={w.withheldHint} unit={unit} value="0" />
        <DateField name="dueOn" label={w.dueOn} optional />
      </Form>
    </Disclosure>
  )
}

export const claimPosts = [
  post({
    path: '/shares/claims/open',
    again: claimsPage,
    async handle(view, form) {
      const input = { agent: form.text('agent'), askedOn: form.text('askedOn') || null }
      await view.execute(openClaim, input, once(view, form))
      return { to: '/shares/claims', notice: words[view.lang].claimOpened }
    },
  }),
  post({
    path: '/shares/claims/decide',
    again: claimsPage,
    async handle(view, form) {
      const amount = (name: string) => typed(view, form.text(name))
      const input = {
        ...{ claim: form.text('claim'), netAssets: amount('netAssets'), paidIn: amount('paidIn') },
        ...{ withheld: amount('withheld'), dueOn: form.text('dueOn') || null },
      }
      await view.execute(decideRefund, input, once(view, form))
      return { to: '/shares/claims', notice: words[view.lang].decided }
    },
  }),
]
