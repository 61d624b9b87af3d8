import type { Ballot } from '../../../counting/method.ts'
import { Choice } from '../../../ui/choice.tsx'
import type { PageView } from '../../../ui/page.ts'
import { ballotWords } from '../ballot-words.ts'
import type { DecisionView } from '../queries.ts'
import { ApproveFields } from './ballot-approve.tsx'
import type { BallotPaper } from './ballot-paper.ts'
import { RankFields } from './ballot-rank.tsx'
import { ScoreFields } from './ballot-scores.tsx'

export type BallotFieldsProps = {
  view: PageView
  one: DecisionView
  paper: BallotPaper
  /** As I gave it before. */
  ballot?: Ballot
  /** The form comes back from a refusal: only what was sent counts. */
  fresh: boolean
}

/** The ballot paper in the form its method needs. */
export function BallotFields(props: BallotFieldsProps) {
  const { paper } = props
  if (paper.motion) return <AnswerFields {...props} />
  if (paper.form === 'approve') return <ApproveFields {...props} />
  return paper.form === 'scores' ? <ScoreFields {...props} /> : <RankFields {...props} />
}

/** One matter: each answer a large card with what it means. */
function AnswerFields({ view, one, paper, ballot }: BallotFieldsProps) {
  const w = ballotWords[view.lang]
  const { answers = [], name = '' } = paper.motion ?? {}
  return (
    <Choice
      name="choice"
      label={w.howToVote}
      value={ballot && 'choice' in ballot ? ballot.choice : undefined}
      options={answers.map((answer) => ({
        value: answer,
        label: w.answers[name]?.[answer]?.label ?? answer,
        detail: (answer === 'abstain' && abstaining(view, one)) || w.answers[name]?.[answer]?.detail,
      }))}
    />
  )
}

/** Whether abstaining counts is what people ask most, so the paper says it. */
function abstaining({ lang }: PageView, { rules }: DecisionView): string {
  const w = ballotWords[lang]
  if (rules.method !== 'majority') return ''
  const counts = [rules.base, ...(rules.also ?? []).map((one) => one.base)].some((base) => base !== 'yes_no')
  const quorum = rules.quorumWithoutAbstentions && rules.quorumNum > 0 ? ` ${w.abstainNoQuorum}` : ''
  return (counts ? w.abstainCounts : w.abstainYesNo) + quorum
}
