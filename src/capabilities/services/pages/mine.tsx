import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money } from '../../../ui/typed.ts'
import { myBookings } from '../query-bookings.ts'
import type { BookingView } from '../shapes.ts'
import { words } from '../words.ts'
import { PriceTable, peopleOf, StateBadge, whatText, whenText } from './parts.tsx'

/** What I booked: what waits for my yes first, then what is to come. */
export const minePage: Page = page({
  path: '/services/mine',
  title: (view) => words[view.lang].mine,
  async render(view) {
    const w = words[view.lang]
    const all = await view.ask(myBookings, {})
    const isOver = ({ state }: BookingView) => state === 'confirmed' || state === 'cancelled'
    const order = (one: BookingView) => (one.state === 'done' ? 0 : isOver(one) ? 2 : 1)
    const names = await peopleOf(view, all)
    const list = view.href('/services')
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: list }, { label: w.mine }]} />
        <PageHead title={w.mine} lead={w.mineLead} />
        <Stack>
          {all.length === 0 && (
            <Card>
              <Empty title={w.mineEmpty} icon="calendar" action={{ href: list, label: w.seeServices }}>
                {w.mineEmptyText}
              </Empty>
            </Card>
          )}
          {all
            .toSorted((a, b) => order(a) - order(b))
            .map((one) => (
              <BookingCard
                view={view}
                booking={one}
                worker={one.worker ? names.get(one.worker) : undefined}
              />
            ))}
        </Stack>
      </>
    )
  },
})

function BookingCard({
  view,
  booking: one,
  worker,
}: {
  view: PageView
  booking: BookingView
  worker?: string
}) {
  const w = words[view.lang]
  const priced = { ...one, worker: one.workerPart, coop: one.coopPart }
  return (
    <Card title={whatText(one)} aside={<StateBadge view={view} state={one.state} />} id={`booking-${one.id}`}>
      <p>{[whenText(view, one), worker].filter(Boolean).join(' · ')}</p>
      <Disclosure
        summary={`${w.total} ${money(view, one.state === 'cancelled' ? one.fee : one.total, one.unit)}`}
      >
        <PriceTable view={view} priced={priced} />
      </Disclosure>
      <div class="mt-2 flex flex-wrap items-start gap-2.5">
        {one.state === 'done' && (
          <Form
            action={view.href('/services/mine/confirm')}
            id={`confirm-${one.id}`}
            onceKey={`${view.key}-c-${one.id.slice(-12)}`}
            submit={w.confirm}
          >
            <HiddenField name="booking" value={one.id} />
          </Form>
        )}
        {one.owed && (
          <LinkButton href={view.href(`/payments/pay?o=${one.owed}`)} tone="primary">
            {w.pay}
          </LinkButton>
        )}
        {one.cancelFee !== null && <Cancel view={view} booking={one} fee={one.cancelFee} />}
        {one.state === 'confirmed' && !one.reviewed && <Review view={view} booking={one} />}
      </div>
    </Card>
  )
}

export function Cancel({
  view,
  booking,
  fee,
  board = false,
}: {
  view: PageView
  booking: BookingView
  fee: bigint
  board?: boolean
}) {
  const w = words[view.lang]
  return (
    <Confirm
      label={w.cancel}
      tone="quiet"
      question={fee > 0n ? w.cancelFee(money(view, fee, booking.unit)) : w.cancelFree}
      action={view.href('/services/mine/cancel')}
      submit={w.cancel}
      id={`cancel-${booking.id}`}
      values={{ booking: booking.id, fee: String(fee), board: board ? '1' : '' }}
      onceKey={`${view.key}-x-${booking.id.slice(-12)}`}
    />
  )
}

export function Review({ view, booking }: { view: PageView; booking: BookingView }) {
  const w = words[view.lang]
  return (
    <Disclosure summary={w.review}>
      <Form
        action={view.href('/services/mine/review')}
        id={`review-${booking.id}`}
        onceKey={`${view.key}-r-${booking.id.slice(-12)}`}
        submit={w.review}
      >
        <HiddenField name="booking" value={booking.id} />
        {booking.side === 'worker' && <HiddenField name="job" value="1" />}
        <Choice
          name="stars"
          label={w.stars}
          value="5"
          options={[5, 4, 3, 2, 1].map((n) => ({ value: String(n), label: w.starsOf(n) }))}
        />
        <TextField name="text" label={w.reviewText} maxlength={1000} optional />
      </Form>
    </Disclosure>
  )
}
