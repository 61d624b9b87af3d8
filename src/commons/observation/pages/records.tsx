import { id } from '../../../kernel/fields.ts'
import { Badge } from '../../../ui/badge.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { download, type PageView, page, post, waiting } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { once } from '../../../ui/typed.ts'
import { confirmEvent } from '../confirm-event.ts'
import { contestEvent } from '../contest-event.ts'
import { events, valueFlows, waitingForMyWord } from '../queries.ts'
import type { EventView } from '../shapes.ts'
import { withdrawEvent } from '../withdraw-event.ts'
import { words } from '../words.ts'
import { dayOf, EventList, type Names, nameOf, namesIn, sentenceOf } from './parts.tsx'
import { Views } from './views.tsx'

/** What happened, with what waits for my word first. */
export const recordsPage = page({
  path: '/records',
  title: (view) => words[view.lang].recordsTitle,
  async render(view) {
    const w = words[view.lang]
    const agent = known(view.search.get('agent'))
    const after = view.search.get('after') ?? undefined
    const [asked, found] = await Promise.all([
      view.ask(waitingForMyWord, {}),
      view.ask(events, { agent, after }),
    ])
    const names = await namesIn(view, [...asked.events, ...found.events], agent ? [agent] : [])
    const title = agent ? w.recordsOf(nameOf(view, names, agent)) : w.recordsTitle
    const next =
      found.next && `/records?${new URLSearchParams({ ...(agent && { agent }), after: found.next })}`
    return (
      <>
        <PageHead title={title} lead={w.recordsLead} />
        <Views view={view} at="records" />
        <Stack>
          {asked.events.length > 0 && <Asked view={view} list={asked.events} names={names} />}
          <Mine view={view} list={found.events} names={names} />
          <Card>
            {found.events.length === 0 && <p class="text-soft">{w.nothingYet}</p>}
            <EventList view={view} events={found.events} names={names} />
          </Card>
          {found.events.length > 0 && (
            <div>
              <LinkButton href={view.href('/records/valueflows.jsonld')} icon="download" tone="text" download>
                {w.export}
              </LinkButton>
            </div>
          )}
        </Stack>
        <Pagination next={next ? view.href(next) : undefined} />
      </>
    )
  },
})

/** An id from the address, where it is one. */
function known(agent: string | null): string | undefined {
  return id('members.agent').safeParse(agent).data
}

type ListProps = { view: PageView; list: readonly EventView[]; names: Names }

function Asked({ view, list, names }: ListProps) {
  const w = words[view.lang]
  return (
    <Card title={w.waitingTitle}>
      <Rows>
        {list.map((event) => (
          <Row
            strong
            title={sentenceOf(view, event, names)}
            detail={[
              event.recorder && w.waitingDetail(nameOf(view, names, event.recorder)),
              event.countsAt && w.countsAt(dayOf(view, event.countsAt)),
            ]
              .filter(Boolean)
              .join(' · ')}
          >
            <div class="flex flex-wrap items-start gap-3">
              <Form
                id={`yes-${event.id}`}
                action={view.href('/records/confirm')}
                submit={w.confirm}
                onceKey={`yes-${event.id}`}
              >
                <HiddenField name="event" value={event.id} />
              </Form>
              <Confirm
                id={`no-${event.id}`}
                label={w.contest}
                question={w.contestQuestion}
                action={view.href('/records/contest')}
                submit={w.contestSubmit}
                values={{ event: event.id }}
                onceKey={`no-${event.id}`}
              >
                <TextField name="reason" label={w.reason} maxlength={2000} />
              </Confirm>
            </div>
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

/** What I recorded myself and others have yet to confirm. */
function Mine({ view, list, names }: ListProps) {
  const w = words[view.lang]
  const me = view.standing.agent
  const mine = list.filter((one) => one.status === 'waiting' && me !== undefined && one.recorder === me)
  if (mine.length === 0) return null
  return (
    <Card title={w.mine}>
      <Rows>
        {mine.map((event) => (
          <Row
            title={sentenceOf(view, event, names)}
            detail={event.countsAt && w.countsAt(dayOf(view, event.countsAt))}
            aside={<Badge tone="waits">{w.statuses.waiting}</Badge>}
          >
            <Form
              id={`back-${event.id}`}
              action={view.href('/records/withdraw')}
              submit={w.withdraw}
              submitTone="quiet"
              onceKey={`back-${event.id}`}
            >
              <HiddenField name="event" value={event.id} />
            </Form>
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

export const confirmPost = post({
  path: '/records/confirm',
  again: recordsPage,
  async handle(view, form) {
    await view.execute(confirmEvent, { event: form.text('event') }, once(view, form))
    return { to: '/records', notice: words[view.lang].confirmed }
  },
})

export const contestPost = post({
  path: '/records/contest',
  again: recordsPage,
  async handle(view, form) {
    const input = { event: form.text('event'), reason: form.text('reason') }
    await view.execute(contestEvent, input, once(view, form))
    return { to: '/records', notice: words[view.lang].contested }
  },
})

export const withdrawPost = post({
  path: '/records/withdraw',
  again: recordsPage,
  async handle(view, form) {
    await view.execute(withdrawEvent, { event: form.text('event') }, once(view, form))
    return { to: '/records', notice: words[view.lang].withdrawn }
  },
})

/** Records that name me and wait: first on the home, counted in the header. */
export const waitingRecords = waiting(async (view) => {
  const w = words[view.lang]
  if (view.may(waitingForMyWord) !== 'yes') return []
  const { events: list } = await view.ask(waitingForMyWord, {})
  const names = await namesIn(view, list)
  return list.map((event) => ({
    title: sentenceOf(view, event, names),
    detail: event.recorder ? w.waitingDetail(nameOf(view, names, event.recorder)) : undefined,
    href: view.href('/records'),
    tone: 'person' as const,
    badge: w.waitingBadge,
    due: event.countsAt ? new Date(event.countsAt) : undefined,
  }))
})

export const valueFlowsDownload = download({
  path: '/records/valueflows.jsonld',
  async respond(view) {
    const after = view.search.get('after') ?? undefined
    const { document, next } = await view.ask(valueFlows, { after })
    const body = JSON.stringify(next ? { ...(document as object), 'dure:next': next } : document, null, 2)
    return { body, mediaType: 'application/ld+json', fileName: `${view.commons.slug}-valueflows.jsonld` }
  },
})
