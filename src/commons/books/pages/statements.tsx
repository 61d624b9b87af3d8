import type { z } from 'zod'
import { formatDay } from '../../../kernel/language.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Paper, PaperTable } from '../../../ui/paper.tsx'
import { Print } from '../../../ui/print.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { money, today } from '../../../ui/typed.ts'
import type { Balance, Root } from '../accounts.ts'
import { asPeopleSay, rootOf } from '../accounts.ts'
import { accountTitle } from '../exports-titles.ts'
import { statements } from '../query-statements.ts'
import { specialNames, specialOf } from '../special.ts'
import { statementWords } from '../statement-words.ts'
import { words } from '../words.ts'
import { type Days, daysIn } from './days.ts'
import { figureHref } from './parts.tsx'

type Shown = z.output<(typeof statements)['output']>

/** 재무상태표 and 손익계산서 of any days, for all accounts together or one of them; each figure opens to its why. */
export const statementsPage: Page = page({
  path: '/books/statements',
  title: (view) => statementWords[view.lang].statements,
  async render(view) {
    const w = statementWords[view.lang]
    const days = daysIn(view)
    const shown = await view.ask(statements, days)
    const day = (one: string) => formatDay(one, view.lang)
    return (
      <>
        <div class="print:hidden">
          <Breadcrumb
            crumbs={[{ label: words[view.lang].title, href: view.href('/books') }, { label: w.statements }]}
          />
          <PageHead title={w.statements} lead={w.lead} actions={<Print label={w.print} />} />
          <Card>
            <DaysForm view={view} days={days} />
          </Card>
        </div>
        <div class="mt-5">
          <Paper title={w.balanceSheet}>
            <Top left={view.name} right={w.asOf(day(days.until))} />
            <Sheet view={view} days={days} shown={shown} />
          </Paper>
          <Paper title={w.incomeStatement}>
            <Top left={view.name} right={`${day(days.from)} – ${day(days.until)}`} />
            <Results view={view} days={days} shown={shown} />
          </Paper>
        </div>
      </>
    )
  },
})

function DaysForm({ view, days }: { view: PageView; days: Days }) {
  const w = statementWords[view.lang]
  const special = specialOf(view.charter)
  return (
    <Form action={view.href('/books/statements')} method="get">
      <div class="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <DateField name="from" label={w.from} value={days.from} />
        <DateField name="until" label={w.until} value={days.until} max={today(view)} />
        {special.length > 0 && (
          <SelectField
            name="accounting"
            label={w.accounting}
            value={days.accounting ?? ''}
            blank={w.allAccounts}
            optional="unsaid"
            options={[
              { value: 'general', label: w.generalAccount },
              ...special.map(({ code, label }) => ({ value: code, label: label[view.lang] })),
            ]}
          />
        )}
        <div>
          <div>
            <Button tone="quiet">{w.show}</Button>
          </div>
        </div>
      </div>
    </Form>
  )
}

function Top({ left, right }: { left: string; right: string }) {
  return (
    <p class="mb-3 flex max-w-none flex-wrap justify-between gap-x-4">
      <span>{left}</span>
      <span>{right}</span>
    </p>
  )
}

const namesIn = (view: PageView, { funds }: Shown) =>
  new Map([...specialNames(view.charter, view.lang), ...Object.entries(funds)])

type SheetProps = { view: PageView; days: Days; shown: Shown }

function Sheet({ view, days, shown }: SheetProps) {
  const w = statementWords[view.lang]
  const open = { account: '', unit: days.unit, amount: -shown.openResult }
  const parts = (['assets', 'liabilities', 'equity'] as const).map((root) => ({
    root,
    lines: shown.balances.filter(({ account }) => rootOf(account) === root),
  }))
  const otherSide = parts
    .filter(({ root }) => root !== 'assets')
    .flatMap(({ lines }) => lines)
    .reduce((sum, { amount }) => sum - amount, shown.openResult)
  return (
    <>
      {parts.map(({ root, lines }) => (
        <Part
          view={view}
          days={days}
          names={namesIn(view, shown)}
          root={root}
          lines={lines}
          more={
            root === 'equity' && shown.openResult !== 0n
              ? { label: w.openResult, balance: open.amount }
              : undefined
          }
        />
      ))}
      <Grand view={view} days={days} of="liabilities-and-equity" label={w.otherSide} amount={otherSide} />
    </>
  )
}

function Results({ view, days, shown }: SheetProps) {
  const w = statementWords[view.lang]
  const of = (root: Root) => shown.results.filter(({ account }) => rootOf(account) === root)
  const { result } = shown
  const names = namesIn(view, shown)
  return (
    <>
      <Part view={view} days={days} names={names} root="income" lines={of('income')} />
      <Part view={view} days={days} names={names} root="expenses" lines={of('expenses')} />
      <Grand
        view={view}
        days={days}
        of="result"
        label={result < 0n ? w.loss : w.surplus}
        amount={result < 0n ? -result : result}
      />
    </>
  )
}

interface GrandProps {
  view: PageView
  days: Days
  of: string
  label: string
  amount: bigint
}

/** What a statement comes to in the end. */
function Grand({ view, days, of, label, amount }: GrandProps) {
  return (
    <p class="mt-4 flex max-w-none justify-between border-t-2 border-black pt-2 text-lg font-semibold">
      <span>{label}</span>
      <Why view={view} days={days} of={of}>
        {money(view, amount, days.unit)}
      </Why>
    </p>
  )
}

/** A figure that opens to what it adds up; on paper just the figure. */
function Why({ view, days, of, children }: { view: PageView; days: Days; of: string; children: string }) {
  return (
    <a class="why print:no-underline" href={figureHref(view, { ...days, of })}>
      {children}
      <span class="sr-only"> ({words[view.lang].whyTitle})</span>
    </a>
  )
}

interface PartProps {
  view: PageView
  days: Days
  /** What funds and special accounts are called. */
  names: ReadonlyMap<string, string>
  root: Root
  lines: readonly Balance[]
  /** A line that stands on no account. */
  more?: { label: string; balance: bigint }
}

function Part({ view, days, names, root, lines, more }: PartProps) {
  const w = statementWords[view.lang]
  const said = (balance: bigint) => money(view, asPeopleSay(`${root}:`, balance), days.unit)
  const why = (of: string, balance: bigint) => (
    <Why view={view} days={days} of={of}>
      {said(balance)}
    </Why>
  )
  const total = lines.reduce((sum, { amount }) => sum + amount, more?.balance ?? 0n)
  const rows = lines.map(({ account, amount }) => [
    accountTitle(account, view.lang, names),
    why(account, amount),
  ])
  return (
    <section class="mb-5 break-inside-avoid">
      <h3 class="mb-1 font-semibold">{w.parts[root]}</h3>
      <PaperTable
        label={w.parts[root]}
        columns={[{ label: w.account }, { label: w.amount, end: true, width: '11rem' }]}
        rows={more ? [...rows, [more.label, why('open-result', more.balance)]] : rows}
        foot={[w.sum, why(root, total)]}
      />
    </section>
  )
}
