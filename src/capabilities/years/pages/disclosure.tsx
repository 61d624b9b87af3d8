import type { z } from 'zod'
import { asPeopleSay, type Root, rootOf } from '../../../commons/books/accounts.ts'
import { accountTitle } from '../../../commons/books/exports-titles.ts'
import { statements } from '../../../commons/books/query-statements.ts'
import { specialNames } from '../../../commons/books/special.ts'
import { statementWords } from '../../../commons/books/statement-words.ts'
import { dataOf } from '../../../commons/charter/charter.ts'
import { profileOf } from '../../../commons/charter/profile.ts'
import { officerList } from '../../../commons/members/officer-list.ts'
import { counts, officers } from '../../../commons/members/queries.ts'
import { formatDay } from '../../../kernel/language.ts'
import { textCsvOf } from '../../../kernel/spreadsheet/text-csv.ts'
import { Amount } from '../../../ui/amount.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { download, type Page, type PageView, page } from '../../../ui/page.ts'
import { Paper, PaperTable } from '../../../ui/paper.tsx'
import { money } from '../../../ui/typed.ts'
import { year } from '../query-year.ts'
import { words } from '../words.ts'
import { Head, Issued } from './papers.tsx'
import { disclosureTitle, mayShareOut, type YearShown, yearIn } from './parts.tsx'
import { partNames, whyHref, yearFigure } from './why-links.ts'

type Line = [item: string, content: string, why?: string]

interface Section {
  title: string
  rows: Line[]
}

/** What a disclosure (경영공시) asks for, gathered from the roll, the officers and the statements. */
async function sectionsOf(view: PageView, shown: YearShown): Promise<Section[]> {
  const w = words[view.lang]
  const { from, until, unit } = shown
  const [people, { terms }, books] = await Promise.all([
    view.ask(counts, {}),
    view.ask(officers, {}),
    view.ask(statements, { unit, from, until }),
  ])
  const member = dataOf(view.charter).calls?.member?.[view.lang] ?? w.members
  const { parts, otherSide } = statementWords[view.lang]
  const text = (amount: bigint) => money(view, amount, unit)
  const why = (of: string) => yearFigure(view, shown, of)
  const names = new Map([...specialNames(view.charter, view.lang), ...Object.entries(books.funds)])
  const named = (account: string) => accountTitle(account, view.lang, names)
  /** The accounts of one kind and their sum; each opens its why. */
  const of = (root: Root, more: [item: string, amount: bigint, of: string][] = []): Line[] => {
    const lines = [...books.balances, ...books.results]
      .filter(({ account }) => rootOf(account) === root)
      .map(({ account, amount }) => [named(account), asPeopleSay(account, amount), account] as const)
    const all = [...lines, ...more]
    const sum = all.reduce((sum, [, amount]) => sum + amount, 0n)
    if (all.length === 0) return []
    return [...all, [w.total, sum, root] as const].map(([name, amount, of]) => [name, text(amount), why(of)])
  }
  const sections: Section[] = [
    { title: w.paper.members, rows: [[member, w.paper.count(people.members.toLocaleString(view.lang))]] },
    {
      title: w.officers,
      rows: officerList(view.charter, terms, view.lang).map((one) => [one.as, one.name ?? '']),
    },
    { title: `${w.balanceSheet} · ${parts.assets}`, rows: of('assets') },
    { title: `${w.balanceSheet} · ${parts.liabilities}`, rows: of('liabilities') },
    {
      title: `${w.balanceSheet} · ${parts.equity}`,
      rows: [
        ...of('equity', books.openResult === 0n ? [] : [[w.openResult, books.openResult, 'open-result']]),
        [otherSide, text(otherSideOf(books)), why('liabilities-and-equity')],
      ],
    },
    { title: `${w.incomeStatement} · ${parts.income}`, rows: of('income') },
    {
      title: `${w.incomeStatement} · ${parts.expenses}`,
      rows: [...of('expenses'), [w.paper.result, text(books.result), why('result')]],
    },
    ...appropriated(view, shown),
  ]
  return sections.filter(({ rows }) => rows.length > 0)
}

/** What is owed and one's own, which comes to as much as is owned. */
const otherSideOf = ({ balances, openResult }: z.output<(typeof statements)['output']>): bigint =>
  balances
    .filter(({ account }) => rootOf(account) !== 'assets')
    .reduce((sum, { amount }) => sum - amount, openResult)

/** What became of the surplus, once the meeting has decided. */
function appropriated(view: PageView, { year, close, unit }: YearShown): Section[] {
  const w = words[view.lang]
  const used = close?.appropriation
  if (!used) return []
  const parts = partNames.filter((part) => mayShareOut(view) || (part !== 'patronage' && part !== 'capital'))
  const rows = parts.map(
    (part): Line => [
      part === 'carried' ? w.paper.carried : w[part],
      money(view, used[part] ?? 0n, unit),
      whyHref(view, year, part),
    ],
  )
  return [{ title: w.steps.appropriate, rows }]
}

export const disclosurePage: Page = page({
  path: '/years/:year{[0-9]{4}}/disclosure',
  title: disclosureTitle,
  async render(view) {
    const w = words[view.lang]
    const shown = await view.ask(year, { year: yearIn(view) })
    const sections = await sectionsOf(view, shown)
    const { disclosure } = profileOf(view.charter)
    return (
      <>
        <Head view={view} shown={shown} title={disclosureTitle(view)} />
        <div class="mb-4 print:hidden">
          <p>{disclosure ? w.disclosureLead : w.openAccountsLead}</p>
          <p class="mt-1 text-soft">
            {disclosure?.always ? w.mustDisclose(disclosure.article[view.lang]) : disclosure && w.mayDisclose}
          </p>
          <p class="mt-3">
            <LinkButton href={view.href(`/years/${shown.year}/disclosure.csv`)} download>
              {w.download}
            </LinkButton>
          </p>
        </div>
        <Paper title={`${w.year(shown.year)} ${disclosureTitle(view)}`} look="paged">
          <p class="mb-3 flex max-w-none justify-between gap-4">
            <span>{view.name}</span>
            <span>{w.asOf(formatDay(shown.until, view.lang))}</span>
          </p>
          {sections.map(({ title, rows }) => (
            <section class="mb-5 break-inside-avoid">
              <h3 class="mb-1 font-semibold">{title}</h3>
              <PaperTable
                label={title}
                columns={[{ label: w.item }, { label: w.content, end: true, width: '40%' }]}
                rows={rows.map(([item, content, why]) => [item, <Amount value={content} why={why} />])}
              />
            </section>
          ))}
          <Issued view={view} shown={shown} />
        </Paper>
      </>
    )
  },
})

export const disclosureTable = download({
  path: '/years/:year{[0-9]{4}}/disclosure.csv',
  async respond(view) {
    const shown = await view.ask(year, { year: yearIn(view) })
    const sections = await sectionsOf(view, shown)
    const lines = sections.flatMap(({ title, rows }) => rows.map(([item, content]) => [title, item, content]))
    return {
      body: textCsvOf(lines),
      mediaType: 'text/csv; charset=utf-8',
      fileName: `disclosure-${shown.year}.csv`,
    }
  },
})
