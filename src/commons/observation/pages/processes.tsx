import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { once, today } from '../../../ui/typed.ts'
import { processes } from '../process-queries.ts'
import type { ProcessView } from '../shapes.ts'
import { startProcess } from '../start-process.ts'
import { words } from '../words.ts'
import { flowWords, processKinds, processKindWord } from '../words-flow.ts'
import { momentOn } from './moment.ts'
import { dayOf } from './parts.tsx'
import { Views } from './views.tsx'

/** Work going on, with what is finished below. */
export const processesPage = page({
  path: '/processes',
  title: (view) => flowWords[view.lang].processes,
  async render(view) {
    const w = flowWords[view.lang]
    const after = view.search.get('after') ?? undefined
    const [going, done] = await Promise.all([
      view.ask(processes, { finished: false }),
      view.ask(processes, { finished: true, after }),
    ])
    const isEmpty = going.processes.length === 0 && done.processes.length === 0 && !after
    const may = view.may(startProcess) !== 'no'
    const add = may && !isEmpty && (
      <LinkButton href={view.href('/processes/new')} tone="primary" icon="plus">
        {w.startButton}
      </LinkButton>
    )
    return (
      <>
        <PageHead title={w.processes} lead={w.processesLead} actions={add} />
        <Views view={view} at="processes" />
        {isEmpty ? (
          <Card>
            <Empty
              icon="work"
              title={w.noneTitle}
              action={may ? { href: view.href('/processes/new'), label: w.startButton } : undefined}
            >
              {w.noneText}
            </Empty>
          </Card>
        ) : (
          <Stack>
            {going.processes.length > 0 && <List view={view} title={w.going} list={going.processes} />}
            {done.processes.length > 0 && <List view={view} title={w.done} list={done.processes} />}
          </Stack>
        )}
        <Pagination next={done.next ? view.href(`/processes?after=${done.next}`) : undefined} />
      </>
    )
  },
})

function List({ view, title, list }: { view: PageView; title: string; list: readonly ProcessView[] }) {
  return (
    <Card title={title} aside={<Badge>{list.length}</Badge>}>
      <Rows label={title}>
        {list.map((one) => (
          <Row
            title={one.name}
            href={view.href(`/processes/${one.id}`)}
            detail={[processKindWord(one.kind, view.lang), timeOf(view, one)].filter(Boolean).join(' · ')}
            aside={<ProcessBadge view={view} process={one} />}
          />
        ))}
      </Rows>
    </Card>
  )
}

/** When it was, or is to be. */
export function timeOf(view: PageView, one: ProcessView): string {
  const w = flowWords[view.lang]
  const day = (at: string) => dayOf(view, at)
  if (one.begun && one.finishedAt) {
    const [from, to] = [day(one.begun), day(one.finishedAt)]
    return from === to ? from : w.fromTo(from, to)
  }
  if (one.begun) return w.from(day(one.begun))
  return one.plannedBegin ? w.plannedFor(day(one.plannedBegin)) : ''
}

export function ProcessBadge({ view, process }: { view: PageView; process: ProcessView }) {
  const w = flowWords[view.lang]
  if (process.finished) return <Badge tone="good">{w.finished}</Badge>
  return <Badge tone="waits">{process.begun ? w.underWay : w.planned}</Badge>
}

export const newProcessPage = page({
  path: '/processes/new',
  title: (view) => flowWords[view.lang].startButton,
  render(view) {
    const w = flowWords[view.lang]
    const list = view.href('/processes')
    const kinds = processKinds.map((value) => ({ value, label: w.kinds[value] }))
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.processes, href: list }, { label: w.startButton }]} />
        <PageHead title={w.startButton} />
        <Card>
          <Form action={view.href('/processes/new')} view={view} submit={w.startButton} cancel={list}>
            <TextField name="name" label={w.processName} hint={w.processNameHint} maxlength={120} />
            <SelectField name="kind" label={w.kind} options={kinds} value="make" />
            <DateField name="begin" label={w.begin} value={today(view)} max={today(view)} />
            <TextArea name="note" label={words[view.lang].note} rows={3} maxlength={5000} optional />
          </Form>
        </Card>
      </>
    )
  },
})

export const newProcessPost = post({
  path: '/processes/new',
  again: newProcessPage,
  async handle(view, form) {
    const about = { name: form.text('name'), kind: form.text('kind'), note: form.text('note') }
    const begin = await momentOn(view, form.text('begin'))
    const { process } = await view.execute(startProcess, { ...about, begin }, once(view, form))
    return { to: `/processes/${process}`, notice: flowWords[view.lang].started }
  },
})
