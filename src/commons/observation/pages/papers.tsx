import { formatDay } from '../../../kernel/language.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { action, type Page, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { once } from '../../../ui/typed.ts'
import { documents } from '../asset-queries.ts'
import { fileDocument } from '../file-document.ts'
import { resource } from '../queries.ts'
import { removeDocument } from '../remove-document.ts'
import { words } from '../words.ts'
import { assetWords } from '../words-assets.ts'
import { dayIn } from './conditions.tsx'

/** The papers of a resource: the agreement, a certificate, the manual. */
export const papersPage: Page = page({
  path: '/resources/:resource/papers',
  title: (view) => assetWords[view.lang].papers,
  async render(view) {
    const [w, a] = [words[view.lang], assetWords[view.lang]]
    const asked = { resource: view.params.resource ?? '' }
    const [{ resource: one }, list] = await Promise.all([
      view.ask(resource, asked),
      view.ask(documents, asked),
    ])
    const at = view.href(`/resources/${one.id}/papers`)
    return (
      <>
        <Breadcrumb
          crumbs={[
            { label: w.title, href: view.href('/resources') },
            { label: one.name, href: view.href(`/resources/${one.id}`) },
            { label: a.papers },
          ]}
        />
        <PageHead title={a.papers} lead={a.papersLead} />
        <Columns layout="two">
          <Card title={one.name}>
            {list.length === 0 && <p class="text-soft">{a.noPapers}</p>}
            <Rows label={a.papers}>
              {list.map(({ id, title, file, filedAt }) => (
                <Row
                  title={<a href={view.href(`/files/${file}`)}>{title}</a>}
                  detail={formatDay(dayIn(view, filedAt), view.lang)}
                >
                  {view.may(removeDocument) === 'yes' && (
                    <Confirm
                      label={a.takeAway}
                      question={a.takeAwayQuestion}
                      action={`${at}/remove`}
                      submit={a.takeAway}
                      values={{ document: id }}
                      onceKey={`${view.key}-${id}`}
                    />
                  )}
                </Row>
              ))}
            </Rows>
          </Card>
          {view.may(fileDocument) === 'yes' && (
            <Card title={a.seePapers}>
              <Form action={at} view={view} submit={a.keepPaper} upload>
                <TextField name="title" label={a.paperTitle} maxlength={120} />
                <FileField name="file" label={a.paperFile} hint={a.paperHint} accept="image/*,.pdf" />
              </Form>
            </Card>
          )}
        </Columns>
      </>
    )
  },
})

export const papersPost = post({
  path: '/resources/:resource/papers',
  again: papersPage,
  async handle(view, form) {
    const resource = view.params.resource ?? ''
    const sent = form.file('file')
    // Without a file the command's own check refuses by its field.
    const file = sent ? await view.keep(sent) : ''
    await view.execute(fileDocument, { resource, title: form.text('title'), file }, once(view, form))
    return { to: `/resources/${resource}/papers`, notice: assetWords[view.lang].kept }
  },
})

export const removePaperPost = action({
  path: '/resources/:resource/papers/remove',
  again: papersPage,
  command: removeDocument,
  input: (form) => ({ document: form.text('document') }),
  done: (_result, view) => `/resources/${view.params.resource}/papers`,
  notice: (view) => assetWords[view.lang].takenAway,
})
