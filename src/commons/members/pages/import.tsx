import { kernelFailure } from '../../../kernel/failure.ts'
import { TableRefused, tableRefusals } from '../../../kernel/spreadsheet/refusal.ts'
import { readTable } from '../../../kernel/spreadsheet.ts'
import { Card } from '../../../ui/card.tsx'
import { Columns } from '../../../ui/columns.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { type Step, Steps } from '../../../ui/steps.tsx'
import { draftRoll } from '../draft-roll.ts'
import { keepableRows } from '../roll-check.ts'
import { words } from '../words.ts'
import { errorsOf } from './parts.tsx'

/** First step of bringing a roll in: the file the office has. */
export const importPage: Page = page({
  path: '/people/import',
  title: (view) => words[view.lang].importTitle,
  render(view) {
    const w = words[view.lang]
    const problem = tableRefusals.find((one) => one === view.search.get('problem'))
    return (
      <>
        <PageHead
          eyebrow={<a href={view.href('/people')}>{w.people}</a>}
          title={w.importTitle}
          lead={w.importLead}
        />
        {problem && <Flash tone="needs">{w.tableRefusals[problem]}</Flash>}
        <Columns layout="main-side">
          <Card>
            <Form
              action={view.href('/people/import')}
              errors={errorsOf(view, ['file'])}
              submit={w.importUpload}
              upload
            >
              <FileField
                name="file"
                label={w.importFile}
                hint={w.importFileHint}
                accept=".xlsx,.csv,.tsv,.txt"
              />
            </Form>
          </Card>
          <Card>
            <ImportSteps view={view} now={0} />
          </Card>
        </Columns>
      </>
    )
  },
})

export function ImportSteps({ view, now }: { view: PageView; now: number }) {
  const w = words[view.lang]
  const labels = [w.stepUpload, w.stepColumns, w.stepProblems, w.stepImport]
  const steps = labels.map(
    (label, i): Step => ({
      label,
      state: i < now ? 'done' : i === now ? 'now' : 'todo',
    }),
  )
  return <Steps steps={steps} label={w.importSteps} />
}

export const uploadPost = post({
  path: '/people/import',
  again: importPage,
  async handle(view, form) {
    const file = form.file('file')
    if (!file) throw kernelFailure('bad_input', { field: 'file', problem: 'missing' })
    try {
      const { rows } = await readTable(file.bytes, file.name)
      if (rows.length > 5_100) throw new TableRefused('too_many_rows')
      const { draft } = await view.execute(draftRoll, { fileName: file.name, rows: keepableRows(rows) })
      return { to: `/people/import/${draft}` }
    } catch (error) {
      if (error instanceof TableRefused) return { to: `/people/import?problem=${error.reason}` }
      throw error
    }
  },
})
