import { formatDate } from '../../../kernel/language.ts'
import { Bars } from '../../../ui/bars.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { commandTitle } from '../describe.ts'
import { propose } from '../propose.ts'
import { type DecisionSummary, decisions } from '../queries.ts'
import { words } from '../words.ts'
import { DeadlineBadge, quorumNote, StateBadge, waitsForMe } from './parts.tsx'

/** 의결: what waits for my vote, what else is open, what was decided. */
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
    const mine = open.decisions.filter((one) => waitsForMe(view, one))
    const others = open.decisions.filter((one) => !waitsForMe(view, one))
    const isEmpty = open.decisions.length + closed.decisions.length === 0 && before === undefined
    return (
      <>
        <PageHead title={w.title} lead={w.lead} actions={!isEmpty && <ProposeLink view={view} />} />
        <Stack>
          {isEmpty && <Nothing view={view} />}
          {mine.length > 0 && <OpenCard view={view} title={w.mine} list={mine} />}
          {others.length > 0 && <OpenCard view={view} title={w.open} list={others} />}
          {!isEmpty && open.decisions.length === 0 && <Card title={w.open}>{w.nothingOpen}</Card>}
          {closed.decisions.length > 0 && <ClosedCard view={view} list={closed.decisions} />}
        </Stack>
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

function OpenCard({ view, title, list }: ListProps & { title: string }) {
  const w = words[view.lang]
  return (
    <Card title={title}>
      <Rows label={title}>
        {list.map((one) => (
          <Row
            strong
            href={view.href(`/decisions/${one.decision}`)}
            title={one.title}
            detail={`${w.item(one.number)} · ${commandTitle(one.command, view.lang)}`}
            aside={<DeadlineBadge view={view} closesAt={one.closesAt} urgent={waitsForMe(view, one)} />}
          >
            <Bars {...one} of={one.electors} note={quorumNote(view.lang, one.tally)} />
          </Row>
        ))}
      </Rows>
    </Card>
  )
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
            detail={`${w.item(one.number)} · ${formatDate(new Date(one.closedAt ?? one.closesAt), view.lang, view.timeZone)}`}
            aside={<StateBadge lang={view.lang} state={one.state} />}
          />
        ))}
      </Rows>
    </Card>
  )
}
