import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { once } from '../../../ui/typed.ts'
import { finishProcess } from '../finish-process.ts'
import { process } from '../process-queries.ts'
import { recordEvent } from '../record-event.ts'
import type { EventView, ProcessView } from '../shapes.ts'
import { words } from '../words.ts'
import { flowWords, processKindWord } from '../words-flow.ts'
import { FlowDrawing } from './flow-drawing.tsx'
import { EventList, type Names, nameOf, namesIn, quantityText } from './parts.tsx'
import { ProcessBadge, timeOf } from './processes.tsx'

/** One piece of work: what went in, what came out, who gave their time. */
export const processPage = page({
  path: '/processes/:process',
  title: async (view) => (await load(view)).process.name,
  async render(view) {
    const w = flowWords[view.lang]
    const found = await load(view)
    const { process: one, inputs, outputs, more, workers } = found
    const events = [...inputs, ...outputs].sort(byTime)
    const agents = workers.map((worker) => worker.agent).filter((agent) => agent !== null)
    const names = await namesIn(view, events, agents)
    const about = [processKindWord(one.kind, view.lang), timeOf(view, one)].filter(Boolean).join(' · ')
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.processes, href: view.href('/processes') }, { label: one.name }]} />
        <PageHead title={one.name} lead={about} badge={<ProcessBadge view={view} process={one} />} />
        <Stack>
          <FlowDrawing view={view} process={one} inputs={inputs} outputs={outputs} names={names} />
          <Ways view={view} process={one} />
          <Columns layout="two">
            <Workers view={view} workers={workers} names={names} />
            <Card title={words[view.lang].happened}>
              {one.note && <p class="mb-3 whitespace-pre-line">{one.note}</p>}
              {events.length === 0 && <p class="text-soft">{w.nobodyYet}</p>}
              <EventList view={view} events={events} names={names} />
              {more.inputs + more.outputs > 0 && (
                <p class="mt-2 text-soft">{w.more(more.inputs + more.outputs)}</p>
              )}
            </Card>
          </Columns>
        </Stack>
        <Finish view={view} process={one} />
      </>
    )
  },
})

export const load = (view: PageView) => view.ask(process, { process: view.params.process ?? '' })

/** Newest first. */
const byTime = (a: EventView, b: EventView) =>
  a.happenedAt === b.happenedAt ? (b.entry ?? 0) - (a.entry ?? 0) : a.happenedAt < b.happenedAt ? 1 : -1

/** The three things one writes down of work, each its own button. */
function Ways({ view, process }: { view: PageView; process: ProcessView }) {
  const w = flowWords[view.lang]
  if (process.finished || view.may(recordEvent) !== 'yes') return null
  const at = (what: string) => view.href(`/processes/${process.id}/record?what=${what}`)
  return (
    <div class="flex flex-wrap gap-2">
      <LinkButton href={at('work')} tone="primary">
        {w.addWork}
      </LinkButton>
      <LinkButton href={at('in')}>{w.addIn}</LinkButton>
      <LinkButton href={at('out')}>{w.addOut}</LinkButton>
      <LinkButton href={at('paid')}>{w.addPaid}</LinkButton>
    </div>
  )
}

type Worker = { agent: string | null; effort: bigint; unit: string }

function Workers({ view, workers, names }: { view: PageView; workers: readonly Worker[]; names: Names }) {
  const w = flowWords[view.lang]
  return (
    <Card title={w.workers} aside={workers.length > 0 && <Badge>{workers.length}</Badge>}>
      {workers.length === 0 && <p class="text-soft">{w.nobodyYet}</p>}
      <Rows label={w.workers}>
        {workers.map(({ agent, effort, unit }) => (
          <Row
            title={agent === null ? words[view.lang].all : nameOf(view, names, agent)}
            aside={quantityText(view, effort, unit)}
          />
        ))}
      </Rows>
    </Card>
  )
}

function Finish({ view, process }: { view: PageView; process: ProcessView }) {
  const w = flowWords[view.lang]
  if (process.finished || view.may(finishProcess) !== 'yes') return null
  return (
    <div class="mt-6">
      <Confirm
        label={w.finishButton}
        question={w.finishQuestion}
        action={view.href(`/processes/${process.id}/finish`)}
        submit={w.finishSubmit}
        onceKey={view.key}
      />
    </div>
  )
}

export const finishProcessPost = post({
  path: '/processes/:process/finish',
  again: processPage,
  async handle(view, form) {
    const input = { process: view.params.process ?? '', at: view.now.toISOString() }
    await view.execute(finishProcess, input, once(view, form))
    return { to: `/processes/${input.process}`, notice: flowWords[view.lang].finishedNotice }
  },
})
