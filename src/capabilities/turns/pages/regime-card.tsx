import { localTime } from '../../../commons/members/local-day.ts'
import { Card, MoreLink } from '../../../ui/card.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { ruleOf } from '../dials.ts'
import type { RegimeView } from '../read-regime.ts'
import { switchRegime } from '../switch-regime.ts'
import { words } from '../words.ts'
import { dayText, toAllotment } from './parts.tsx'

/** Which rule is in force and why, in plain words; where what was measured says another, when that begins. */
export async function RegimeCard({ view, regime }: { view: PageView; regime: RegimeView }) {
  const w = words[view.lang]
  const { rule, inForce, indicator, since, due, dueBy } = regime
  const nameOf = (code: string) => ruleOf(view.charter, code)?.name[view.lang] ?? code
  const asked = [indicator, dueBy].filter((one) => one !== null)
  const labels = await view.labels('care.indicator', asked)
  const day = since ? dayText(localTime(new Date(since), view.timeZone).day, view.lang) : null
  const [isUsual, changes] = [inForce === rule, due !== inForce]
  const usual = changes ? w.usualHolds(nameOf(rule)) : w.usual(nameOf(rule))
  const measured = view.href(`/care/health?resource=${view.params.resource}`)
  return (
    <Card title={w.regime} aside={<MoreLink href={measured}>{w.measuredLink}</MoreLink>}>
      <div class="flex flex-col gap-3">
        <p>
          <strong>{isUsual ? usual : w.scarceNow(nameOf(inForce), nameOf(rule))}</strong>
        </p>
        {day && <p>{indicator ? w.becauseOf(labels.get(indicator) ?? '', day) : w.backSince(day)}</p>}
        {changes && <p>{w.becomes(nameOf(due), dueBy && (labels.get(dueBy) ?? ''))}</p>}
        {changes && view.standing.agent && view.may(switchRegime) === 'yes' && (
          <Form action={toAllotment(view, '/regime')} onceKey={`${view.key}-regime`} submit={w.switchNow} />
        )}
      </div>
    </Card>
  )
}
