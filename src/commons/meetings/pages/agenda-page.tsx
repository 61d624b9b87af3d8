import { Button, LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { Ticks } from '../../../ui/ticks.tsx'
import type { MeetingView } from '../query-meeting.ts'
import { toTable } from '../query-to-table.ts'
import { itemKinds } from '../tables.ts'
import { words } from '../words.ts'
import { Papers } from './papers.tsx'
import { at, Crumbs, formState, prepared } from './parts.tsx'

export const usualItems = ['accounts', 'surplus', 'plan', 'officers'] as const

/** 안건: what stands on the agenda in its order, and three ways to add to it. */
export const agendaPage = page({
  path: '/meetings/:id/agenda',
  title: (view) => words[view.lang].agenda,
  async render(view) {
    const one = await prepared(view)
    const w = words[view.lang]
    return (
      <>
        <Crumbs view={view} one={one} label={w.agenda} />
        <PageHead
          title={w.agenda}
          actions={
            one.items.length > 0 && (
              <LinkButton tone="primary" href={view.href(at(one, '/notice'))}>
                {w.toNotice}
              </LinkButton>
            )
          }
        />
        <Stack>
          <Items view={view} one={one} />
          <Waiting view={view} one={one} />
          <Usual view={view} one={one} />
          <Card title={w.newItem}>
            <Form
              action={view.href(at(one, '/items'))}
              // Another form for each next item: a page that is morphed would keep the last one's file.
              id={`item-${one.items.length + 1}`}
              upload
              {...formState(view, ['title', 'text', 'kind', 'file'])}
              submit={w.addItem}
            >
              <ItemFields view={view} />
            </Form>
          </Card>
        </Stack>
      </>
    )
  },
})

type OneProps = { view: PageView; one: MeetingView }
type Item = MeetingView['items'][number]

function Items({ view, one }: OneProps) {
  const w = words[view.lang]
  if (one.items.length === 0) return null
  return (
    <Card title={w.items(one.items.length)}>
      <Rows label={w.agenda}>
        {one.items.map((item) => (
          <Row
            title={item.title}
            detail={`${w.itemNo(item.n)} · ${w.itemKinds[item.kind]}`}
            href={item.decision ? view.href(`/decisions/${item.decision}`) : undefined}
          >
            <Papers view={view} list={one.documents.filter((paper) => paper.item === item.item)} />
            <div class="flex flex-wrap items-start gap-2.5">
              {item.n > 1 && <Move view={view} one={one} item={item} by={-1} />}
              {item.n < one.items.length && <Move view={view} one={one} item={item} by={1} />}
              <EditItem view={view} one={one} item={item} />
            </div>
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

type ItemProps = OneProps & { item: Item }

/** Sends the whole order as it would be, so that pressing twice does nothing twice. */
function Move({ view, one, item, by }: ItemProps & { by: 1 | -1 }) {
  const w = words[view.lang]
  const order = one.items.map((each) => each.item)
  const from = item.n - 1
  order.splice(from, 1)
  order.splice(from + by, 0, item.item)
  return (
    <Form
      action={view.href(at(one, '/order'))}
      id={`move-${item.item}-${by}`}
      onceKey={`${view.key}${item.n}${by}`}
    >
      <HiddenField name="order" value={order.join(' ')} />
      <Button tone="quiet">
        {by < 0 ? w.up : w.down}
        <span class="sr-only">: {item.title}</span>
      </Button>
    </Form>
  )
}

function EditItem({ view, one, item }: ItemProps) {
  const w = words[view.lang]
  return (
    <Disclosure summary={w.editItem}>
      <Form
        action={view.href(at(one, `/items/${item.item}`))}
        id={`edit-${item.item}`}
        upload
        onceKey={`${view.key}e${item.n}`}
      >
        <ItemFields view={view} item={item} />
        <div class="flex flex-wrap gap-2.5">
          <Button name="do" value="edit">
            {w.save}
          </Button>
          <Button name="do" value="remove" tone="danger">
            {w.remove}
          </Button>
        </div>
      </Form>
    </Disclosure>
  )
}

function ItemFields({ view, item }: { view: PageView; item?: Item }) {
  const w = words[view.lang]
  const options = itemKinds.map((value) => ({ value, label: w.itemKinds[value] }))
  return (
    <>
      <TextField name="title" label={w.itemTitle} value={item?.title} maxlength={200} />
      <TextArea name="text" label={w.itemText} hint={w.itemTextHint} value={item?.text} rows={3} optional />
      <SelectField name="kind" label={w.itemKind} value={item?.kind ?? 'report'} options={options} />
      <FileField name="file" label={w.itemPaper} hint={w.fileHint} optional />
    </>
  )
}

/** Proposals whose procedure is held in a meeting, waiting for one. */
async function Waiting({ view, one }: OneProps) {
  const w = words[view.lang]
  const waiting = await view.ask(toTable, {})
  const propose = view.href('/decisions/propose')
  return (
    <Card title={w.waitingTitle} aside={<a href={propose}>{w.proposeFirst}</a>}>
      {waiting.length === 0 ? (
        <p class="text-soft">{w.waitingNone}</p>
      ) : (
        <Form
          action={view.href(at(one, '/table'))}
          id="table"
          onceKey={`${view.key}t`}
          submit={w.putUsual}
          submitTone="quiet"
        >
          <Ticks
            name="decisions"
            label={w.waitingText}
            ticks={waiting.map(({ decision, title }) => ({
              name: `decision:${decision}`,
              label: title,
              checked: true,
            }))}
          />
        </Form>
      )}
    </Card>
  )
}

/** What an ordinary general meeting deals with every year, in one tap. */
function Usual({ view, one }: OneProps) {
  const w = words[view.lang]
  const left = usualItems.filter((code) => !one.items.some(({ title }) => title === w.usual[code].title))
  if (one.kind !== 'general' || left.length === 0) return null
  return (
    <Card title={w.usualTitle}>
      <Form
        action={view.href(at(one, '/usual'))}
        id="usual"
        onceKey={`${view.key}u`}
        submit={w.putUsual}
        submitTone={one.items.length === 0 ? 'primary' : 'quiet'}
      >
        <Ticks
          name="usual"
          label={w.usualText}
          ticks={left.map((code) => ({
            name: `usual:${code}`,
            label: w.usual[code].title,
            detail: w.usual[code].text,
            checked: one.items.length === 0,
          }))}
        />
      </Form>
    </Card>
  )
}
