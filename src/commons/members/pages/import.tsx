import { kernelFailure } from '../../../kernel/failure.ts'
import { TableRefused, tableRefusals } from '../../../kernel/spreadsheet/refusal.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns } from '../../../ui/columns.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { draftRoll } from '../draft-roll.ts'
import { readRollFile } from '../read-roll-file.ts'
import { words } from '../words.ts'
import { BeginningSteps } from './beginning-steps.tsx'
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
        <Breadcrumb crumbs={[{ label: w.people, href: view.href('/people') }, { label: w.importTitle }]} />
        <PageHead title={w.importTitle} lead={w.importLead} />
        {problem && <Flash tone="needs">{w.tableRefusals[problem]}</Flash>}
        <Columns layout="main-side">
          <Card>
            <Form
              action={view.href('/people/import')}
              errors={errorsOf(view, ['file'])}
              submit={w.importUpload}
              upload
            >
              <FileField name="file" label={w.importFile} hint={w.importFileHint} accept={rollFileKinds} />
            </Form>
          </Card>
          <BeginningSteps view={view} now="roll" />
        </Columns>
      </>
    )
  },
})

/** The files a roll can come in. */
export const rollFileKinds = '.xlsx,.csv,.tsv,.txt'

export const uploadPost = post({
  path: '/people/import',
  again: importPage,
  async handle(view, form) {
    const file = form.file('file')
    if (!file) throw kernelFailure('bad_input', { field: 'file', problem: 'missing' })
    try {
      const { draft } = await view.execute(draftRoll, await readRollFile(file))
      return { to: `/people/import/${draft}` }
    } catch (error) {
      if (error instanceof TableRefused) return { to: `/people/import?problem=${error.reason}` }
      throw error
    }
  },
})
