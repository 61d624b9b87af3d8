import { formatDay } from '../../../kernel/language.ts'
import { csvOf } from '../../../kernel/spreadsheet/delimited.ts'
import { formatDecimal, unitOf } from '../../../kernel/units.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { download, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Paper, PaperTable } from '../../../ui/paper.tsx'
import { Print } from '../../../ui/print.tsx'
import { money } from '../../../ui/typed.ts'
import { register } from '../asset-queries.ts'
import { kindOf, kindWords, stateWord } from '../kinds.ts'
import { registerMany } from '../register-many.ts'
import { flowCell, licenceWords } from '../uses.ts'
import { words } from '../words.ts'
import { assetWords } from '../words-assets.ts'
import { dayIn } from './conditions.tsx'
import { localDay } from './moment.ts'
import { type Names, nameOf, namesIn, quantityText } from './parts.tsx'

type Listed = Awaited<ReturnType<typeof register.run>>['rows'][number]

/** Names and places are long; figures are short. */
const widths = [undefined, '17%', '11%', '14%']

/** Everything the commons holds, as a paper to print and file. */
export const registerPage = page({
  path: '/resources/register',
  title: (view) => assetWords[view.lang].register,
  async render(view) {
    const [w, a] = [words[view.lang], assetWords[view.lang]]
    const after = view.search.get('after') ?? undefined
    const { rows, next } = await view.ask(register, { after })
    const names = await namesIn(view, [], handsOf(rows))
    const columns = a.heads.map((label, i) => ({
      ...{ label, end: i === 6 || i === 9, tight: i === 0 || i === 7, width: widths[i] },
    }))
    return (
      <>
        <div class="print:hidden">
          <Breadcrumb crumbs={[{ label: w.title, href: view.href('/resources') }, { label: a.register }]} />
          <PageHead
            title={a.register}
            lead={a.registerLead}
            actions={
              <>
                {view.may(registerMany) === 'yes' && (
                  <LinkButton href={view.href('/resources/import')}>{a.importButton}</LinkButton>
                )}
                <LinkButton href={view.href('/resources/register.csv')} download>
                  {a.csv}
                </LinkButton>
                <Print label={a.print} />
              </>
            }
          />
        </div>
        <Paper title={a.register} look="across">
          <p class="mb-3 max-w-none">
            {view.name} · {a.asOf(formatDay(localDay(view), view.lang))} · {a.registerCount(rows.length)}
          </p>
          <PaperTable
            label={a.register}
            columns={columns}
            rows={rows.map((one, n) => [String(n + 1), ...cellsOf(view, one, names)])}
          />
        </Paper>
        <Pagination
          next={next ? view.href(`/resources/register?after=${encodeURIComponent(next)}`) : undefined}
        />
      </>
    )
  },
})

const handsOf = (rows: readonly Listed[]) =>
  rows.flatMap((one) => [one.accountable, one.custodian]).filter((one) => one !== null)

function cellsOf(view: PageView, one: Listed, names: Names): string[] {
  const w = words[view.lang]
  const who = (agent: string | null, none: string) => (agent === null ? none : nameOf(view, names, agent))
  return [
    ...[one.name, kindWords[view.lang][kindOf(one)].name, one.location],
    ...[who(one.accountable, w.ours), who(one.custodian, w.all)],
    ...[quantityText(view, one.onhand, one.unit), one.serial ?? ''],
    one.state ? stateWord(one.state, view.lang) : '',
    one.worth ? money(view, one.worth.amount, one.worth.unit) : '',
    formatDay(dayIn(view, one.registeredAt), view.lang),
  ]
}

/** The same as a table; `import` reads it again. */
export const registerDownload = download({
  path: '/resources/register.csv',
  async respond(view) {
    const a = assetWords[view.lang]
    const lines: string[][] = []
    for (let after: string | undefined; ; ) {
      const { rows, next } = await view.ask(register, { after })
      const names = await namesIn(view, [], handsOf(rows))
      lines.push(...rows.map((one) => lineOf(view, one, names)))
      if (next === null) break
      after = next
    }
    const body = csvOf([a.csvHeads, ...lines])
    return { body, mediaType: 'text/csv; charset=utf-8', fileName: `${view.commons.slug}-register.csv` }
  },
})

function lineOf(view: PageView, one: Listed, names: Names): string[] {
  const [name, kind, place, owner, keeper] = cellsOf(view, one, names)
  const { worth } = one
  return [
    ...[name!, kind!, place!, owner!, keeper!],
    ...[formatDecimal(one.onhand, unitOf(one.unit).scale), one.unit, one.serial ?? ''],
    one.state ? stateWord(one.state, view.lang) : '',
    ...(worth ? [formatDecimal(worth.amount, unitOf(worth.unit).scale), worth.unit, worth.on] : ['', '', '']),
    one.note,
    one.flow ? flowCell(one.flow) : '',
    one.licence ? licenceWords[view.lang][one.licence] : '',
  ]
}
