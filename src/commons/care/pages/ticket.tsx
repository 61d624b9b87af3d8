import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { beginRepair } from '../begin-repair.ts'
import { endTrouble } from '../end-trouble.ts'
import { type TicketView, ticket } from '../query-tickets.ts'
import { words } from '../words.ts'
import { Crumbs, moment, nameIn } from './parts.tsx'
import { AssessCard } from './ticket-assess.tsx'
import { CostCard } from './ticket-cost.tsx'
import { TicketBadge } from './ticket-rows.tsx'

export const loadTicket = (view: PageView) => view.ask(ticket, { ticket: view.params.ticket ?? '' })

/** One report of trouble, from the first word to the repair. */
export const ticketPage = page({
  path: '/care/tickets/:ticket',
  title: async (view) => (await loadTicket(view)).ticket.title,
  async render(view) {
    const w = words[view.lang]
    const { ticket: one, costs } = await loadTicket(view)
    return (
      <>
        <Crumbs view={view} label={one.title} under={{ label: w.troubles, path: '/care/tickets' }} />
        <PageHead title={one.title} badge={<TicketBadge view={view} one={one} />} />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        <Columns layout="two">
          <Stack>
            <Facts view={view} one={one} />
            <Steps view={view} one={one} />
          </Stack>
          <Stack>
            <AssessCard view={view} one={one} />
            <CostCard view={view} ticket={one.id} costs={costs} />
          </Stack>
        </Columns>
      </>
    )
  },
})

async function Facts({ view, one }: { view: PageView; one: TicketView }) {
  const w = words[view.lang]
  const [things, people] = await Promise.all([
    view.labels('observation.resource', [one.resource]),
    view.labels('members.agent', one.reporter ? [one.reporter] : []),
  ])
  const thing = <a href={view.href(`/resources/${one.resource}`)}>{nameIn(view, things, one.resource)}</a>
  const facts = [
    { term: w.what, value: thing },
    { term: w.use, value: useText(view, one) },
    { term: w.reporter, value: one.reporter ? nameIn(view, people, one.reporter) : w.somebody },
    { term: w.reportedAt, value: moment(view, one.reportedAt) },
    one.finding && { term: w.finding, value: <span class="whitespace-pre-line">{one.finding}</span> },
    one.parts && { term: w.parts, value: <span class="whitespace-pre-line">{one.parts}</span> },
  ].filter((fact) => typeof fact === 'object')
  return (
    <Card>
      {one.photo && (
        <img
          src={view.href(`/files/${one.photo}`)}
          alt=""
          class="mb-3 max-h-72 w-full rounded-xl object-cover"
        />
      )}
      {one.note && <p class="mb-3 whitespace-pre-line">{one.note}</p>}
      <Definitions items={facts} />
    </Card>
  )
}

function useText(view: PageView, { outFrom, outUntil, open, state }: TicketView): string {
  const w = words[view.lang]
  if (outFrom === null || (!open && state !== 'retired')) return w.outNot
  return w.outSpan(moment(view, outFrom), outUntil && moment(view, outUntil))
}

/** What comes next: begin, then it is repaired or given up. */
function Steps({ view, one }: { view: PageView; one: TicketView }) {
  const w = words[view.lang]
  if (!one.open) return null
  const at = view.href(`/care/tickets/${one.id}`)
  const mayEnd = view.may(endTrouble) === 'yes'
  const mayBegin = view.may(beginRepair) === 'yes' && one.state !== 'repairing'
  if (!mayEnd && !mayBegin) return null
  return (
    <div class="flex flex-wrap items-start gap-3">
      {mayBegin && (
        <Form action={`${at}/begin`} onceKey={view.key} submit={w.beginRepair} submitTone="quiet" />
      )}
      {mayEnd && (
        <>
          <Confirm
            label={w.resolve}
            tone={one.state === 'repairing' ? 'primary' : 'quiet'}
            question={w.resolveQuestion}
            action={`${at}/end`}
            submit={w.resolve}
            values={{ how: 'resolved' }}
            onceKey={view.key}
            id="resolve"
          />
          <Confirm
            label={w.retire}
            question={w.retireQuestion}
            action={`${at}/end`}
            submit={w.retire}
            values={{ how: 'retired' }}
            onceKey={view.key}
            id="retire"
          />
        </>
      )}
    </div>
  )
}
