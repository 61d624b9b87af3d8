import { BeforeCard } from '../../../commons/care/pages/before-card.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card, MoreLink } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { homeCard, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { lendingWords } from '../lending-words.ts'
import { loans } from '../query-loans.ts'
import { myBookings } from '../query-mine.ts'
import type { BookingView } from '../shapes.ts'
import { words } from '../words.ts'
import { FeedCard } from './feed-card.tsx'
import { loanHref } from './loan-parts.tsx'
import { thingHref, whenText } from './parts.tsx'

/** What I have booked: soonest first, to be moved or given up. */
export const minePage: Page = page({
  path: '/things/mine',
  title: (view) => words[view.lang].mine,
  async render(view) {
    const w = words[view.lang]
    const all = await view.ask(myBookings, {})
    const names = await namesOf(view, all)
    const { loans: mine } = await view.ask(loans, { whose: 'mine' })
    const out = new Map(mine.map(({ id, booking }) => [booking, id]))
    const list = view.href('/things')
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: list }, { label: w.mine }]} />
        <PageHead
          title={w.mine}
          lead={w.mineLead}
          actions={
            all.length > 0 && (
              <LinkButton href={view.href('/things/mine/calendar.ics')} icon="download" download>
                {w.toCalendar}
              </LinkButton>
            )
          }
        />
        <Stack>
          <Card>
            {all.length === 0 ? (
              <Empty title={w.mineEmptyTitle} icon="calendar" action={{ href: list, label: w.seeThings }}>
                {w.mineEmptyText}
              </Empty>
            ) : (
              <Rows label={w.mine}>
                {all.map((one) => (
                  <Row
                    href={thingHref(view, one.resource)}
                    title={names.get(one.resource) ?? ''}
                    detail={whenText(view, one)}
                  >
                    <Actions view={view} booking={one} loan={out.get(one.id)} />
                  </Row>
                ))}
              </Rows>
            )}
          </Card>
          {begunOf(view, all).map((resource) => (
            <BeforeCard view={view} resource={resource} />
          ))}
          <FeedCard view={view} />
        </Stack>
      </>
    )
  },
})

/** What I have now, a few at most. */
const begunOf = (view: PageView, all: readonly BookingView[]) =>
  [
    ...new Set(all.filter(({ from }) => Date.parse(from) <= view.now.getTime()).map((one) => one.resource)),
  ].slice(0, 3)

function Actions({ view, booking, loan }: { view: PageView; booking: BookingView; loan?: string }) {
  const w = words[view.lang]
  // What was taken along comes back by its loan.
  if (loan) return <LinkButton href={loanHref(view, loan)}>{lendingWords[view.lang].returnButton}</LinkButton>
  const begun = Date.parse(booking.from) < view.now.getTime()
  const what = begun ? w.handBack : w.cancel
  return (
    <div class="flex flex-wrap items-start gap-2.5">
      {!begun && <LinkButton href={view.href(`/things/mine/${booking.id}`)}>{w.move}</LinkButton>}
      <Confirm
        label={what}
        tone={begun ? 'quiet' : 'danger'}
        question={whenText(view, booking)}
        action={view.href('/things/mine/cancel')}
        submit={what}
        id={`cancel-${booking.id}`}
        values={{ booking: booking.id, begun: begun ? '1' : '' }}
        onceKey={`${view.key}-${booking.id.slice(-12)}`}
      />
      {booking.series && !begun && (
        <Confirm
          label={w.cancelAll}
          tone="quiet"
          question={w.cancelAllText}
          action={view.href('/things/mine/cancel')}
          submit={w.cancelAll}
          id={`cancel-all-${booking.id}`}
          values={{ series: booking.series }}
          onceKey={`${view.key}-s-${booking.id.slice(-12)}`}
        />
      )}
    </div>
  )
}

/** The next ones, on my home; nothing where there are none. */
export const bookingsCard = homeCard({
  part: 'mine',
  order: 45,
  async render(view) {
    if (!view.standing.agent || view.may(myBookings) !== 'yes') return null
    const w = words[view.lang]
    const next = (await view.ask(myBookings, {})).slice(0, 3)
    if (next.length === 0) return null
    const names = await namesOf(view, next)
    return (
      <Card title={w.cardTitle} aside={<MoreLink href={view.href('/things/mine')}>{w.mine}</MoreLink>}>
        <Rows label={w.cardTitle}>
          {next.map((one) => (
            <Row
              href={thingHref(view, one.resource)}
              title={names.get(one.resource) ?? ''}
              detail={whenText(view, one)}
            />
          ))}
        </Rows>
      </Card>
    )
  },
})

export const namesOf = (view: PageView, all: readonly { resource: string }[]) =>
  view.labels('observation.resource', [...new Set(all.map(({ resource }) => resource))])
