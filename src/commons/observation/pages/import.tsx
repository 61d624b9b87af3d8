import { findHeader, isEmptyRow } from '../../../kernel/spreadsheet/header.ts'
import { TableRefused } from '../../../kernel/spreadsheet/refusal.ts'
import { foldText } from '../../../kernel/spreadsheet/text.ts'
import { readTable } from '../../../kernel/spreadsheet.ts'
import { parseAmount, unitOf } from '../../../kernel/units.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page, post, type SentFile } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { once } from '../../../ui/typed.ts'
import { type Kind, kinds, kindWords } from '../kinds.ts'
import { registerMany } from '../register-many.ts'
import { type FlowRate, flowFrom, licenceCodes, licenceWords } from '../uses.ts'
import { words } from '../words.ts'
import { assetWords } from '../words-assets.ts'
import { units } from './new-resource.tsx'

type Problem = keyof (typeof assetWords)['ko']['importProblems']
const problems: readonly Problem[] = ['unreadable', 'no_names', 'too_many', 'no_quantity']
const mostRows = 200

/** Takes over a register that was kept in a spreadsheet. */
export const importPage: Page = page({
  path: '/resources/import',
  title: (view) => assetWords[view.lang].importTitle,
  render(view) {
    const [w, a] = [words[view.lang], assetWords[view.lang]]
    const problem = problems.find((one) => one === view.search.get('problem'))
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/resources') }, { label: a.importTitle }]} />
        <PageHead title={a.importTitle} lead={a.importLead} />
        {problem && <Flash tone="needs">{a.importProblems[problem]}</Flash>}
        <Card>
          <p class="mb-3 text-soft">{a.importColumns}</p>
          <Form action={view.href('/resources/import')} view={view} submit={a.importSubmit} upload>
            <FileField name="file" label={a.importFile} hint={a.importHint} accept=".xlsx,.csv,.tsv,.txt" />
          </Form>
        </Card>
      </>
    )
  },
})

export const importPost = post({
  path: '/resources/import',
  again: importPage,
  async handle(view, form) {
    const rows = await rowsOf(view, form.file('file'))
    if (typeof rows === 'string') return { to: `/resources/import?problem=${rows}` }
    await view.execute(registerMany, { rows, at: view.now.toISOString() }, once(view, form))
    return { to: '/resources', notice: assetWords[view.lang].imported(rows.length) }
  },
})

const columns = {
  name: ['이름', 'name'],
  kind: ['종류', 'kind'],
  location: ['있는 곳', '장소', 'place'],
  quantity: ['수량', 'quantity'],
  unit: ['단위', 'unit'],
  serial: ['일련번호', 'serial no.', 'serial'],
  flow: ['흐르는 양', 'flow'],
  licence: ['라이선스', '쓰는 조건', 'licence', 'license'],
  note: ['설명', '비고', 'description', 'note'],
}

type Column = keyof typeof columns

const columnOf = (heading: string): Column | undefined =>
  (Object.keys(columns) as Column[]).find((one) =>
    columns[one].some((known) => foldText(known) === foldText(heading)),
  )

async function rowsOf(view: PageView, file: SentFile | undefined) {
  const table = file && (await readTable(file.bytes, file.name).catch(unreadable))
  if (!table) return 'unreadable'
  const header = findHeader(table.rows, (heading) => columnOf(heading) !== undefined, 1)
  const places = new Map(header?.headings.map((heading, i) => [columnOf(heading), i] as const))
  if (!header || !places.has('name')) return 'no_names'
  const lines = table.rows.slice(header.firstDataRow).filter((row) => !isEmptyRow(row))
  if (lines.length === 0) return 'no_names'
  if (lines.length > mostRows) return 'too_many'
  const rows = lines.map((row) => rowOf(view, (column) => row[places.get(column) ?? -1]?.trim() ?? ''))
  return rows.every((row) => row !== undefined) ? rows : 'no_quantity'
}

/** A file that is no table; anything else is a mistake. */
function unreadable(error: unknown): undefined {
  if (!(error instanceof TableRefused)) throw error
}

/** One line of the table; nothing where its quantity cannot be read. */
function rowOf(view: PageView, cell: (column: Column) => string) {
  const code = kindNamed(cell('kind'), cell('unit'))
  const kind = kinds[code]
  const unit = kind.single ? 'pieces' : (units.find((one) => one === cell('unit')) ?? 'pieces')
  const quantity = kind.single ? 1n : parseAmount(cell('quantity') || '0', unitOf(unit), view.lang)
  if (typeof quantity !== 'bigint') return undefined
  const flow = code === 'flow' && cell('flow') ? { flow: flowFrom(cell('flow'), view.lang) } : {}
  if ('flow' in flow && flow.flow === undefined) return undefined
  const licence = code === 'knowledge' ? licenceNamed(cell('licence')) : undefined
  const serial = kind.single && cell('serial') ? { serial: cell('serial') } : {}
  const said = { name: cell('name'), note: cell('note'), location: cell('location') }
  return {
    ...kind,
    unit,
    ...said,
    conditions: '',
    image: null,
    quantity: String(quantity),
    ...serial,
    ...sent(flow.flow),
    licence,
  }
}

/** A rate as a command takes it. */
const sent = (flow: FlowRate | undefined) => (flow ? { flow: { ...flow, amount: String(flow.amount) } } : {})

/** A licence by its code or its name in either language. */
const licenceNamed = (name: string) =>
  licenceCodes.find((one) =>
    [one, licenceWords.ko[one], licenceWords.en[one]].some((known) => foldText(known) === foldText(name)),
  )

/** A kind by its name in either language; unnamed, what is counted in kilograms is a store, the rest things. */
function kindNamed(name: string, unit: string): Kind {
  const named = (Object.keys(kinds) as Kind[]).find((one) =>
    [kindWords.ko[one].name, kindWords.en[one].name].some((known) => foldText(known) === foldText(name)),
  )
  return named ?? (unit !== '' && unit !== 'pieces' && units.includes(unit) ? 'stock' : 'thing')
}
