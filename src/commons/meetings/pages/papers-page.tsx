import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { MeetingView } from '../query-meeting.ts'
import { words } from '../words.ts'
import { at, Crumbs, formState, prepared } from './parts.tsx'

/** 회의 자료: uploaded, named, laid with the meeting or with one item. */
export const papersPage = page({
  path: '/meetings/:id/papers',
  title: (view) => words[view.lang].papersTitle,
  async render(view) {
    const one = await prepared(view)
    const w = words[view.lang]
    return (
      <>
        <Crumbs view={view} one={one} label={w.papersTitle} />
        <PageHead title={w.papersTitle} lead={w.papersLead} />
        <Stack>
          <Attach view={view} one={one} />
          <List view={view} one={one} />
        </Stack>
      </>
    )
  },
})

type OneProps = { view: PageView; one: MeetingView }

/** The file, what it is called and where it belongs, at once. */
function Attach({ view, one }: OneProps) {
  const w = words[view.lang]
  const items = one.items.map(({ item, n, title }) => ({ value: item, label: `${w.itemNo(n)} ${title}` }))
  return (
    <Card>
      <Form
        action={view.href(at(one, '/papers'))}
        id={`paper-${one.documents.length + 1}`}
        upload
        {...formState(view, ['file', 'name', 'item'])}
        submit={w.attach}
      >
        <FileField name="file" label={w.file} hint={w.fileHint} />
        <TextField name="name" label={w.paperName} hint={w.paperNameHint} maxlength={200} optional />
        {items.length > 0 && (
          <SelectField
            name="item"
            label={w.paperFor}
            blank={w.wholeMeeting}
            options={items}
            value={view.search.get('item') ?? undefined}
            optional="unsaid"
          />
        )}
      </Form>
    </Card>
  )
}

function List({ view, one }: OneProps) {
  const w = words[view.lang]
  if (one.documents.length === 0) return <p class="text-soft">{w.papersNone}</p>
  const isAhead = one.state === 'planned' || one.state === 'called'
  const placeOf = (item: string | null) => {
    const found = one.items.find((each) => each.item === item)
    return found ? `${w.itemNo(found.n)} ${found.title}` : w.wholeMeeting
  }
  return (
    <Card title={w.papers(one.documents.length)}>
      <Rows label={w.papersTitle}>
        {one.documents.map(({ document, item, file, name }) => (
          <Row
            title={name}
            detail={placeOf(item)}
            href={view.href(`/files/${file}`)}
            aside={
              isAhead && (
                <Form
                  action={view.href(at(one, '/papers/remove'))}
                  id={`off-${document}`}
                  onceKey={`${view.key}${document}`}
                >
                  <HiddenField name="document" value={document} />
                  <Button tone="quiet">{w.takeOff}</Button>
                </Form>
              )
            }
          />
        ))}
      </Rows>
    </Card>
  )
}
