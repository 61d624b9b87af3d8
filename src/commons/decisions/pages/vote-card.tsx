import { Card } from '../../../ui/card.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import type { PageView } from '../../../ui/page.ts'
import { ballotWords } from '../ballot-words.ts'
import type { DecisionView } from '../queries.ts'
import { NextVote } from './ballot-next.tsx'
import { paperOf } from './ballot-paper.ts'
import { PresentForm } from './ballot-present.tsx'
import { ballotText } from './ballot-text.ts'
import { HandedNote, HandOverLink } from './delegation-note.tsx'
import { isRefused, VoteForm } from './vote-form.tsx'

export type VoteProps = { view: PageView; one: DecisionView; names: Map<string, string> }

/** My vote: to give, to change, or as I gave it. */
export function VoteCard(props: VoteProps & { isOpen: boolean }) {
  const { view, one, isOpen } = props
  const w = ballotWords[view.lang]
  if (!view.standing.member && !one.mine.elector) return null
  // Votes counted in a room are nobody's.
  if (one.openedAt === null || one.way === 'hands') return null
  if (!one.mine.elector) return <Card title={w.myVote}>{w.notMine}</Card>
  return (
    <Card title={w.myVote} id="my-vote">
      <div class="flex flex-col gap-3">
        <MyVote {...props} />
        {!one.mine.voted && <HandedNote {...props} />}
        {isOpen && <ToVote {...props} />}
        {isOpen && !one.mine.voted && <HandOverLink view={view} one={one} />}
        {isOpen && <NextVote view={view} one={one} />}
      </div>
    </Card>
  )
}

/** As it stands; while it can still be given, nothing is said of not having voted. */
function MyVote({ view, one, isOpen }: VoteProps & { isOpen: boolean }) {
  const w = ballotWords[view.lang]
  const { voted, ballot, reason, present, delegate, weight } = one.mine
  if (!voted) {
    if (present) return <p>{w.wasPresent}</p>
    return isOpen || delegate ? null : <p>{w.iDidNotVote}</p>
  }
  return (
    <div>
      <p class="font-semibold">{ballot ? myVoteText(view, one, isOpen) : secretText(view, one, isOpen)}</p>
      {weight > 1 && <p class="text-sm text-soft">{w.carries(weight - 1)}</p>}
      {reason && <p class="mt-1 whitespace-pre-line text-sm text-soft">{reason}</p>}
    </div>
  )
}

function myVoteText({ lang }: PageView, { mine, method, options }: DecisionView, isOpen: boolean): string {
  const w = ballotWords[lang]
  if (!mine.ballot) return w.iVoted
  const text = ballotText(lang, method, options, mine.ballot)
  if (isOpen) return w.myVoteIs(text)
  return 'choice' in mine.ballot ? w.myVoteWas(text) : w.myPaperWas(text)
}

function secretText({ lang }: PageView, { rules }: DecisionView, isOpen: boolean): string {
  const w = ballotWords[lang]
  if (!rules.secret) return w.iVoted
  return isOpen ? w.iVotedSecret : w.iVotedSecretOver
}

/** The form; folded once I have voted, and gone where a ballot cannot be changed. */
function ToVote(props: VoteProps) {
  const { view, one } = props
  const w = ballotWords[view.lang]
  const paper = paperOf(one)
  if (!paper || (one.mine.voted && one.rules.secret)) return null
  const form = <VoteForm view={view} one={one} paper={paper} />
  if (!one.mine.voted) {
    return (
      <>
        {form}
        <PresentForm {...props} />
      </>
    )
  }
  return (
    <Disclosure summary={w.changeVote} open={isRefused(view)}>
      {form}
    </Disclosure>
  )
}
