import { Card } from '../../../ui/card.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { ForMember, mayEnterFor } from '../../members/pages/for-member.tsx'
import { ballotWords } from '../ballot-words.ts'
import { castBallot } from '../cast-ballot.ts'
import type { DecisionView } from '../queries.ts'
import { ballotErrors } from './ballot-errors.ts'
import { BallotFields } from './ballot-fields.tsx'
import { paperOf } from './ballot-paper.ts'
import { Blank, Reason } from './vote-form.tsx'

/**
 * The office enters the vote of somebody who voted on paper; folded away, and apart from its own. Not where the vote
 * is secret: whoever entered it would know it.
 */
export function VoteForCard({ view, one }: { view: PageView; one: DecisionView }) {
  const paper = paperOf(one)
  if (!paper || one.rules.secret || !mayEnterFor(view) || view.may(castBallot) !== 'yes') return null
  const w = ballotWords[view.lang]
  const wasRefused = Boolean(view.values.for)
  return (
    <Card>
      <Disclosure summary={w.voteFor} open={wasRefused}>
        <Form
          action={view.href(`/decisions/${one.decision}/vote`)}
          id="vote-for"
          onceKey={`${view.key}-for`}
          values={wasRefused ? view.values : {}}
          errors={wasRefused ? ballotErrors(view, paper) : {}}
          submit={w.voteForSend}
          submitTone="quiet"
          upload
        >
          <ForMember view={view} only />
          <BallotFields {...{ view, one, paper, fresh: wasRefused }} />
          <Reason {...{ view, one, paper }} />
        </Form>
        <Blank view={view} paper={paper} form="vote-for" />
      </Disclosure>
    </Card>
  )
}
