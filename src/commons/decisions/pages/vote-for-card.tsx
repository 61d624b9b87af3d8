import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { ForMember, mayEnterFor } from '../../members/pages/for-member.tsx'
import { castBallot } from '../cast-ballot.ts'
import { choices } from '../methods/method.ts'
import type { DecisionView } from '../queries.ts'
import { words } from '../words.ts'
import { errorsOf } from './parts.tsx'

/** The office enters the vote of somebody who voted on paper; folded away, and apart from its own. */
export function VoteForCard({ view, one }: { view: PageView; one: DecisionView }) {
  if (!mayEnterFor(view) || view.may(castBallot) !== 'yes') return null
  const w = words[view.lang]
  const wasRefused = Boolean(view.values.for)
  return (
    <Card>
      <Disclosure summary={w.voteFor} open={wasRefused}>
        <Form
          action={view.href(`/decisions/${one.decision}/vote`)}
          id="vote-for"
          onceKey={`${view.key}-for`}
          values={wasRefused ? view.values : {}}
          errors={wasRefused ? errorsOf(view, ['choice', 'for']) : {}}
          submit={w.voteForSend}
          submitTone="quiet"
          upload
        >
          <ForMember view={view} only />
          <Choice
            name="choice"
            label={w.howTheyVoted}
            options={choices.map((value) => ({ value, label: w.choices[value] }))}
          />
        </Form>
      </Disclosure>
    </Card>
  )
}
