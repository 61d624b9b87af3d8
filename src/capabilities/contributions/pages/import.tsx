import { kernelFailure } from '../../../kernel/failure.ts'
import { TableRefused } from '../../../kernel/spreadsheet/refusal.ts'
import { readTable } from '../../../kernel/spreadsheet.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Copy } from '../../../ui/copy.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Html, type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { draftCsv } from '../draft-csv.ts'
import { historyRefusals } from '../git-refusal.ts'
import { authors, gitImports } from '../query-imports.ts'
import { words } from '../words.ts'
import { momentDay, type Names, nameOf } from './parts.tsx'
import { ViewTabs } from './views.tsx'

const problems = ['unreadable', 'too_long'] as const

/** Bringing in many at once: a table by anyone who may, a repository by whoever has the machine. */
export const importPage: Page = page({
  path: '/contributions/import',
  title: (view) => words[view.lang].importTitle,
  async render(view) {
    const w = words[view.lang]
    const problem = problems.find((one) => one === view.search.get('problem'))
    return (
      <>
        <PageHead title={w.importTitle} lead={w.importLead} />
        <ViewTabs view={view} now="import" />
        {problem && <Flash tone="needs">{problem === 'too_long' ? w.csvTooLong : w.csvUnreadable}</Flash>}
        <Columns layout="two">
          {view.may(draftCsv) === 'yes' && <Upload view={view} />}
          <Stack>
            <Git view={view}>{view.may(gitImports) === 'yes' && (await imports(view))}</Git>
            {view.may(authors) === 'yes' && (await authorsCard(view))}
          </Stack>
        </Columns>
      </>
    )
  },
})

function Upload({ view }: { view: PageView }) {
  const w = words[view.lang]
  return (
    <Card title={w.csvTitle}>
      <p class="mb-3 text-soft">{w.csvTruth}</p>
      <Form action={view.href('/contributions/import')} view={view} submit={w.csvCheck} upload>
        <FileField name="file" label={w.csvFile} hint={w.csvHint} accept=".xlsx,.csv,.tsv,.txt" />
      </Form>
    </Card>
  )
}

function Git({ view, children }: { view: PageView; children: Html }) {
  const w = words[view.lang]
  const command = `dure contributions import-git ${view.commons.slug} PATH --project NAME`
  return (
    <Card title={w.gitTitle}>
      <p class="mb-3 text-soft">{w.gitText}</p>
      <Copy value={command} label={w.gitTitle} />
      {children}
    </Card>
  )
}

async function imports(view: PageView): Promise<Html> {
  const { imports: list } = await view.ask(gitImports, {})
  const names = await view.labels('contributions.project', [...new Set(list.map(({ project }) => project))])
  return list.map((one) => <Import view={view} one={one} names={names} />)
}

type Imported = Awaited<ReturnType<typeof gitImports.run>>['imports'][number]

function Import({ view, one, names }: { view: PageView; one: Imported; names: Names }) {
  const w = words[view.lang]
  const refusal = historyRefusals.find((reason) => one.problem === `contributions.git_${reason}`)
  const detail =
    one.state === 'done'
      ? w.gitDone(one.added ?? 0, one.known ?? 0)
      : one.state === 'failed'
        ? refusal
          ? w.gitRefusals[refusal]
          : w.gitFailed
        : one.state === 'waiting'
          ? w.gitWaiting
          : undefined
  const label = `${nameOf(view, names, one.project)} · ${momentDay(one.startedAt, view)}`
  return (
    <div class="mt-4">
      <Progress label={label} done={one.done} total={one.total ?? undefined} detail={detail} />
    </div>
  )
}

async function authorsCard(view: PageView): Promise<Html> {
  const w = words[view.lang]
  const { count } = await view.ask(authors, {})
  if (count === 0) return null
  return (
    <Card title={w.authorsTitle}>
      <p class="mb-3">{w.authorsText}</p>
      <LinkButton href={view.href('/contributions/authors')}>{w.authorsMore(count)}</LinkButton>
    </Card>
  )
}

export const uploadPost = post({
  path: '/contributions/import',
  again: importPage,
  async handle(view, form) {
    const file = form.file('file')
    if (!file) throw kernelFailure('bad_input', { field: 'file', problem: 'missing' })
    try {
      const { rows } = await readTable(file.bytes, file.name)
      if (rows.length > 1_100) return { to: '/contributions/import?problem=too_long' }
      const kept = rows.map((row) => row.slice(0, 200).map((cell) => cell.slice(0, 5_000)))
      const { draft } = await view.execute(draftCsv, { fileName: file.name, rows: kept })
      return { to: `/contributions/import/${draft}` }
    } catch (error) {
      if (error instanceof TableRefused) return { to: '/contributions/import?problem=unreadable' }
      throw error
    }
  },
})
