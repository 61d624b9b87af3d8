import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { lifeWords } from '../life-words.ts'
import type { DecisionView } from '../query-shapes.ts'
import { momentOf, whoMay } from './moments.ts'
import { StepForm } from './step-form.tsx'

type Props = { view: PageView; one: DecisionView }
type Appeal = DecisionView['appeals'][number]

/** Carrying it out is stayed: who rules, and the form for whoever may. */
export function AppealedCard({ view, one }: Props) {
  const w = lifeWords[view.lang]
  const open = one.appeals.find((appeal) => appeal.ruling === null)
  const who = whoMay(view, 'decisions.ruleOnAppeal')
  return (
    <Card title={w.appealedTitle}>
      <p class="mb-3">{who ? w.appealedText(who) : w.appealedNobody}</p>
      {open && <Grounds view={view} appeal={open} />}
      {open && mayRule(view, one, open) && <RulingForm view={view} one={one} appeal={open} />}
    </Card>
  )
}

async function Grounds({ view, appeal }: { view: PageView; appeal: Appeal }) {
  const w = lifeWords[view.lang]
  const names = await view.labels('members.agent', [appeal.agent])
  return (
    <div class="mb-4 border-l-2 border-line ps-3">
      <p class="text-sm text-soft">
        {w.appealBy(names.get(appeal.agent) ?? '–')} · {momentOf(view, appeal.at)}
      </p>
      <p class="whitespace-pre-line">{appeal.grounds}</p>
    </div>
  )
}

/** Nobody rules on what they proposed or appealed against themselves. */
export function mayRule(view: PageView, one: Pick<DecisionView, 'proposer'>, appeal: Pick<Appeal, 'agent'>) {
  const me = view.standing.agent
  return view.may('decisions.ruleOnAppeal') !== 'no' && me !== one.proposer && me !== appeal.agent
}

function RulingForm({ view, one, appeal }: Props & { appeal: Appeal }) {
  const w = lifeWords[view.lang]
  return (
    <StepForm
      view={view}
      one={one}
      step="rule"
      about={appeal.appeal}
      label={w.rule}
      fields={['ruling', 'reasons']}
      wide
    >
      <input type="hidden" name="appeal" value={appeal.appeal} />
      <Choice
        name="ruling"
        label={w.ruling}
        options={(['dismissed', 'upheld'] as const).map((value) => ({
          value,
          label: w.rulings[value],
          detail: w.rulingDetails[value],
        }))}
      />
      <TextArea name="reasons" label={w.reasons} hint={w.reasonsHint} rows={4} maxlength={5_000} />
    </StepForm>
  )
}

/** Appeals that were ruled on, with their grounds and the ruling. An open one stands where it is ruled on. */
export async function AppealsCard({ view, one }: Props) {
  const ruled = one.appeals.filter(({ ruling }) => ruling !== null)
  if (ruled.length === 0) return null
  const w = lifeWords[view.lang]
  const names = await view.labels('members.agent', [...new Set(ruled.map(({ agent }) => agent))])
  return (
    <Card title={w.appeal}>
      <Rows label={w.appeal}>
        {ruled.map((appeal) => (
          <Row title={w.appealBy(names.get(appeal.agent) ?? '–')} detail={momentOf(view, appeal.at)}>
            <p class="whitespace-pre-line">{appeal.grounds}</p>
            {appeal.ruling && (
              <p class="mt-2 border-l-2 border-line ps-3 whitespace-pre-line">
                <b>{w.ruledWas[appeal.ruling]}</b> {appeal.reasons}
              </p>
            )}
          </Row>
        ))}
      </Rows>
    </Card>
  )
}
