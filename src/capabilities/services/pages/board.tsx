import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { board } from '../query-bookings.ts'
import type { BookingView } from '../shapes.ts'
import { words } from '../words.ts'
import { Cancel } from './mine.tsx'
import { clientName, peopleOf, StateBadge, whatText, whenText } from './parts.tsx'

/** The office: calls for help loudest, then every booking that is not over. */
export const boardPage: Page = page({
  path: '/services/board',
  title: (view) => words[view.lang].board,
  async render(view) {
    const w = words[view.lang]
    const { help, bookings } = await view.ask(board, {})
    const names = await peopleOf(view, [...bookings, ...help.map(({ booking }) => booking)])
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/services') }, { label: w.board }]} />
        <PageHead title={w.board} lead={w.boardLead} />
        <Stack>
          {help.map(({ id, booking }) => (
            <section role="alert" class="rounded-box border-2 border-vermilion bg-vermilion-wash px-4 py-4">
              <h2 class="text-lg text-vermilion">{w.helpTitle}</h2>
              <p class="mt-1 mb-3 font-bold">
                {[booking.worker && names.get(booking.worker), booking.address, whatText(booking)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <Form
                action={view.href('/services/board/help')}
                id={`help-${id}`}
                onceKey={`${view.key}-h-${id.slice(-12)}`}
                submit={w.answerHelp}
              >
                <HiddenField name="help" value={id} />
              </Form>
            </section>
          ))}
          <Card>
            {bookings.length === 0 ? (
              <Empty title={w.boardEmpty} icon="calendar">
                {w.boardEmptyText}
              </Empty>
            ) : (
              <Rows label={w.board}>
                {bookings.map((one) => (
                  <BoardRow view={view} booking={one} names={names} />
                ))}
              </Rows>
            )}
          </Card>
        </Stack>
      </>
    )
  },
})

type RowProps = { view: PageView; booking: BookingView; names: ReadonlyMap<string, string> }

function BoardRow({ view, booking: one, names }: RowProps) {
  const w = words[view.lang]
  const worker = one.worker ? names.get(one.worker) : undefined
  const people = [clientName(view, names, one), worker && `→ ${worker}`].filter(Boolean).join(' ')
  return (
    <Row
      title={whatText(one)}
      detail={[whenText(view, one), people, one.address].filter(Boolean).join(' · ')}
      aside={<StateBadge view={view} state={one.state} mine={one.state === 'done'} />}
    >
      <div class="flex flex-wrap items-start gap-2.5">
        {one.state === 'done' && one.client === null && (
          <Confirm
            label={w.confirm}
            tone="quiet"
            question={whenText(view, one)}
            action={view.href('/services/mine/confirm')}
            submit={w.confirm}
            id={`confirm-${one.id}`}
            values={{ booking: one.id, board: '1' }}
            onceKey={`${view.key}-c-${one.id.slice(-12)}`}
          />
        )}
        {one.cancelFee !== null && <Cancel view={view} booking={one} fee={one.cancelFee} board />}
      </div>
    </Row>
  )
}
