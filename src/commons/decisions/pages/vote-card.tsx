import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import { choices } from '../methods/method.ts'
import type { DecisionView } from '../queries.ts'
import { words } from '../words.ts'
import { errorsOf } from './parts.tsx'

type Props = { view: PageView; one: DecisionView; isOpen: boolean }

/** My vote: to give, to change, or as I gave it. */
export function VoteCard({ view, one, isOpen }: Props) {
  const w = words[view.lang]
  if (!view.standing.member && !one.mine.elector) return null
  if (!one.mine.elector) return <Card title={w.myVote}>{w.notMine}</Card>
  return (
    <Card title={w.myVote}>
      {isOpen ? <VoteForm view={view} one={one} /> : <MyVote view={view} one={one} />}
    </Card>
  )
}

function MyVote({ view, one }: Omit<Props, 'isOpen'>) {
  const w = words[view.lang]
  const { choice, reason } = one.mine
  return (
    <>
      <p>{choice ? w.myVoteWas(w.choices[choice]) : w.iDidNotVote}</p>
      {reason && <p class="mt-1 whitespace-pre-line text-sm text-soft">{reason}</p>}
    </>
  )
}

function VoteForm({ view, one }: Omit<Props, 'isOpen'>) {
  const w = words[view.lang]
  const { choice, reason } = one.mine
  return (
    <Form
      action={view.href(`/decisions/${one.decision}/vote`)}
      onceKey={view.key}
      values={view.values.for ? {} : view.values}
      errors={view.values.for ? {} : errorsOf(view, ['choice', 'reason'])}
      submit={choice ? w.voteAgain : w.vote}
      wide
    >
      <Choice
        name="choice"
        label={w.howToVote}
        hint={one.early ? w.canChangeEarly : w.canChange}
        value={choice ?? undefined}
        options={choices.map((value) => ({ value, label: w.choices[value] }))}
      />
      <TextArea
        name="reason"
        label={w.voteReason}
        hint={w.voteReasonHint}
        value={reason}
        rows={2}
        maxlength={2_000}
        optional
      />
    </Form>
  )
}
