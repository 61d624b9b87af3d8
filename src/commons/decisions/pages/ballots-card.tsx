import { formatDateTime } from '../../../kernel/language.ts'
import { Card } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Time } from '../../../ui/time.tsx'
import type { DecisionView } from '../queries.ts'
import { resultWords } from '../result-words.ts'
import { ballotText } from './ballot-text.ts'

type Props = { view: PageView; one: DecisionView; names: Map<string, string> }
type Ballot = NonNullable<DecisionView['ballots']>[number]

/** Who voted how and why; these ballots are open among members. */
export function BallotsCard({ view, one, names }: Props) {
  const w = resultWords[view.lang]
  const ballots = one.ballots ?? []
  const isPart = ballots.length < one.cast
  return (
    <Card title={w.ballotsTitle} aside={isPart && ballots.length > 0 && w.ballotsShown(ballots.length)}>
      {ballots.length === 0 ? (
        <p class="text-soft">{w.nobodyVoted}</p>
      ) : (
        <Rows label={w.ballotsTitle}>
          {ballots.map((ballot) => (
            <BallotRow view={view} one={one} ballot={ballot} name={names.get(ballot.agent) ?? '–'} />
          ))}
        </Rows>
      )}
    </Card>
  )
}

/** An answer fits beside the name; a whole ballot paper stands below it. */
function BallotRow({ view, one, ballot, name }: Omit<Props, 'names'> & { ballot: Ballot; name: string }) {
  const w = resultWords[view.lang]
  const text = ballotText(view.lang, one.method, one.options, ballot.ballot)
  const isAnswer = 'choice' in ballot.ballot
  const at = formatDateTime(new Date(ballot.at), view.lang, view.timeZone)
  return (
    <Row
      title={ballot.for > 1 ? `${name} · ${w.for(ballot.for)}` : name}
      detail={<Time at={ballot.at}>{at}</Time>}
      aside={isAnswer ? text : undefined}
    >
      {!isAnswer && <p class="text-sm">{text}</p>}
      {ballot.reason && <p class="whitespace-pre-line text-sm">{ballot.reason}</p>}
    </Row>
  )
}
