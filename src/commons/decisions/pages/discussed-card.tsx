import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import { lifeWords } from '../life-words.ts'
import type { DecisionView } from '../query-shapes.ts'
import { momentOf } from './moments.ts'
import { StepForm } from './step-form.tsx'

type Props = { view: PageView; one: DecisionView }

/** A tabled proposal is talked over: until when, and the vote opened by hand where the clock is late. */
export function DiscussedCard({ view, one }: Props) {
  const w = lifeWords[view.lang]
  const isLate = one.opensAt !== null && new Date(one.opensAt) <= view.now
  const mayOpen = isLate && view.may('decisions.openVoting') === 'yes'
  return (
    <Card title={w.discussedTitle}>
      <p class="mb-3">
        {isLate || !one.opensAt ? w.discussedLate : w.discussed(momentOf(view, one.opensAt))}
      </p>
      {mayOpen ? (
        <StepForm view={view} one={one} step="open" label={w.openNow} wide />
      ) : (
        <ChangeLink view={view} one={one} />
      )}
    </Card>
  )
}

/** Whoever proposed it edits it; others suggest. */
export function ChangeLink({ view, one }: Props) {
  const w = lifeWords[view.lang]
  const isMine = one.proposer === view.standing.agent
  const power = isMine ? 'decisions.editProposal' : 'decisions.suggestAmendment'
  if (view.may(power) !== 'yes' || !view.standing.member) return null
  const [to, label, help] = isMine ? ['edit', w.edit, w.editHelp] : ['amend', w.amend, w.amendHelp]
  return (
    <>
      <LinkButton
        href={view.href(`/decisions/${one.decision}/${to}`)}
        tone={one.state === 'idea' ? 'quiet' : 'primary'}
        wide
      >
        {label}
      </LinkButton>
      <p class="mt-2 text-sm text-soft">{help}</p>
    </>
  )
}
