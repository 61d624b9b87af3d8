import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import type { PageView } from '../../../ui/page.ts'
import { lifeWords } from '../life-words.ts'
import type { DecisionView } from '../query-shapes.ts'
import { ProposeAgain } from './end-card.tsx'
import { whoMay } from './moments.ts'
import { StepForm } from './step-form.tsx'

type Props = { view: PageView; one: DecisionView }

/** Level votes: settled by whoever our rules say, or not at all. */
export function TieCard({ view, one }: Props) {
  const w = lifeWords[view.lang]
  const who = whoMay(view, 'decisions.breakTie')
  if (!one.tieToBreak || !who) {
    return (
      <Card title={w.tiedTitle}>
        <p class="mb-3">{w.tiedFinal}</p>
        <ProposeAgain view={view} one={one} />
      </Card>
    )
  }
  return (
    <Card title={w.tiedTitle}>
      <p class="mb-3">{w.tiedWaits(who)}</p>
      {view.may('decisions.breakTie') === 'yes' && (
        <StepForm view={view} one={one} step="tie" label={w.breakTieSend} fields={['option']} wide>
          <Choice name="option" label={w.breakTie} options={tiedOptions(view, one)} />
        </StepForm>
      )}
    </Card>
  )
}

function tiedOptions(view: PageView, one: DecisionView) {
  const w = lifeWords[view.lang]
  const undecided = one.result?.choice?.undecided
  if (!undecided) return (['yes', 'no'] as const).map((value) => ({ value, label: w.tieAnswers[value] }))
  return one.options
    .filter(({ id, agent }) => undecided.includes(id) && (!agent || agent !== view.standing.agent))
    .map(({ id, label, detail }) => ({ value: id, label, detail: detail || undefined }))
}
