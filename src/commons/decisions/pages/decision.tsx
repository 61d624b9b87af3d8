import { kernelFailure } from '../../../kernel/failure.ts'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { commandTitle } from '../describe.ts'
import { type DecisionView, decision } from '../queries.ts'
import { words } from '../words.ts'
import { BallotsCard } from './ballots-card.tsx'
import { EffectCard, effectOf } from './effect.tsx'
import { HistoryCard } from './history-card.tsx'
import { DeadlineBadge, StateBadge } from './parts.tsx'
import { ReasonCard } from './reason-card.tsx'
import { ResultCard } from './result-card.tsx'
import { BlockedCard, LateCard, WithdrawCard } from './steps-cards.tsx'
import { VoteCard } from './vote-card.tsx'
import { VoteForCard } from './vote-for-card.tsx'

/** One decision: the question, what changes, my vote, how it stands. */
export const decisionPage: Page = page({
  path: '/decisions/:id',
  title: async (view) => (await shown(view)).title,
  async render(view) {
    const one = await shown(view)
    const people = [one.proposer, ...(one.ballots ?? []).map((ballot) => ballot.agent)]
    const [effect, names] = await Promise.all([
      effectOf(view, one, one.state === 'open' ? undefined : one.charterVersion),
      view.labels('members.agent', [...new Set(people)]),
    ])
    const votes = one.state === 'open' && new Date(one.closesAt) > view.now
    return (
      <>
        <PageHead
          eyebrow={`${words[view.lang].item(one.number)} · ${commandTitle(one.command, view.lang)}`}
          title={one.title}
          badge={<StandingBadge view={view} one={one} />}
        />
        <Columns layout="main-side">
          <Stack interleaved>
            {one.state === 'blocked' && <BlockedCard view={view} one={one} />}
            <EffectCard view={view} effect={effect} isOver={one.state !== 'open'} />
            <ReasonCard view={view} one={one} names={names} />
            {one.ballots && (
              <div class="max-lg:order-1">
                <BallotsCard view={view} one={one} names={names} />
              </div>
            )}
          </Stack>
          <Stack interleaved>
            {one.state === 'open' && !votes && <LateCard view={view} one={one} />}
            <VoteCard view={view} one={one} isOpen={votes} />
            <ResultCard view={view} one={one} />
            {votes && <VoteForCard view={view} one={one} />}
            <div class="flex min-w-0 flex-col gap-4 sm:gap-5 max-lg:order-2">
              <HistoryCard view={view} one={one} names={names} />
              {votes && <WithdrawCard view={view} one={one} />}
            </div>
          </Stack>
        </Columns>
      </>
    )
  },
})

async function shown(view: PageView): Promise<DecisionView> {
  const found = isId(view.params.id) && (await view.ask(decision, { decision: view.params.id }))
  if (!found) throw kernelFailure('not_found', { what: 'decisions.decision' })
  return found
}

const isId = (text: string | undefined): text is string =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? '')

function StandingBadge({ view, one }: { view: PageView; one: DecisionView }) {
  const urgent = one.mine.elector && one.mine.choice === null
  return one.state === 'open' ? (
    <DeadlineBadge view={view} closesAt={one.closesAt} urgent={urgent} />
  ) : (
    <StateBadge lang={view.lang} state={one.state} />
  )
}
