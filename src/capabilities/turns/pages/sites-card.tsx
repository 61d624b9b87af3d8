import { dayAfter } from '../../../commons/members/local-day.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Card, MoreLink } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Stat, Stats } from '../../../ui/stat.tsx'
import { Table } from '../../../ui/table.tsx'
import { today } from '../../../ui/typed.ts'
import { drawLots } from '../draw-lots.ts'
import type { DrawView } from '../read-draw.ts'
import { sealLots } from '../seal-lots.ts'
import { takeIdleLot } from '../take-idle-lot.ts'
import { words } from '../words.ts'
import { dayText, formOf, namesOf, spanText, toAllotment } from './parts.tsx'

type Props = { view: PageView; draw: DrawView | null }

/** Where I am on a day and the day after, then who is at every place. */
export async function SitesCard({ view, draw }: Props) {
  const w = words[view.lang]
  if (!draw) return <Card>{w.noDraw}</Card>
  const { from, until, day } = draw
  const season = spanText(view, { from, until })
  if (!draw.seed) return <Card title={season}>{w.notDrawn(draw.entrants)}</Card>
  const name = await namesOf(
    view,
    draw.rows.map(({ agent }) => agent),
  )
  const isNow = day === today(view)
  return (
    <Card
      title={w.sitesOn(dayText(day, view.lang))}
      aside={draw.mine && <MoreLink href={toAllotment(view, `/why?day=${day}`)}>{w.why}</MoreLink>}
    >
      {draw.mine && (
        <Stats>
          <Stat label={isNow ? w.today : dayText(day, view.lang)}>
            <strong class="text-xl">{draw.mine.site}</strong>
          </Stat>
          {draw.mine.next && (
            <Stat label={isNow ? w.tomorrow : dayText(dayAfter(day, { days: 1 }), view.lang)}>
              {draw.mine.next}
            </Stat>
          )}
        </Stats>
      )}
      <TakeIdle view={view} draw={draw} />
      <Days view={view} day={day} season={draw} />
      {draw.out ? (
        <p>{w.outThen}</p>
      ) : (
        <Table
          caption={w.sitesOn(dayText(day, view.lang))}
          columns={[
            { head: w.site, cell: ({ site }) => site },
            {
              head: w.who,
              cell: ({ agent }) => (agent ? name(agent) : <span class="text-soft">{w.idle}</span>),
            },
          ]}
          rows={draw.rows}
        />
      )}
      <p class="mt-3 text-sm text-soft">
        {season}. {draw.turns && w.turnsFrom(dayText(draw.turns, view.lang))}
      </p>
    </Card>
  )
}

/** A day back or on: above the table, which may be long. */
function Days({
  view,
  day,
  season,
}: {
  view: PageView
  day: string
  season: { from: string; until: string }
}) {
  const w = words[view.lang]
  const to = (days: number) => toAllotment(view, `?day=${dayAfter(day, { days })}`)
  return (
    <nav class="my-4 flex justify-between gap-3" aria-label={w.day}>
      {day > season.from ? (
        <LinkButton href={to(-1)} icon="previous">
          {w.previousDay}
        </LinkButton>
      ) : (
        <span />
      )}
      {day < season.until && <LinkButton href={to(1)}>{w.nextDay}</LinkButton>}
    </nav>
  )
}

/** Who came late and has no place takes one that nobody has. */
function TakeIdle({ view, draw }: { view: PageView; draw: DrawView }) {
  const isIdle = !draw.mine && draw.rows.some(({ agent }) => agent === null)
  if (!isIdle || !view.standing.agent || view.may(takeIdleLot) !== 'yes') return null
  const w = words[view.lang]
  return (
    <Form action={toAllotment(view, '/idle')} onceKey={`${view.key}-i`} submit={w.takeIdle}>
      <HiddenField name="draw" value={draw.id} />
    </Form>
  )
}

/** Whoever looks after it seals and draws. */
export function DrawCard({ view, draw }: Props) {
  const w = words[view.lang]
  const canDraw = draw && !draw.seed && view.may(drawLots) === 'yes'
  const canSeal = view.may(sealLots) === 'yes' && !canDraw
  if (!canDraw && !canSeal) return null
  const first = draw ? dayAfter(draw.until, { days: 1 }) : today(view)
  return (
    <Card title={w.manage}>
      <div class="flex flex-col gap-4">
        {canDraw && (
          <Confirm
            label={w.draw}
            tone="primary"
            question={w.drawText}
            action={toAllotment(view, '/draw')}
            submit={w.draw}
            values={{ draw: draw.id }}
            onceKey={`${view.key}-d`}
          />
        )}
        {canSeal && (
          <Form
            {...formOf(view, 'seal')}
            action={toAllotment(view, '/seal')}
            submit={w.seal}
            submitTone="quiet"
          >
            <HiddenField name="what" value="seal" />
            <p class="text-sm text-soft">{w.sealText}</p>
            <DateField name="from" label={w.from} value={first} />
            <DateField name="until" label={w.until} value={dayAfter(first, { months: 3 })} />
          </Form>
        )}
      </div>
    </Card>
  )
}
