import { LinkButton } from '../../../ui/button.tsx'
import { Card, MoreLink } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { rulesOf } from '../../charter/pages/links.ts'
import { filingWords } from '../filing-words.ts'
import { lifeWords } from '../life-words.ts'
import { propose } from '../propose.ts'
import { type DecisionSummary, decisions } from '../queries.ts'
import type { DecisionState } from '../tables.ts'
import { words } from '../words.ts'
import { DecisionRow, detailOf, shortDay, waitsForMyVote } from './decision-rows.tsx'
import { StateBadge } from './parts.tsx'

/** 의결: what waits for my vote, what else is under way and how far, what was decided. */
export const listPage: Page = page({
  path: '/decisions',
  title: (view) => words[view.lang].title,
  nav: { order: 20, label: { ko: '의결', en: 'Decisions' }, icon: 'vote' },
  async render(view) {
    const w = words[view.lang]
    const before = Number(view.search.get('before')) || undefined
    const [open, closed] = await Promise.all([
      view.ask(decisions, { state: 'open', limit: 100 }),
      view.ask(decisions, { state: 'closed', before, limit: 20 }),
    ])
    const isEmpty = open.decisions.length + closed.decisions.length === 0 && before === undefined
    return (
      <>
        <PageHead title={w.title} lead={w.lead} actions={!isEmpty && <ProposeLink view={view} />} />
        <Stack>
          {isEmpty && <Nothing view={view} />}
          {before === undefined && <UnderWay view={view} list={open.decisions} isEmpty={isEmpty} />}
          {closed.decisions.length > 0 && <ClosedCard view={view} list={closed.decisions} />}
        </Stack>
        <FilingsLink view={view} list={open.decisions} />
        <Pagination
          previous={before === undefined ? undefined : view.href('/decisions')}
          next={closed.next === null ? undefined : view.href(`/decisions?before=${closed.next}`)}
        />
      </>
    )
  },
})

function ProposeLink({ view }: { view: PageView }) {
  if (view.may(propose) !== 'yes') return null
  return (
    <LinkButton href={view.href('/decisions/propose')} tone="primary">
      {words[view.lang].proposeButton}
    </LinkButton>
  )
}

/** Leads to what waits for an authority, where anything does. */
function FilingsLink({ view, list }: { view: PageView; list: readonly DecisionSummary[] }) {
  if (!list.some((one) => one.state === 'waiting' && one.waitsFor !== null)) return null
  return (
    <p class="mt-4">
      <LinkButton href={view.href('/decisions/filings')}>{filingWords[view.lang].title}</LinkButton>
    </p>
  )
}

function Nothing({ view }: { view: PageView }) {
  const w = words[view.lang]
  const action = { href: view.href('/decisions/propose'), label: w.proposeButton }
  return (
    <Card>
      <Empty title={w.emptyTitle} icon="vote" action={view.may(propose) === 'yes' ? action : undefined}>
        {w.emptyText}
      </Empty>
    </Card>
  )
}

type ListProps = { view: PageView; list: readonly DecisionSummary[] }

const votingStates: DecisionState[] = ['open']
const laterStates: DecisionState[] = ['waiting', 'appealed', 'blocked', 'tied']

/** My vote first; then what asks for something soon, down to what only has to be carried out. */
function UnderWay({ view, list, isEmpty }: ListProps & { isEmpty: boolean }) {
  const [w, life] = [words[view.lang], lifeWords[view.lang]]
  const mine = list.filter((one) => waitsForMyVote(view, one))
  const others = (states: DecisionState[]) =>
    list.filter((one) => states.includes(one.state) && !mine.includes(one))
  const parts: [string, DecisionSummary[]][] = [
    [w.mine, mine],
    [w.open, others(votingStates)],
    [life.ideas, others(['idea'])],
    [life.discussedList, others(['discussed'])],
    [life.tabledList, others(['tabled'])],
    [life.afterPassing, others(laterStates)],
  ]
  const shown = parts.filter(([, some]) => some.length > 0)
  if (shown.length === 0) return isEmpty ? null : <NothingOpen view={view} />
  const [first] = shown
  return (
    <>
      {shown.map((part) => (
        <ListCard view={view} title={part[0]} list={part[1]} hasLink={part === first} />
      ))}
    </>
  )
}

function NothingOpen({ view }: { view: PageView }) {
  const w = words[view.lang]
  return (
    <Card title={w.open} aside={<DelegateLink view={view} />}>
      {w.nothingOpen}
    </Card>
  )
}

function ListCard({ view, title, list, hasLink }: ListProps & { title: string; hasLink: boolean }) {
  return (
    <Card title={title} aside={hasLink && <DelegateLink view={view} />}>
      <Rows label={title}>
        {list.map((one) => (
          <DecisionRow view={view} one={one} />
        ))}
      </Rows>
    </Card>
  )
}

/** Where some procedure lets members hand over their vote. */
function DelegateLink({ view }: { view: PageView }) {
  const canDelegate = Object.values(rulesOf(view).procedures).some((one) => one.delegation)
  if (!canDelegate || !view.standing.member) return null
  return <MoreLink href={view.href('/decisions/delegation')}>{lifeWords[view.lang].delegate}</MoreLink>
}

function ClosedCard({ view, list }: ListProps) {
  const w = words[view.lang]
  return (
    <Card title={w.closed}>
      <Rows label={w.closed}>
        {list.map((one) => (
          <Row
            href={view.href(`/decisions/${one.decision}`)}
            title={one.title}
            detail={`${detailOf(view, one)} · ${shortDay(view, one.closedAt ?? one.proposedAt)}`}
            aside={<StateBadge lang={view.lang} state={one.state} />}
          >
            <Elected one={one} />
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

/** Who or what was chosen, in their order. */
function Elected({ one }: { one: DecisionSummary }) {
  const elected = one.result?.outcome === 'passed' ? one.result.elected : []
  if (elected.length === 0) return null
  return <p class="text-sm">{elected.map(({ label }) => label).join(', ')}</p>
}
