import type { z } from 'zod'
import { Amount } from '../../../ui/amount.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money, today } from '../../../ui/typed.ts'
import { asPeopleSay, type Balance, type Root, rootOf } from '../accounts.ts'
import { accountsUnit, openParts, openTo } from '../dials.ts'
import { accountTitle } from '../exports-titles.ts'
import { fundPlace } from '../funds.ts'
import { openWords } from '../open-words.ts'
import { balances } from '../query-balances.ts'
import { flows } from '../query-flows.ts'
import { funds } from '../query-funds.ts'
import { statements } from '../query-statements.ts'
import { type Span, spanOf, yearOf } from '../span.ts'
import { specialNames } from '../special.ts'
import { isOpen, sectionsOpen } from '../visible-to.ts'
import { words } from '../words.ts'
import { AccountCards } from './account-cards.tsx'
import { drawFlows } from './flow-chart.tsx'
import { namesOf, openFigureHref, todayHref } from './parts.tsx'

/** For members: what anyone sees. For everybody else it is what `/books` shows. */
export const openPage: Page = page({
  path: '/books/open',
  title: (view) => openWords[view.lang].openTitle,
  async render(view) {
    const w = openWords[view.lang]
    return (
      <>
        <Breadcrumb
          crumbs={[{ label: words[view.lang].title, href: view.href('/books') }, { label: w.openTitle }]}
        />
        {await openBooks(view)}
      </>
    )
  },
})

/** The books as the charter opens them: its chosen parts, one after the other, of one financial year. */
export async function openBooks(view: PageView) {
  const w = openWords[view.lang]
  const year = yearIn(view)
  const parts = sectionsOpen(view.charter)
  return (
    <>
      <PageHead
        title={w.openTitle}
        lead={w.openLead(String(year))}
        actions={<Before view={view} year={year} />}
      />
      {parts.length === 0 ? (
        <Shut view={view} />
      ) : (
        <Stack>
          {view.standing.member && <Flash tone="plain">{w.asOutside}</Flash>}
          {await drawParts(view, year)}
        </Stack>
      )}
    </>
  )
}

function yearIn(view: PageView): number {
  const now = yearOf(today(view), view.charter)
  const asked = Number(/^20\d\d$/.exec(view.search.get('year') ?? '')?.[0] ?? now)
  return asked < now ? asked : now
}

function Before({ view, year }: { view: PageView; year: number }) {
  const path = view.standing.member ? '/books/open' : '/books'
  return (
    <LinkButton href={view.href(`${path}?year=${year - 1}`)}>
      {openWords[view.lang].yearBefore(year - 1)}
    </LinkButton>
  )
}

/** Says which rule would open them. */
function Shut({ view }: { view: PageView }) {
  const w = openWords[view.lang]
  const isShut = view.charter.value(openTo.name) !== 'anyone'
  const path = `dials.${isShut ? openTo.name : openParts.name}`
  const change = { href: view.href(`/charter/change?path=${path}`), label: w.shutAction }
  return (
    <Card>
      <Empty
        icon="books"
        title={isShut ? w.shut : w.noPart}
        action={view.standing.member ? change : undefined}
      >
        {isShut ? w.shutText : w.noPartText}
      </Empty>
    </Card>
  )
}

async function drawParts(view: PageView, year: number) {
  const parts = sectionsOpen(view.charter)
  const has = (part: (typeof parts)[number]) => parts.includes(part)
  const span = spanOf(year, view.charter)
  const unit = view.charter.value(accountsUnit.name) as string
  const found =
    has('accounts') || has('balance_sheet') ? await view.ask(statements, { unit, ...span }) : undefined
  const props = { view, unit, span, found: found! }
  return (
    <>
      {has('accounts') && <InAndOut {...props} />}
      {has('flows') && (await flowsOf(view, span, unit))}
      {has('balance_sheet') && <Sheet {...props} />}
      {has('funds') && (await fundsOf(view))}
      {has('balances') && !view.standing.member && (await balancesOf(view))}
      <OfYears view={view} year={year} />
    </>
  )
}

interface Found {
  view: PageView
  unit: string
  span: Span
  found: z.output<(typeof statements)['output']>
}

function InAndOut(props: Found) {
  const w = openWords[props.view.lang]
  const { result } = props.found
  return (
    <>
      <Columns layout="two">
        <Lines {...props} title={w.income} root="income" lines={props.found.results} />
        <Lines {...props} title={w.expenses} root="expenses" lines={props.found.results} />
      </Columns>
      <Card>
        <Rows label={w.result}>
          <Row
            strong
            title={result < 0n ? w.loss : w.result}
            aside={<Why {...props} of="result" amount={result < 0n ? -result : result} />}
          />
        </Rows>
      </Card>
    </>
  )
}

