import { Card } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money, today } from '../../../ui/typed.ts'
import { assessLate } from '../assess-late.ts'
import { late as lateDial } from '../late-dials.ts'
import { lateWords } from '../late-words.ts'
import type { season } from '../query-seasons.ts'
import { byHeads } from '../units.ts'
import { dayText, keyName, keyText, nameIn } from './parts.tsx'

type Found = Awaited<ReturnType<typeof season.run>>
type Props = { view: PageView; found: Found; names: Map<string, string> }

/** Those who came or grew later: what each owes and why, and for the office a button that works it out. */
export function LateCard({ view, found: { season: one, late }, names }: Props) {
  const w = lateWords[view.lang]
  const mayAssess =
    !one.closed &&
    one.until >= today(view) &&
    view.charter.value(lateDial.name) !== 'none' &&
    view.may(assessLate) === 'yes'
  if (late.length === 0 && !mayAssess) return null
  const much = (amount: bigint) => money(view, amount, one.unit)
  const key = (amount: bigint) =>
    one.key === byHeads ? `${keyName(view, one.key)} ${amount}` : keyText(view, one.key, amount)
  return (
    <Card title={w.title}>
      {late.map((each) => (
        <div class="mb-4">
          <p class="text-soft">
            <strong>{w.from(dayText(view, each.from))}</strong>{' '}
            {w.why(key(each.keyTotal), much(one.rate), each.left, each.days, much(each.total))}
          </p>
          <Rows label={w.from(dayText(view, each.from))}>
            {each.shares.map(({ agent, key: grown, owed }) => (
              <Row
                title={nameIn(view, names, agent)}
                aside={one.key === byHeads ? much(owed) : w.owes(key(grown), much(owed))}
              />
            ))}
          </Rows>
        </div>
      ))}
      {mayAssess && (
        <Confirm
          label={w.submit}
          tone="quiet"
          question={w.text}
          action={view.href(`/care/seasons/${one.id}/late`)}
          submit={w.submit}
          onceKey={`${view.key}-l`}
        >
          <DateField
            name="from"
            label={w.day}
            value={today(view) < one.from ? one.from : today(view)}
            min={one.from}
            max={one.until}
          />
        </Confirm>
      )}
    </Card>
  )
}
