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
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { once, today } from '../../../ui/typed.ts'
import type { ClaimView } from '../claim-view.ts'
import { decideRefund } from '../decide-refund.ts'
import { openClaim } from '../open-claim.ts'
import { claims, unclaimed } from '../query-claims.ts'
import { releaseWithheld } from '../release-withheld.ts'
import { shareUnit } from '../stored.ts'
import { words } from '../words.ts'
import { money, typed } from './parts.tsx'

type Waiting = Awaited<ReturnType<typeof unclaimed.run>>['people'][number]

/** Whoever left and holds shares: to be claimed, to be decided, decided. */
export const claimsPage: Page = page({
  path: '/shares/claims',
  title: (view) => words[view.lang].claims,
  async render(view) {
    const w = words[view.lang]
    const at = (name: string) => view.search.get(name) || undefined
    const [waiting, all] = await Promise.all([
      view.ask(unclaimed, { after: at('waiting') }),
      view.ask(claims, { after: at('after') }),
    ])
    const agents = [...waiting.people, ...all.claims].map((one) => one.agent)
    const next = (name: string, after: string | null) =>
      after ? view.href(`/shares/claims?${new URLSearchParams({ [name]: after })}`) : undefined
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
          <Unclaimed view={view} rows={waiting.people} names={names} next={next('waiting', waiting.next)} />
          <Claimed view={view} rows={all.claims} names={names} next={next('after', all.next)} />
        </Stack>
      </>
    )
  },
})

type Props<One> = { view: PageView; rows: One[]; names: Map<string, string>; next: string | undefined }

function Unclaimed({ view, rows, names, next }: Props<Waiting>) {
  const w = words[view.lang]
  if (rows.length === 0) return null
  return (
    <Card title={w.unclaimed}>
      <Rows label={w.unclaimed}>
        {rows.map((one) => (
          <Row
            title={names.get(one.agent) ?? ''}
            detail={one.leftOn && w.leftOn(formatDay(one.leftOn, view.lang))}
            aside={w.shares(one.shares)}
          >
            <AskedForm view={view} agent={one.agent} />
          </Row>
        ))}
      </Rows>
      <Pagination next={next} />
    </Card>
  )
}

/** Writes down that somebody asked, and when; the claim begins with it where there is none. */
function AskedForm({ view, agent }: { view: PageView; agent: string }) {
  const w = words[view.lang]
  return (
    <Form
      action={view.href('/shares/claims/open')}
      id={`open-${agent}`}
      onceKey={`${view.key}-${agent}`}
      submit={w.openClaim}
      submitTone="quiet"
    >
      <HiddenField name="agent" value={agent} />
      <DateField name="askedOn" label={w.askedOn} hint={w.askedHint} max={today(view)} optional />
    </Form>
  )
}

function Claimed({ view, rows, names, next }: Props<ClaimView>) {
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
              one.state === 'open' && w.payableFrom(day(one.payableFrom)),
              one.withheld > 0n && w.withheldNow(money(view, one.withheld)),
              one.state === 'open' && !one.askedOn && one.lapsesOn && w.lapsesOn(day(one.lapsesOn)),
            ]
              .filter(Boolean)
              .join(' · ')}
            aside={money(view, one.amount ?? one.paid)}
            href={view.href(`/shares/of/${one.agent}`)}
          >
            {one.state === 'open' && one.payableFrom <= today(view) && (
              <Decide view={view} claim={one.id} payableFrom={one.payableFrom} />
            )}
            {one.state === 'open' && one.askedOn === null && (
              <Disclosure summary={w.writeAsked}>
                <AskedForm view={view} agent={one.agent} />
              </Disclosure>
            )}
            {one.withheld > 0n && <Release view={view} claim={one} />}
          </Row>
        ))}
      </Rows>
      <Pagination next={next} />
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

/** The leaver paid what they owed: what was kept back, or a part of it, is to be paid after all. */
function Release({ view, claim }: { view: PageView; claim: ClaimView }) {
  const w = words[view.lang]
  if (view.may(releaseWithheld) === 'no') return null
  return (
    <Disclosure summary={w.release}>
      <Form
        action={view.href('/shares/claims/release')}
        id={`release-${claim.id}`}
        onceKey={`${view.key}-release-${claim.id}`}
        submit={w.release}
      >
        <HiddenField name="claim" value={claim.id} />
        <AmountField
          name="amount"
          label={w.releaseAmount}
          unit={view.lang === 'ko' ? '원' : 'won'}
          value={String(claim.withheld)}
        />
        <DateField name="dueOn" label={w.dueOn} optional />
      </Form>
    </Disclosure>
  )
}

export const claimPosts = [
  post({
    path: '/shares/claims/release',
    again: claimsPage,
    async handle(view, form) {
      const amount = typed(view, form.text('amount'))
      const input = { claim: form.text('claim'), amount, dueOn: form.text('dueOn') || null }
      await view.execute(releaseWithheld, input, once(view, form))
      return { to: '/shares/claims', notice: words[view.lang].released }
    },
  }),
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
