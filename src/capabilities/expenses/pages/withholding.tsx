import type { z } from 'zod'
import { csvOf } from '../../../kernel/spreadsheet/delimited.ts'
import { formatDecimal, unitOf } from '../../../kernel/units.ts'
import { Badge } from '../../../ui/badge.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { action, download, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Table } from '../../../ui/table.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money, today } from '../../../ui/typed.ts'
import { declareWithholding } from '../declare-withholding.ts'
import { withheld } from '../query-withheld.ts'
import { words } from '../words.ts'
import { type Names, nameOf, ViewTabs, withholdingText } from './parts.tsx'

type Withheld = z.output<typeof withheld.output>

const yearOf = (view: PageView) => {
  const asked = view.search.get('year') ?? ''
  return /^(19|20)\d{2}$/.test(asked) ? asked : today(view).slice(0, 4)
}

const load = (view: PageView) =>
  view.ask(withheld, { from: `${yearOf(view)}-01`, until: `${yearOf(view)}-12` })

/** What is to be declared: by payee for the yearly statements, by month for the tax itself. */
export const withholdingPage: Page = page({
  path: '/expenses/withholding',
  title: (view) => words[view.lang].tabs.withholding,
  async render(view) {
    const w = words[view.lang]
    const [year, found] = [yearOf(view), await load(view)]
    const names = await view.labels(
      'members.agent',
      found.payees.flatMap(({ payee }) => payee ?? []),
    )
    const at = (by: number) => view.href(`/expenses/withholding?year=${Number(year) + by}`)
    const isThisYear = year >= today(view).slice(0, 4)
    return (
      <>
        <PageHead
          title={`${w.tabs.withholding} ${year}`}
          lead={w.withholdingLead}
          actions={
            found.payees.length > 0 && (
              <LinkButton href={view.href(`/expenses/withholding.csv?year=${year}`)} icon="download" download>
                {w.download}
              </LinkButton>
            )
          }
        />
        <ViewTabs view={view} now="withholding" />
        {found.payees.length === 0 ? (
          <Card>
            <Empty title={w.withholdingEmpty} icon="file">
              {w.withholdingEmptyText}
            </Empty>
          </Card>
        ) : (
          <Stack>
            <Payees view={view} found={found} names={names} />
            <Months view={view} found={found} />
          </Stack>
        )}
        <Pagination previous={at(-1)} next={isThisYear ? undefined : at(1)} />
      </>
    )
  },
})

type Props = { view: PageView; found: Withheld }
type Payee = Withheld['payees'][number]

const payeeName = (view: PageView, names: Names, { payee, payeeName: name }: Payee) =>
  payee ? nameOf(view, names, payee) : name || words[view.lang].nobodyNamed

function Payees({ view, found, names }: Props & { names: Names }) {
  const w = words[view.lang]
  const figures = (head: string, of: (one: Payee) => bigint) => ({
    ...{ head, figures: true },
    cell: (one: Payee) => money(view, of(one), found.unit),
  })
  return (
    <Card title={w.byPayee}>
      <Table<Payee>
        caption={w.byPayee}
        columns={[
          { head: w.payeeHead, cell: (one) => payeeName(view, names, one) },
          { head: w.kind, cell: (one) => withholdingText(view, one.kind) },
          { head: w.payments, cell: (one) => String(one.payments), figures: true },
          figures(w.gross, ({ gross }) => gross),
          figures(w.national, ({ national }) => national),
          figures(w.local, ({ local }) => local),
        ]}
        rows={found.payees}
      />
    </Card>
  )
}

function Months({ view, found }: Props) {
  const w = words[view.lang]
  return (
    <Card title={w.byMonth}>
      <ul class="rows">
        {found.months.map((one) => (
          <li class="py-3">
            <div class="flex flex-wrap items-center justify-between gap-2">
              <span class="font-semibold">{one.month}</span>
              <span class="tnum">
                {w.national} {money(view, one.national, found.unit)} · {w.local}{' '}
                {money(view, one.local, found.unit)}
              </span>
            </div>
            {one.openPayments === 0 ? (
              <Badge tone="good">{w.declared}</Badge>
            ) : (
              one.month < today(view).slice(0, 7) && <Declare view={view} month={one} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The tax of a month is due on the tenth of the next (소득세법 128조, from memory); who files says when it really is. */
function nextTenth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return number === 12 ? `${year + 1}-01-10` : `${year}-${String(number + 1).padStart(2, '0')}-10`
}

function Declare({ view, month }: { view: PageView; month: Withheld['months'][number] }) {
  const w = words[view.lang]
  if (view.may(declareWithholding) !== 'yes') return null
  return (
    <div class="mt-2">
      <Confirm
        id={`declare-${month.month}`}
        label={w.declare}
        question={w.declareAsk(month.month)}
        action={view.href('/expenses/withholding/declare')}
        submit={w.declare}
        tone="quiet"
        onceKey={`${view.key}-${month.month}`}
        values={{
          month: month.month,
          national: month.openNational.toString(),
          local: month.openLocal.toString(),
        }}
      >
        <DateField name="dueOn" label={w.dueOn} value={nextTenth(month.month)} />
        <TextField name="taxOffice" label={w.taxOffice} value={w.taxOffice} maxlength={100} />
        <TextField name="municipality" label={w.municipality} value={w.municipality} maxlength={100} />
      </Confirm>
    </div>
  )
}

export const declarePost = action({
  path: '/expenses/withholding/declare',
  again: withholdingPage,
  command: declareWithholding,
  input: (form) => ({
    month: form.text('month'),
    dueOn: form.text('dueOn'),
    national: form.text('national'),
    local: form.text('local'),
    taxOffice: form.text('taxOffice'),
    municipality: form.text('municipality'),
  }),
  done: () => '/expenses/withholding',
  notice: (view) => words[view.lang].declaredDone,
})

/** The figures of the yearly statements as a table, names spelled so that no spreadsheet takes them for a formula. */
export const withheldCsv = download({
  path: '/expenses/withholding.csv',
  async respond(view) {
    const w = words[view.lang]
    const found = await load(view)
    const names = await view.labels(
      'members.agent',
      found.payees.flatMap(({ payee }) => payee ?? []),
    )
    const plain = (amount: bigint) => formatDecimal(amount, unitOf(found.unit).scale)
    const rows = found.payees.map((one) => [
      ...[payeeName(view, names, one), withholdingText(view, one.kind), String(one.payments)],
      ...[one.gross, one.national, one.local].map(plain),
    ])
    const body = csvOf([w.csvHeads, ...rows])
    const fileName = `${view.commons.slug}-withholding-${yearOf(view)}.csv`
    return { body, mediaType: 'text/csv; charset=utf-8', fileName }
  },
})
