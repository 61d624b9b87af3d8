import { Card, MoreLink } from '../../../ui/card.tsx'
import { homeCard, type PageView, type WaitingItem, waiting } from '../../../ui/page.ts'
import { Rows } from '../../../ui/rows.tsx'
import { deadline } from '../deadline.ts'
import { lifeWords } from '../life-words.ts'
import { decisions, waitingForMyVote } from '../queries.ts'
import type { DecisionSummary } from '../query-shapes.ts'
import { type StepKind, type WaitingStep, waitingSteps } from '../waiting-steps.ts'
import { words } from '../words.ts'
import { DecisionRow, waitsForMyVote } from './decision-rows.tsx'

/** Votes I have still to give, then steps only I or few can take. */
export const waitingVotes = waiting(async (view) => {
  if (!view.standing.agent) return []
  const [votes, steps] = await Promise.all([mine(view), waitingSteps(view, mayOf(view))])
  return [...votes.map((one) => voteItem(view, one)), ...steps.map((one) => stepItem(view, one))]
})

/** Nobody who may not ask is asked to vote. */
const mine = async (view: PageView) =>
  view.may(waitingForMyVote) === 'yes' ? view.ask(waitingForMyVote, {}) : []

const mayOf = (view: PageView) => ({
  appeal: view.may('decisions.ruleOnAppeal') === 'yes',
  filing: view.may('decisions.recordFiling') === 'yes',
  tie: view.may('decisions.breakTie') === 'yes',
})

function voteItem(view: PageView, one: DecisionSummary): WaitingItem {
  const closesAt = new Date(one.closesAt ?? one.openedAt ?? one.proposedAt)
  if (one.way !== null)
    return {
      title: one.title,
      detail: lifeWords[view.lang].inRoom,
      href: view.href(`/decisions/${one.decision}`),
      tone: 'person',
      badge: lifeWords[view.lang].states.open,
      due: closesAt,
    }
  const { text, soon } = deadline(closesAt, view.now, view.lang, view.timeZone)
  return {
    title: one.title,
    detail: lifeWords[view.lang].turnout(one.cast, one.electors),
    href: view.href(`/decisions/${one.decision}`),
    tone: soon ? 'person' : 'waits',
    badge: text,
    due: closesAt,
  }
}

/** A vote that stands still for want of somebody needs them now; a suggestion can wait. */
function stepItem(view: PageView, { kind, decision, title }: WaitingStep): WaitingItem {
  const w = lifeWords[view.lang]
  const titles: Record<StepKind, string> = {
    amendment: w.waitsAmendment(title),
    appeal: w.waitsAppeal(title),
    filing: w.waitsFiling(title),
    tie: w.waitsTie(title),
  }
  return {
    title: titles[kind],
    href: view.href(`/decisions/${decision}`),
    tone: kind === 'amendment' ? 'waits' : 'person',
    badge: w.waitsBadges[kind],
  }
}

const mostOnHome = 3

/** Beside what waits for me: ideas that want support, then how the other open votes stand. */
export const openCard = homeCard({
  part: 'mine',
  order: 5,
  async render(view) {
    if (view.may(decisions) !== 'yes') return null
    const { decisions: open } = await view.ask(decisions, { state: 'open', limit: 50 })
    const ideas = open.filter((one) => wantsMySupport(view, one)).slice(0, mostOnHome)
    const votes = open
      .filter((one) => one.state === 'open' && !waitsForMyVote(view, one))
      .slice(0, mostOnHome)
    if (ideas.length + votes.length === 0) return null
    return (
      <Card title={words[view.lang].title} aside={<All view={view} />}>
        <Part view={view} title={lifeWords[view.lang].ideasOnHome} list={ideas} />
        <Part view={view} title={words[view.lang].open} list={votes} />
      </Card>
    )
  },
})

/** Somebody else's idea I have not seconded yet. */
const wantsMySupport = (view: PageView, { state, supporters, proposer }: DecisionSummary): boolean =>
  state === 'idea' && supporters?.mine === false && proposer !== view.standing.agent

const All = ({ view }: { view: PageView }) => (
  <MoreLink href={view.href('/decisions')}>{words[view.lang].seeAll}</MoreLink>
)

type PartProps = { view: PageView; title: string; list: readonly DecisionSummary[] }

function Part({ view, title, list }: PartProps) {
  if (list.length === 0) return null
  return (
    <>
      <p class="mt-1 text-sm text-soft">{title}</p>
      <Rows label={title}>
        {list.map((one) => (
          <DecisionRow view={view} one={one} />
        ))}
      </Rows>
    </>
  )
}
