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
import { accountsUnit } from '../dials.ts'
import { accountTitle } from '../exports-titles.ts'
import { statements } from '../query-statements.ts'
import { spanOf, yearOf } from '../span.ts'
import { specialNames, specialOf } from '../special.ts'
import { statementWords } from '../statement-words.ts'
import { words } from '../words.ts'
import { accountHref } from './parts.tsx'

type Shown = z.output<(typeof statements)['output']>
type Days = { from: string; until: string; unit: string; accounting?: string }

/** 재무상태표 and 손익계산서 of any days, for all accounts together or one of them; each line opens to its account. */
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

function daysIn(view: PageView): Days {
  const asked = (name: string) => view.search.get(name) ?? ''
  const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
  const until = isDay(asked('until')) ? asked('until') : today(view)
  const from =
    isDay(asked('from')) && asked('from') <= until
      ? asked('from')
      : spanOf(yearOf(until, view.charter), view.charter).from
  const accounting = /^[a-z][a-z0-9_-]{0,39}$/.test(asked('accounting')) ? asked('accounting') : undefined
  const unit = view.charter.value(accountsUnit.name) as string
  return { from, until, unit, accounting }
}

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
      <p class="mt-4 flex max-w-none justify-between border-t-2 border-black pt-2 text-lg font-semibold">
        <span>{result < 0n ? w.loss : w.surplus}</span>
        <span>{money(view, result < 0n ? -result : result, days.unit)}</span>
      </p>
    </>
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
  const total = lines.reduce((sum, { amount }) => sum + amount, more?.balance ?? 0n)
  const rows = lines.map(({ account, amount }) => [
    accountTitle(account, view.lang, names),
    <a class="why print:no-underline" href={accountHref(view, account, days.unit)}>
      {said(amount)}
      <span class="sr-only"> ({words[view.lang].whyTitle})</span>
    </a>,
  ])
  return (
    <section class="mb-5 break-inside-avoid">
      <h3 class="mb-1 font-semibold">{w.parts[root]}</h3>
      <PaperTable
        label={w.parts[root]}
        columns={[{ label: w.account }, { label: w.amount, end: true, width: '11rem' }]}
        rows={more ? [...rows, [more.label, said(more.balance)]] : rows}
        foot={[w.sum, said(total)]}
      />
    </section>
  )
}
