import { electorate } from '../../../commons/members/electorate.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { action, type Page, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { mapAuthor } from '../map-author.ts'
import { authors } from '../query-imports.ts'
import { words } from '../words.ts'

/** Authors of a repository nobody has named yet, each with the members to choose from; a namesake is proposed. */
export const authorsPage: Page = page({
  path: '/contributions/authors',
  title: (view) => words[view.lang].authorsTitle,
  async render(view) {
    const w = words[view.lang]
    const { authors: list, count } = await view.ask(authors, {})
    const ids = await electorate(view.db, view.commons.id, ['member'], view.now)
    const names = await view.labels('members.agent', ids)
    const options = ids.map((value) => ({ value, label: names.get(value) ?? w.somebody }))
    return (
      <>
        <Breadcrumb
          crumbs={[
            { label: w.importTitle, href: view.href('/contributions/import') },
            { label: w.authorsTitle },
          ]}
        />
        <PageHead title={w.authorsTitle} lead={w.authorsText} />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        <Card title={w.authorsMore(count)}>
          {list.length === 0 && (
            <Empty title={w.authorsMore(0)} icon="check">
              {w.authorsText}
            </Empty>
          )}
          <Rows label={w.authorsTitle}>
            {list.map((one, index) => (
              <Row
                title={one.name || one.email || w.somebody}
                detail={`${one.email} · ${w.commitsOf(one.commits)}`}
              >
                <Form
                  id={`author-${index}`}
                  action={view.href('/contributions/authors')}
                  onceKey={`${view.key}-${index}`}
                  submit={w.map}
                  submitTone="quiet"
                >
                  <HiddenField name="author" value={one.id} />
                  <SelectField
                    name="agent"
                    label={w.member}
                    options={options}
                    value={options.find(({ label }) => label === one.name)?.value}
                  />
                </Form>
              </Row>
            ))}
          </Rows>
        </Card>
      </>
    )
  },
})

export const mapPost = action({
  path: '/contributions/authors',
  again: authorsPage,
  command: mapAuthor,
  input: (form) => ({ author: form.text('author'), agent: form.text('agent') }),
  done: () => '/contributions/authors',
  notice: (view) => words[view.lang].mapped,
})
