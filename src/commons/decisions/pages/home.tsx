import { Bars } from '../../../ui/bars.tsx'
import { Card, MoreLink } from '../../../ui/card.tsx'
import { homeCard, type PageView, waiting } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { deadline } from '../deadline.ts'
import { decisions, waitingForMyVote } from '../queries.ts'
import { words } from '../words.ts'
import { DeadlineBadge, quorumNote, waitsForMe } from './parts.tsx'

/** Open decisions I have still to vote on. */
export const waitingVotes = waiting(async (view) => {
  const w = words[view.lang]
  return (await mine(view)).map((one) => {
    const closesAt = new Date(one.closesAt)
    const { text, soon } = deadline(closesAt, view.now, view.lang, view.timeZone)
    return {
      title: one.title,
      detail: `${w.choices.yes} ${one.yes} · ${w.choices.no} ${one.no} · ${w.choices.abstain} ${one.abstain}`,
      href: view.href(`/decisions/${one.decision}`),
      tone: soon ? 'person' : 'waits',
      badge: text,
      due: closesAt,
    }
  })
})

const mostOnHome = 3

/** Beside them, how the other open votes stand: those I have voted on, or have no vote in. */
export const openCard = homeCard({
  part: 'waiting',
  order: 10,
  async render(view) {
    const w = words[view.lang]
    if (view.may(decisions) !== 'yes') return null
    const { decisions: open } = await view.ask(decisions, { state: 'open', limit: 20 })
    const others = open.filter((one) => !waitsForMe(view, one)).slice(0, mostOnHome)
    if (others.length === 0) return null
    const all = <MoreLink href={view.href('/decisions')}>{w.seeAll}</MoreLink>
    return (
      <Card title={w.open} aside={all}>
        <Rows label={w.open}>
          {others.map((one) => (
            <Row
              strong
              href={view.href(`/decisions/${one.decision}`)}
              title={one.title}
              aside={<DeadlineBadge view={view} closesAt={one.closesAt} urgent={false} />}
            >
              <Bars {...one} of={one.electors} note={quorumNote(view.lang, one.tally)} />
            </Row>
          ))}
        </Rows>
      </Card>
    )
  },
})

/** Nobody who may not ask is asked to vote. */
async function mine(view: PageView) {
  return view.may(waitingForMyVote) === 'yes' && view.standing.agent ? view.ask(waitingForMyVote, {}) : []
}
