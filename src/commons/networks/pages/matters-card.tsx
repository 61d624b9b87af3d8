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
import { underWay } from './under-way.ts'

/** What networks ask us, those still without our vote with the one thing to do. */
export async function MattersCard({ view, asked }: { view: PageView; asked: readonly Matter[] }) {
  const w = words[view.lang]
  const ours = await underWay(view, asked)
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
            {one.ballot === null && <Next view={view} one={one} ours={ours.get(one.matter)} />}
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

/** Our own vote on it where there is one, otherwise the way to begin one. */
function Next({ view, one, ours }: { view: PageView; one: Matter; ours: string | undefined }) {
  const w = words[view.lang]
  if (ours !== undefined) return <LinkButton href={view.href(`/decisions/${ours}`)}>{w.underWay}</LinkButton>
  if (view.may(castOurBallot) === 'no') return null
  return (
    <LinkButton tone="primary" href={view.href(`/networks/matters/${one.matter}`)}>
      {w.decide}
    </LinkButton>
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
