import { localTime } from '../../../commons/members/local-day.ts'
import { kernelFailure } from '../../../kernel/failure.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { ruleOf } from '../dials.ts'
import { myBookings } from '../query-mine.ts'
import { thing } from '../query-thing.ts'
import { words } from '../words.ts'
import { namesOf } from './mine.tsx'
import { whenText } from './parts.tsx'
import { TimeFields } from './time-fields.tsx'

/** Another time for one of my bookings. */
export const movePage: Page = page({
  path: '/things/mine/:booking',
  title: (view) => words[view.lang].move,
  async render(view) {
    const w = words[view.lang]
    const { booking, name, rule } = await loadMine(view)
    const { day, time } = localTime(new Date(booking.from), view.timeZone)
    const length = (Date.parse(booking.until) - Date.parse(booking.from)) / 60_000
    const mine = view.href('/things/mine')
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.mine, href: mine }, { label: w.move }]} />
        <PageHead title={name} lead={whenText(view, booking)} />
        <Card title={w.move}>
          {rule ? (
            <Form
              view={view}
              action={view.href(`/things/mine/${booking.id}/move`)}
              submit={w.move}
              cancel={mine}
            >
              <TimeFields view={view} rule={rule} times={{ day, from: time, length }} />
            </Form>
          ) : (
            <p>{w.ruleGone}</p>
          )}
        </Card>
      </>
    )
  },
})

async function loadMine(view: PageView) {
  const booking = (await view.ask(myBookings, {})).find(({ id }) => id === view.params.booking)
  if (!booking) throw kernelFailure('not_found', { what: 'things.booking' })
  const names = await namesOf(view, [booking])
  const { rule } = await view.ask(thing, { resource: booking.resource })
  return { booking, name: names.get(booking.resource) ?? '', rule: ruleOf(view.charter, rule) }
}
