import { kernelFailure } from '../../../kernel/failure.ts'
import { isId } from '../../../kernel/fields.ts'
import { Columns, Stack, Turn } from '../../../ui/columns.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Discussion } from '../../discussion/pages/discussion.tsx'
import { localTime } from '../../members/local-day.ts'
import { commandTitle } from '../describe.ts'
import { kindNames } from '../proposing-words.ts'
import { type DecisionView, decision } from '../queries.ts'
import { words } from '../words.ts'
import { AmendmentsCard } from './amendments-card.tsx'
import { AppealsCard } from './appeals-card.tsx'
import { BallotsCard } from './ballots-card.tsx'
import { takesVotes } from './decision-rows.tsx'
import { EditionsCard } from './editions-card.tsx'
import { ContentCard } from './effect-content.tsx'
import { HistoryCard } from './history-card.tsx'
import { LifeCards } from './life-cards.tsx'
import { DeadlineBadge, StateBadge } from './parts.tsx'
import { PublishedCard } from './published-card.tsx'
import { ReasonCard } from './reason-card.tsx'
import { ResultCard } from './result-card.tsx'
import { WithdrawCard } from './steps-cards.tsx'
import { VoteCard } from './vote-card.tsx'
import { VoteForCard } from './vote-for-card.tsx'
import { WhatIfCard } from './what-if.tsx'

/** One decision. On a phone: my vote, what changes, how it stands, why, what people say, what happened. */
export const decisionPage: Page = page({
  path: '/decisions/:id',
  title: async (view) => (await shownDecision(view)).title,
  async render(view) {
    const one = await shownDecision(view)
    const props = { view, one, names: await view.labels('members.agent', peopleIn(one)) }
    return (
      <>
        <PageHead
          eyebrow={`${words[view.lang].item(one.number)} · ${whatKind(view, one)}`}
          title={one.title}
          badge={<StandingBadge view={view} one={one} />}
        />
        <Columns layout="main-side">
          <Side {...props} />
          <Main {...props} />
        </Columns>
      </>
    )
  },
})

type Props = { view: PageView; one: DecisionView; names: Map<string, string> }

function Side({ view, one, names }: Props) {
  const isOpen = takesVotes(view, one)
  return (
    <Stack interleaved second>
      <Turn at={1}>
        <LifeCards view={view} one={one} />
        <VoteCard view={view} one={one} names={names} isOpen={isOpen} />
      </Turn>
      <Turn at={one.closedAt === null ? 3 : 2}>
        <ResultCard view={view} one={one} />
      </Turn>
      <Turn at={8}>{isOpen && one.way === null && <VoteForCard view={view} one={one} />}</Turn>
      <Turn at={9}>
        <HistoryCard view={view} one={one} names={names} />
        <WithdrawCard view={view} one={one} />
      </Turn>
    </Stack>
  )
}

function Main({ view, one, names }: Props) {
  return (
    <Stack interleaved>
      <Turn at={one.closedAt === null ? 2 : 3}>
        <ContentCard view={view} one={one} />
        <Supposed view={view} one={one} />
      </Turn>
      <Turn at={4}>
        <ReasonCard view={view} one={one} names={names} />
      </Turn>
      <Turn at={5}>
        <AppealsCard view={view} one={one} />
        <AmendmentsCard view={view} one={one} />
        <EditionsCard view={view} one={one} />
      </Turn>
      <Turn at={6}>
        <Discussion view={view} about={{ kind: 'decisions.decision', id: one.decision }} />
      </Turn>
      <Turn at={7}>
        {one.ballots && one.way !== 'hands' && <BallotsCard view={view} one={one} names={names} />}
        {one.way !== 'hands' && <PublishedCard view={view} one={one} />}
      </Turn>
    </Stack>
  )
}

/** What it would do; of what was voted on, what it would have done by then. */
function Supposed({ view, one }: { view: PageView; one: DecisionView }) {
  const { command, input, closedAt, openedSeq, charterVersion } = one
  if (!command || !input || (closedAt !== null && openedSeq === null)) return null
  const on = closedAt === null ? undefined : localTime(new Date(closedAt), view.timeZone).day
  const decided = on === undefined ? undefined : { on, charterVersion }
  return <WhatIfCard view={view} proposal={{ command, input }} decided={decided} />
}

const asked = new WeakMap<PageView, Promise<DecisionView>>()

/** The decision the address names, asked for once for each view. Throws `kernel.not_found`. */
export function shownDecision(view: PageView): Promise<DecisionView> {
  const shown = asked.get(view) ?? ask(view)
  asked.set(view, shown)
  return shown
}

async function ask(view: PageView): Promise<DecisionView> {
  const publishedFrom = Number(view.search.get('from')) || undefined
  const found =
    isId(view.params.id) && (await view.ask(decision, { decision: view.params.id, publishedFrom }))
  if (!found) throw kernelFailure('not_found', { what: 'decisions.decision' })
  return found
}

/** Everybody the page names. */
function peopleIn({ proposer, ballots, mine, appeals }: DecisionView): string[] {
  const voters = (ballots ?? []).map((ballot) => ballot.agent)
  const appellants = appeals.map((appeal) => appeal.agent)
  return [
    ...new Set([
      proposer,
      ...voters,
      ...appellants,
      ...(mine.delegate ? [mine.delegate] : []),
      ...mine.chain,
    ]),
  ]
}

const whatKind = ({ lang }: PageView, { kind, command }: DecisionView): string =>
  command === null ? kindNames[kind][lang] : commandTitle(command, lang)

function StandingBadge({ view, one }: { view: PageView; one: DecisionView }) {
  if (one.state !== 'open' || one.closesAt === null) return <StateBadge lang={view.lang} state={one.state} />
  const urgent = one.mine.elector && !one.mine.voted
  return <DeadlineBadge view={view} closesAt={one.closesAt} urgent={urgent} />
}
