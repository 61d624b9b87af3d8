import { localTime } from '../../../commons/members/local-day.ts'
import { Card, MoreLink } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Stat, Stats } from '../../../ui/stat.tsx'
import { Table } from '../../../ui/table.tsx'
import type { CycleView } from '../read-cycle.ts'
import { minutesText } from '../rule-text.ts'
import { shareCycle } from '../share-cycle.ts'
import { words } from '../words.ts'
import { formOf, namesOf, stretchText, toAllotment } from './parts.tsx'

type Props = { view: PageView; cycle: CycleView | null }

/** When my turn begins and ends, then everybody's in their order. */
export async function CycleCard({ view, cycle }: Props) {
  const w = words[view.lang]
  if (!cycle) return <Card>{w.noCycle}</Card>
  const name = await namesOf(
    view,
    cycle.turns.map(({ agent }) => agent),
  )
  const mine = cycle.turns.find(({ agent }) => agent === view.standing.agent)
  return (
    <Card
      title={`${w.turnsOf(cycle.number)} · ${stretchText(view, cycle)}`}
      aside={mine && <MoreLink href={toAllotment(view, '/why')}>{w.why}</MoreLink>}
    >
      <Stats>
        <Stat label={w.myTurn}>
          {mine ? (
            <>
              <strong class="text-xl">{stretchText(view, mine)}</strong>
              <span class="block text-soft">{minutesText(mine.minutes, view.lang)}</span>
            </>
          ) : (
            w.noTurn
          )}
        </Stat>
      </Stats>
      <Table
        caption={w.turnsOf(cycle.number)}
        columns={[
          { head: w.who, cell: ({ agent }) => name(agent) },
          { head: w.when, cell: (one) => stretchText(view, one) },
          { head: w.long, cell: ({ minutes }) => minutesText(minutes, view.lang), figures: true },
        ]}
        rows={cycle.turns}
      />
    </Card>
  )
}

export function ShareCard({ view, cycle }: Props) {
  const w = words[view.lang]
  if (view.may(shareCycle) !== 'yes') return null
  const soonest = new Date(view.now.getTime() + 3_600_000)
  const begin = cycle && Date.parse(cycle.until) > soonest.getTime() ? new Date(cycle.until) : soonest
  const { day, time } = localTime(begin, view.timeZone)
  return (
    <Card title={w.manage}>
      <Form
        {...formOf(view, 'cycle')}
        action={toAllotment(view, '/cycle')}
        submit={w.share}
        submitTone="quiet"
      >
        <HiddenField name="what" value="cycle" />
        <DateField name="day" label={w.fromDay} value={day} />
        <DateField name="from" kind="time" label={w.fromTime} value={time} />
      </Form>
    </Card>
  )
}
