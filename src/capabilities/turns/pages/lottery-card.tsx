import { dayAfter } from '../../../commons/members/local-day.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Card, MoreLink } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Stat, Stats } from '../../../ui/stat.tsx'
import { Table } from '../../../ui/table.tsx'
import { money, today } from '../../../ui/typed.ts'
import { askIn } from '../ask-in.ts'
import { askOut } from '../ask-out.ts'
import { drawLottery } from '../draw-lottery.ts'
import type { LotteryView } from '../read-lottery.ts'
import { sealLottery } from '../seal-lottery.ts'
import { words } from '../words.ts'
import { formOf, namesOf, spanText, toAllotment } from './parts.tsx'

type Props = { view: PageView; lottery: LotteryView }

/** Whether my name is in for the next draw, and what my ticket counts for. */
export function AskingCard({ view, lottery }: Props) {
  const w = words[view.lang]
  const { asking, isIn, weight, unit, isBack } = lottery
  const mayAsk = view.standing.agent !== undefined && view.may(isIn ? askOut : askIn) === 'yes'
  return (
    <Card title={w.drawTitle}>
      <Stats>
        <Stat label={asking === 0 ? w.nobodyAsks : w.askingNow(asking)}>{isIn && w.isInText}</Stat>
        {view.standing.agent && unit === null && (
          <Stat label={w.myTickets}>{w.ticketsText(String(weight))}</Stat>
        )}
        {view.standing.agent && unit !== null && <Stat label={w.myCredit}>{money(view, weight, unit)}</Stat>}
      </Stats>
      {isBack && <p class="text-soft">{w.standsBack}</p>}
      {mayAsk && (
        <Form
          action={toAllotment(view, isIn ? '/out' : '/in')}
          onceKey={`${view.key}-${isIn ? 'o' : 'i'}`}
          submit={isIn ? w.askOut : w.askIn}
          submitTone={isIn ? 'quiet' : 'primary'}
        />
      )}
    </Card>
  )
}

/** The latest draw: sealed, or whom it drew, those drawn first. */
export async function LotteryCard({ view, lottery: { latest, unit } }: Props) {
  if (!latest) return null
  const w = words[view.lang]
  const title = w.drawnFor(spanText(view, latest))
  const { tickets, seed, winners } = latest
  if (!seed) return <Card title={title}>{w.sealedFor(tickets.length, winners)}</Card>
  const name = await namesOf(
    view,
    tickets.map(({ agent }) => agent),
  )
  const mine = tickets.find(({ agent }) => agent === view.standing.agent)
  const rows = tickets.toSorted((a, b) => (a.won ?? Infinity) - (b.won ?? Infinity))
  return (
    <Card title={title} aside={mine && <MoreLink href={toAllotment(view, '/why')}>{w.why}</MoreLink>}>
      {mine && (
        <Stats>
          <Stat label={w.result}>
            <strong class="text-xl">{mine.won ? w.iWon : w.iLost}</strong>
          </Stat>
        </Stats>
      )}
      <Table
        caption={title}
        columns={[
          { head: w.who, cell: ({ agent }) => name(agent) },
          {
            head: w.result,
            cell: ({ won, last }) =>
              won ? (
                <Badge tone="good">{w.wonAs(won)}</Badge>
              ) : (
                <span class="text-soft">{last && unit !== null ? w.stoodBack : w.notWon}</span>
              ),
          },
          {
            head: unit === null ? w.tickets : w.credit,
            cell: ({ weight }) => (unit === null ? w.ticketsText(String(weight)) : money(view, weight, unit)),
            figures: true,
          },
        ]}
        rows={rows}
      />
    </Card>
  )
}

/** Whoever looks after it seals the next draw and opens it. */
export function LotteryKept({ view, lottery: { latest } }: Props) {
  const w = words[view.lang]
  const waits = latest && !latest.seed
  if (waits && view.may(drawLottery) === 'yes')
    return (
      <Card title={w.manage}>
        <Confirm
          label={w.drawLottery}
          tone="primary"
          question={w.drawLotteryText}
          action={toAllotment(view, '/draw-lottery')}
          submit={w.drawLottery}
          values={{ lottery: latest.id }}
          onceKey={`${view.key}-d`}
        />
      </Card>
    )
  if (waits || view.may(sealLottery) !== 'yes') return null
  const first = latest ? dayAfter(latest.until, { days: 1 }) : today(view)
  return (
    <Card title={w.manage}>
      <Form
        {...formOf(view, 'lottery')}
        action={toAllotment(view, '/seal-lottery')}
        submit={w.sealLottery}
        submitTone="quiet"
      >
        <HiddenField name="what" value="lottery" />
        <p class="text-sm text-soft">{w.sealLotteryText}</p>
        <DateField name="from" label={w.from} value={first} />
        <DateField name="until" label={w.until} value={dayAfter(first, { months: 12, days: -1 })} />
      </Form>
    </Card>
  )
}
