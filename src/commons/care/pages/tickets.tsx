import { isId } from '../../../kernel/fields.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { tickets } from '../query-tickets.ts'
import { reportTrouble } from '../report-trouble.ts'
import { words } from '../words.ts'
import { Crumbs, nameIn } from './parts.tsx'
import { TicketRows } from './ticket-rows.tsx'

/** What is to be repaired, and what was; of everything or of one resource (`?resource=`). */
export const ticketsPage = page({
  path: '/care/tickets',
  title: (view) => words[view.lang].troubles,
  async render(view) {
    const w = words[view.lang]
    const asked = view.search.get('resource')
    const resource = isId(asked) ? asked : null
    const ended = view.search.get('ended') === '1'
    const before = Number.parseInt(view.search.get('before') ?? '', 10) || null
    const found = await view.ask(tickets, { resource, ended, before })
    const of = resource ? `&resource=${resource}` : ''
    const things = await view.labels('observation.resource', resource ? [resource] : [])
    const report = view.may(reportTrouble) === 'yes' && {
      href: view.href(`/care/tickets/new?${of.slice(1)}`),
      label: w.report,
    }
    return (
      <>
        <Crumbs view={view} label={w.troubles} />
        <PageHead
          title={w.troubles}
          lead={resource ? nameIn(view, things, resource) : undefined}
          actions={
            report &&
            (found.tickets.length > 0 || ended) && (
              <LinkButton href={report.href} tone="primary" icon="alert">
                {report.label}
              </LinkButton>
            )
          }
        />
        <Tabs label={w.troubles} tabs={tabsOf(view, ended, of)} />
        <Card>
          {found.tickets.length === 0 ? (
            <Empty title={w.troublesNone} icon="check" action={report || undefined}>
              {w.troublesNoneText}
            </Empty>
          ) : (
            <TicketRows view={view} tickets={found.tickets} />
          )}
        </Card>
        <Pagination
          next={
            found.next
              ? view.href(`/care/tickets?before=${found.next}${ended ? '&ended=1' : ''}${of}`)
              : undefined
          }
        />
      </>
    )
  },
})

const tabsOf = (view: PageView, ended: boolean, of: string) => [
  { label: words[view.lang].troublesOpen, href: view.href(`/care/tickets?${of.slice(1)}`), current: !ended },
  { label: words[view.lang].troublesEnded, href: view.href(`/care/tickets?ended=1${of}`), current: ended },
]
