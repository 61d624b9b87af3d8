import { fileHash } from '../../../kernel/fields.ts'
import { fileInfo } from '../../../kernel/files.ts'
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

/** First the file goes up, then it gets its name and place. */
async function Attach({ view, one }: OneProps) {
  const w = words[view.lang]
  const file = fileHash().safeParse(view.values.file ?? view.search.get('file')).data
  const kept = file && (await fileInfo(view.db, view.commons.id, file))
  if (!kept) {
    return (
      <Card>
        <Form action={view.href('/files')} upload submit={w.upload}>
          <HiddenField name="back" value={view.href(at(one, '/papers'))} />
          <FileField name="file" label={w.file} hint={w.fileHint} />
        </Form>
      </Card>
    )
  }
  const items = one.items.map(({ item, n, title }) => ({ value: item, label: `${w.itemNo(n)} ${title}` }))
  return (
    <Card>
      <Form
        action={view.href(at(one, '/papers'))}
        {...formState(view, ['name', 'item'])}
        submit={w.attach}
        cancel={view.href(at(one, '/papers'))}
      >
        <HiddenField name="file" value={kept.hash} />
        <TextField name="name" label={w.paperName} value={kept.name} maxlength={200} />
        {items.length > 0 && (
          <SelectField
            name="item"
            label={w.paperFor}
            blank={w.wholeMeeting}
            options={items}
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
