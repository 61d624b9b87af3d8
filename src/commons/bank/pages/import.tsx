import { kernelFailure } from '../../../kernel/failure.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { once } from '../../../ui/typed.ts'
import { accounts } from '../query-accounts.ts'
import { uploadStatement } from '../upload-statement.ts'
import { words } from '../words.ts'
import { accountOptions } from './parts.tsx'

/** A file and the account it is of; nothing more is asked. */
export const importPage = page({
  path: '/bank/import',
  title: (view) => words[view.lang].importTitle,
  async render(view) {
    const w = words[view.lang]
    const { accounts: all } = await view.ask(accounts, {})
    const options = accountOptions(all)
    const wanted = view.search.get('account') ?? options[0]?.value
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/bank') }, { label: w.importTitle }]} />
        <PageHead title={w.importTitle} lead={w.importLead} />
        <Card>
          {options.length === 0 ? (
            <Empty
              icon="books"
              title={w.emptyTitle}
              action={{ href: view.href('/bank/new'), label: w.addAccount }}
            >
              {w.emptyText}
            </Empty>
          ) : (
            <Form action={view.href('/bank/import')} view={view} submit={w.upload} upload>
              {options.length === 1 ? (
                <HiddenField name="account" value={options[0]!.value} />
              ) : (
                <SelectField name="account" label={w.account} options={options} value={wanted} />
              )}
              <FileField
                name="file"
                label={w.file}
                hint={w.fileHint}
                accept=".xlsx,.xls,.csv,.tsv,.txt,.ofx,.qfx,.sta,.mt940,.940,.xml,.html,.htm"
              />
            </Form>
          )}
          <p class="mt-4 text-sm text-soft">{w.profilesNote}</p>
        </Card>
      </>
    )
  },
})

export const uploadPost = post({
  path: '/bank/import',
  again: importPage,
  async handle(view, form) {
    const file = form.file('file')
    if (!file || file.bytes.length === 0)
      throw kernelFailure('bad_input', { field: 'file', problem: 'missing' })
    const input = {
      account: form.text('account'),
      fileName: file.name.slice(0, 200) || 'statement',
      content: Buffer.from(file.bytes).toString('base64'),
    }
    const { upload } = await view.execute(uploadStatement, input, once(view, form))
    return { to: `/bank/import/${upload}` }
  },
})
