import { formatDateTime } from '../../../kernel/language.ts'
import { Card } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Time } from '../../../ui/time.tsx'
import type { DecisionView } from '../queries.ts'
import { words } from '../words.ts'

type Props = { view: PageView; one: DecisionView; names: Map<string, string> }

/** Who voted how and why; these ballots are open among members. */
export function BallotsCard({ view, one, names }: Props) {
  const w = words[view.lang]
  const ballots = one.ballots ?? []
  const isPart = ballots.length < one.yes + one.no + one.abstain
  return (
    <Card title={w.ballotsTitle} aside={isPart && w.ballotsShown(ballots.length)}>
      {ballots.length === 0 ? (
        <p class="text-soft">{w.nobodyVoted}</p>
      ) : (
        <Rows label={w.ballotsTitle}>
          {ballots.map((ballot) => (
            <Row
              title={names.get(ballot.agent) ?? '–'}
              detail={
                <Time at={ballot.at}>{formatDateTime(new Date(ballot.at), view.lang, view.timeZone)}</Time>
              }
              aside={w.choices[ballot.choice]}
            >
              {ballot.reason && <p class="whitespace-pre-line text-sm">{ballot.reason}</p>}
            </Row>
          ))}
        </Rows>
      )}
    </Card>
  )
}
