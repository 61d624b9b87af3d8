import { formatDateTime } from '../../../kernel/language.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import { ballotWords } from '../ballot-words.ts'
import type { DecisionView } from '../queries.ts'
import { ballotErrors } from './ballot-errors.ts'
import { BallotFields } from './ballot-fields.tsx'
import { type BallotPaper, sentenceOf } from './ballot-paper.ts'
import { SecretNote, SecretReceipt } from './ballot-secret.tsx'

const voteFormId = 'vote'

/** Whether the page comes back from this very form. */
export const isRefused = ({ values, refusal }: PageView) => refusal !== undefined && values.form === 'vote'

type PaperProps = { view: PageView; one: DecisionView; paper: BallotPaper }

/** My ballot paper, with a receipt where the vote is secret and room for a reason where it is not. */
export function VoteForm({ view, one, paper }: PaperProps) {
  const fresh = isRefused(view) && !view.values.for
  const { voted, ballot, reason } = one.mine
  return (
    <>
      <Form
        action={view.href(`/decisions/${one.decision}/vote`)}
        id={voteFormId}
        onceKey={view.key}
        values={fresh ? view.values : {}}
        errors={fresh ? ballotErrors(view, paper) : {}}
      >
        <input type="hidden" name="form" value="vote" />
        {one.rules.secret && <SecretNote view={view} />}
        <BallotFields {...{ view, one, paper, fresh }} ballot={ballot ?? undefined} />
        {!one.rules.secret && <Reason view={view} one={one} paper={paper} reason={reason} />}
        {one.rules.secret && <SecretReceipt view={view} one={one} />}
        <Until view={view} one={one} paper={paper} />
        <Submit view={view} paper={paper} voted={voted} />
      </Form>
      <Blank view={view} paper={paper} form={voteFormId} />
    </>
  )
}

/** Needed always, with some answers, or never; then it is folded away, for voting takes no reason. */
export function Reason({ view, one, paper, reason }: PaperProps & { reason?: string }) {
  const w = ballotWords[view.lang]
  const { reasoned = [], name = '' } = paper.motion ?? {}
  const needing = reasoned.map((answer) => w.answers[name]?.[answer]?.label ?? answer).join(', ')
  const needed = one.rules.reasoned ? w.reasonNeeded : needing && w.reasonFor(needing)
  const field = (
    <TextArea
      name="reason"
      label={w.reason}
      hint={needed || w.reasonHint}
      value={reason}
      rows={2}
      maxlength={2_000}
      optional={!one.rules.reasoned && 'unsaid'}
    />
  )
  if (needed) return field
  return (
    <Disclosure summary={w.reasonToo} open={Boolean(reason || view.values.reason)}>
      {field}
    </Disclosure>
  )
}

/** Until when, whether it can be changed, and how it is counted. */
function Until({ view, one, paper }: PaperProps) {
  const w = ballotWords[view.lang]
  const until = one.closesAt && w.until(formatDateTime(new Date(one.closesAt), view.lang, view.timeZone))
  const change = one.rules.early ? w.canChangeEarly : w.canChange
  return (
    <div class="field-note">
      <p>
        {until} {!one.rules.secret && change}
      </p>
      <p>{w.howCounted(sentenceOf(paper, view.lang))}</p>
    </div>
  )
}

function Submit({ view, paper, voted }: { view: PageView; paper: BallotPaper; voted: boolean }) {
  const w = ballotWords[view.lang]
  if (paper.method?.name !== 'lot') return <Button wide>{voted ? w.voteAgain : w.vote}</Button>
  return (
    <Button wide name="blank" value="1">
      {w.lotVote}
    </Button>
  )
}

/** A blank ballot is meant, never slipped into: its button stands folded beside the form it sends. */
export function Blank({ view, paper, form }: { view: PageView; paper: BallotPaper; form: string }) {
  const w = ballotWords[view.lang]
  if (paper.motion || paper.method?.name === 'lot') return null
  return (
    <Disclosure summary={w.blank}>
      <p class="field-note mb-2">{w.blankHint}</p>
      <Button tone="quiet" name="blank" value="1" form={form}>
        {w.blankSend}
      </Button>
    </Disclosure>
  )
}
