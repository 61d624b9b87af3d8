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
  const step = (days: number) => dayAfter(day, { days })
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
            <Stat label={isNow ? w.tomorrow : dayText(step(1), view.lang)}>{draw.mine.next}</Stat>
          )}
        </Stats>
      )}
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
      <nav class="mt-4 flex justify-between gap-3" aria-label={w.day}>
        {day > from ? (
          <LinkButton href={toAllotment(view, `?day=${step(-1)}`)} icon="previous">
            {w.previousDay}
          </LinkButton>
        ) : (
          <span />
        )}
        {day < until && <LinkButton href={toAllotment(view, `?day=${step(1)}`)}>{w.nextDay}</LinkButton>}
      </nav>
      <p class="mt-3 text-sm text-soft">
        {season}. {draw.turns && w.turnsFrom(dayText(draw.turns, view.lang))}
      </p>
    </Card>
  )
}

/** Late comers take an idle place; whoever looks after it seals and draws. */
export function DrawCard({ view, draw }: Props) {
  const w = words[view.lang]
  const idle = draw?.seed && !draw.mine && draw.rows.some(({ agent }) => agent === null)
  const canTake = idle && view.standing.agent && view.may(takeIdleLot) === 'yes'
  const canDraw = draw && !draw.seed && view.may(drawLots) === 'yes'
  const canSeal = view.may(sealLots) === 'yes' && !canDraw
  if (!canTake && !canDraw && !canSeal) return null
  const first = draw ? dayAfter(draw.until, { days: 1 }) : today(view)
  return (
    <Card title={w.manage}>
      <div class="flex flex-col gap-4">
        {canTake && (
          <Form action={toAllotment(view, '/idle')} onceKey={`${view.key}-i`} submit={w.takeIdle}>
            <HiddenField name="draw" value={draw.id} />
          </Form>
        )}
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
