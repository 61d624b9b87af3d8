import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import { proposeHref } from '../../charter/pages/links.ts'
import { lifeWords } from '../life-words.ts'
import type { DecisionView } from '../query-shapes.ts'

type Props = { view: PageView; one: DecisionView }

/** It came to nothing: what that means, and that it can be proposed again. */
export function EndCard({ view, one }: Props) {
  const ends = endWords(view, one)
  if (!ends) return null
  return (
    <Card title={ends.title}>
      <p class="mb-3">{ends.text}</p>
      <ProposeAgain view={view} one={one} />
    </Card>
  )
}

function endWords({ lang }: PageView, { state }: DecisionView) {
  const w = lifeWords[lang]
  if (state === 'expired') return { title: w.expiredTitle, text: w.expired }
  if (state === 'overturned') return { title: w.overturnedTitle, text: w.overturned }
  if (state === 'lapsed') return { title: w.lapsedTitle, text: w.lapsed }
  if (state === 'failed') return { title: w.failedTitle, text: w.failed }
  return state === 'withdrawn' ? { title: w.failedTitle, text: w.withdrawnText } : undefined
}

/** Leads to the form with what was proposed filled in. */
export function ProposeAgain({ view, one }: Props) {
  if (view.may('decisions.propose') !== 'yes') return null
  return (
    <LinkButton href={againHref(view, one)} tone="quiet">
      {lifeWords[view.lang].proposeAgain}
    </LinkButton>
  )
}

function againHref(view: PageView, one: DecisionView): string {
  if (one.kind === 'motion') return proposeHref(view, one.command ?? '', one.input)
  return view.href(`/decisions/propose?kind=${one.kind}&again=${one.decision}`)
}
