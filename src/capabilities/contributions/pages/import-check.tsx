import { roll } from '../../../commons/members/roll.ts'
import { formatDay } from '../../../kernel/language.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Table } from '../../../ui/table.tsx'
import { type CsvProblem, type CsvRow, problemsOfRows } from '../csv-problems.ts'
import { type CsvKnown, type CsvReadProblem, readCsvRows } from '../csv-read.ts'
import { importCsvRows } from '../import-csv-rows.ts'
import { quantityText } from '../kinds.ts'
import { kindsOf } from '../query-contributions.ts'
import { csvDraft } from '../query-imports.ts'
import { projects } from '../query-projects.ts'
import { words } from '../words.ts'
import { kindText, nameOf } from './parts.tsx'

type Problem = { row: number; problem: CsvProblem | CsvReadProblem }

/** The dry run: what would come in, or what stands in the way, row by row. */
export const checkPage: Page = page({
  path: '/contributions/import/:draft',
  title: (view) => words[view.lang].importTitle,
  async render(view) {
    const w = words[view.lang]
    const { fileName, hasHeadings, rows, problems } = await check(view)
    const back = view.href('/contributions/import')
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.importTitle, href: back }, { label: fileName }]} />
        <PageHead title={fileName} lead={w.csvTruth} />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        {!hasHeadings && <Flash tone="needs">{w.csvHeadings}</Flash>}
        <Stack>
          {problems.length > 0 && <Problems view={view} problems={problems} />}
          {rows.length > 0 && (
            <Card title={w.csvReady(rows.length)}>
              <Preview
                view={view}
                rows={rows}
                names={
                  await view.labels(
                    'members.agent',
                    rows.map(({ agent }) => agent),
                  )
                }
              />
              {problems.length === 0 && (
                <div class="mt-4">
                  <Form
                    action={`${back}/${view.params.draft}`}
                    onceKey={view.key}
                    submit={w.csvSend(rows.length)}
                    cancel={back}
                  />
                </div>
              )}
            </Card>
          )}
          {(problems.length > 0 || rows.length === 0) && <LinkButton href={back}>{w.csvTitle}</LinkButton>}
        </Stack>
      </>
    )
  },
})

async function check(view: PageView) {
  const { fileName, rows: table } = await view.ask(csvDraft, { draft: view.params.draft ?? '' })
  const kinds = kindsOf(view)
  const { projects: known } = await view.ask(projects, { state: 'open' })
  const reading = readCsvRows(table, { people: await people(view), projects: known, kinds })
  const source = { db: view.db, commonsId: view.commons.id, now: view.now, kinds }
  const further = await problemsOfRows(source, reading.rows)
  const problems: Problem[] = [...reading.problems, ...further].sort((a, b) => a.row - b.row)
  return { fileName, ...reading, problems }
}

/** Everyone on the roll, a page at a time. */
async function people(view: PageView): Promise<CsvKnown['people']> {
  const all: { agent: string; name: string; number: string | null }[] = []
  for (let after: string | undefined; ; ) {
    const page = await view.ask(roll, { limit: 500, after })
    all.push(...page.people)
    if (page.next === null) return all
    after = page.next
  }
}

const shown = 100

function Problems({ view, problems }: { view: PageView; problems: readonly Problem[] }) {
  const w = words[view.lang]
  return (
    <Card
      title={w.csvProblems(problems.length)}
      aside={<Badge tone="needs">{String(problems.length)}</Badge>}
    >
      <p class="mb-3">{w.csvProblemsLead}</p>
      <Table
        caption={w.csvProblems(problems.length)}
        rows={problems.slice(0, shown)}
        columns={[
          { head: w.row, cell: (one) => String(one.row) },
          { head: w.problem, cell: (one) => w.rowProblems[one.problem] },
        ]}
      />
    </Card>
  )
}

type PreviewProps = { view: PageView; rows: readonly CsvRow[]; names: ReadonlyMap<string, string> }

function Preview({ view, rows, names }: PreviewProps) {
  const w = words[view.lang]
  return (
    <Table
      caption={w.csvReady(rows.length)}
      rows={rows.slice(0, 10)}
      columns={[
        { head: w.day, cell: (one) => formatDay(one.happenedOn, view.lang) },
        { head: w.giver, cell: (one) => nameOf(view, names, one.agent) },
        { head: w.kind, cell: (one) => `${kindText(view, one.kind)}${one.gift ? ` · ${w.gift}` : ''}` },
        { head: w.quantity, figures: true, cell: (one) => quantityText(one.quantity, one.unit, view.lang) },
        { head: w.note, cell: (one) => one.note },
      ]}
    />
  )
}

export const importPost = post({
  path: '/contributions/import/:draft',
  again: checkPage,
  async handle(view, form) {
    const { rows } = await check(view)
    const sent = rows.map((row) => ({ ...row, quantity: row.quantity.toString() }))
    const input = { rows: sent, draft: view.params.draft ?? null }
    await view.execute(importCsvRows, input, { key: form.text('key') || view.key })
    return { to: '/contributions/all', notice: words[view.lang].csvSent }
  },
})
