import { Badge } from '../../../ui/badge.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { deadline } from '../../decisions/deadline.ts'
import { answerLabel } from '../../decisions/pages/ballot-text.ts'
import { castOurBallot } from '../cast-our-ballot.ts'
import type { Matter } from '../queries.ts'
import { words } from '../words.ts'

/** What networks ask us, those still without our vote with the one thing to do. */
export function MattersCard({ view, asked }: { view: PageView; asked: readonly Matter[] }) {
  const w = words[view.lang]
  return (
    <Card title={w.matters}>
      <Rows label={w.matters}>
        {asked.map((one) => (
          <Row
            strong={one.ballot === null}
            title={one.title}
            detail={one.ballot ? ourVote(view, one) : w.asks(one.networkName)}
            aside={<Until view={view} one={one} />}
          >
            {one.ballot === null && view.may(castOurBallot) !== 'no' && (
              <LinkButton tone="primary" href={view.href(`/networks/matters/${one.matter}`)}>
                {w.decide}
              </LinkButton>
            )}
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

function ourVote(view: PageView, { ballot, method }: Matter): string {
  const w = words[view.lang]
  if (!ballot || !('choice' in ballot)) return w.voted
  return w.ourVote(answerLabel(view.lang, method, ballot.choice))
}

function Until({ view, one }: { view: PageView; one: Matter }) {
  const { text, soon } = deadline(new Date(one.closesAt), view.now, view.lang, view.timeZone)
  return <Badge tone={soon && one.ballot === null ? 'needs' : 'waits'}>{text}</Badge>
}
