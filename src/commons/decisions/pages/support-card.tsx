import { Card } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Progress } from '../../../ui/progress.tsx'
import { lifeWords } from '../life-words.ts'
import type { DecisionView } from '../query-shapes.ts'
import { momentOf } from './moments.ts'
import { StepForm } from './step-form.tsx'

type Props = { view: PageView; one: DecisionView }

/** An idea gathers support (공감) before it is tabled: how far it is, and my part in it. */
export function SupportCard({ view, one }: Props) {
  const w = lifeWords[view.lang]
  const { needed, have, mine } = one.supporters ?? { needed: 0, have: 0, mine: false }
  const until = one.opensAt && new Date(one.opensAt)
  const isLate = until !== null && until <= view.now
  const lasts = one.opensAt && !isLate ? momentOf(view, one.opensAt) : undefined
  return (
    <Card title={w.ideaTitle}>
      <Progress label={w.supportersLabel} done={Math.min(have, needed)} total={needed} />
      <p class="mt-2 mb-3">{isLate ? w.ideaLate : w.idea(needed, have, lasts)}</p>
      {!isLate && <MySupport view={view} one={one} mine={mine} />}
    </Card>
  )
}

function MySupport({ view, one, mine }: Props & { mine: boolean }) {
  const w = lifeWords[view.lang]
  if (mine) {
    return (
      <>
        <p class="mb-2 font-semibold">{w.iSupport}</p>
        {view.may('decisions.withdrawSupport') === 'yes' && (
          <StepForm view={view} one={one} step="unsupport" label={w.withdrawSupport} tone="quiet" />
        )}
      </>
    )
  }
  if (one.proposer === view.standing.agent) return <p class="text-sm text-soft">{w.ownIdea}</p>
  if (view.may('decisions.support') !== 'yes' || !view.standing.member) return null
  return (
    <>
      <StepForm view={view} one={one} step="support" label={w.support} wide />
      <p class="mt-2 text-sm text-soft">{w.supportHelp}</p>
    </>
  )
}