type WhyProps = Pick<Found, 'view' | 'unit' | 'span'> & { of: string; amount: bigint }

/** A figure that opens to what it adds up, for outsiders as far as the charter opens that. */
function Why({ view, unit, span, of, amount }: WhyProps) {
  return <Amount value={money(view, amount, unit)} why={openFigureHref(view, { of, unit, ...span })} />
}

type LinesProps = Found & {
  title: string
  root: Root
  lines: readonly Balance[]
  more?: { label: string; amount: bigint }
}

function Lines({ view, unit, span, title, root, lines, found, more }: LinesProps) {
  const w = openWords[view.lang]
  const names = new Map([...specialNames(view.charter, view.lang), ...Object.entries(found.funds)])
  const own = lines.filter(({ account }) => rootOf(account) === root)
  const said = (amount: bigint) => asPeopleSay(`${root}:`, amount)
  const all = own.reduce((sum, { amount }) => sum + said(amount), more?.amount ?? 0n)
  const why = (of: string, amount: bigint) => (
    <Why view={view} unit={unit} span={span} of={of} amount={amount} />
  )
  return (
    <Card title={title}>
      {own.length === 0 && !more ? (
        <p class="text-soft">{w.none}</p>
      ) : (
        <Rows label={title}>
          {own.map(({ account, amount }) => (
            <Row title={accountTitle(account, view.lang, names)} aside={why(account, said(amount))} />
          ))}
          {more && <Row title={more.label} aside={why('open-result', more.amount)} />}
          <Row strong title={w.sum} aside={why(root, all)} />
        </Rows>
      )}
    </Card>
  )
}

function Sheet(props: Found) {
  const w = openWords[props.view.lang]
  const { balances: lines, openResult } = props.found
  const open = openResult === 0n ? undefined : { label: w.openResult, amount: openResult }
  return (
    <>
      <h2 class="text-xl font-bold">{w.sheet}</h2>
      <Columns layout="two">
        <Lines {...props} title={w.assets} root="assets" lines={lines} />
        <Stack>
          <Lines {...props} title={w.liabilities} root="liabilities" lines={lines} />
          <Lines {...props} title={w.equity} root="equity" lines={lines} more={open} />
        </Stack>
      </Columns>
    </>
  )
}

async function flowsOf(view: PageView, span: Span, unit: string) {
  const { flows: moved } = await view.ask(flows, span)
  return drawFlows(view, moved, unit)
}

async function fundsOf(view: PageView) {
  const w = openWords[view.lang]
  const { funds: all } = await view.ask(funds, {})
  if (all.length === 0) return null
  return (
    <Card title={w.funds}>
      <Rows label={w.funds}>
        {all.map(({ code, name, purpose, sums }) => (
          <Row
            title={name}
            detail={purpose}
            href={view.href(`/books/funds#fund-${code}`)}
            aside={sums.map((one) => (
              <span class="block">
                <Amount value={money(view, one.balance, one.unit)} why={fundWhy(view, code, one.unit)} />
              </span>
            ))}
          />
        ))}
      </Rows>
    </Card>
  )
}

/** Where the balance sheet is shut to outsiders, the fund says itself what came and went. */
const fundWhy = (view: PageView, code: string, unit: string) =>
  isOpen(view, 'balance_sheet')
    ? todayHref(view, fundPlace(code), unit, 'line')
    : view.href(`/books/funds#fund-${code}`)

async function balancesOf(view: PageView) {
  const { balances: list } = await view.ask(balances, {})
  const names = await namesOf(
    view,
    list.map((one) => one.account),
  )
  return list.length === 0 ? null : <AccountCards view={view} list={list} names={names} />
}

/** Budget and disclosure are a later capability's: known by their names and addresses alone. */
function OfYears({ view, year }: { view: PageView; year: number }) {
  const w = openWords[view.lang]
  const parts = sectionsOpen(view.charter)
  const rows = (['budget', 'disclosure'] as const).filter((part) => parts.includes(part))
  if (rows.length === 0 || view.may('years.openYear') !== 'yes') return null
  return (
    <Card>
      <Rows label={w.more}>
        {rows.map((part) => (
          <Row title={w[part]} href={view.href(`/years/${year}/open#${part}`)} />
        ))}
      </Rows>
    </Card>
  )
}
