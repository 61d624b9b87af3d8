import { LinkButton } from '../../../ui/button.tsx'
import type { PageView } from '../../../ui/page.ts'
import { ballotWords } from '../ballot-words.ts'
import { type DecisionView, waitingForMyVote } from '../queries.ts'

/** Whoever has voted is led on to what still waits for their vote. */
export async function NextVote({ view, one }: { view: PageView; one: DecisionView }) {
  if (one.state !== 'open' || !one.mine.voted || view.may(waitingForMyVote) !== 'yes') return null
  const [next] = await view.ask(waitingForMyVote, {})
  if (!next) return null
  return (
    <div>
      <p class="mb-2 text-sm text-soft">{ballotWords[view.lang].nextWaits}</p>
      <LinkButton href={view.href(`/decisions/${next.decision}`)} icon="next" wide>
        {next.title}
      </LinkButton>
    </div>
  )
}
