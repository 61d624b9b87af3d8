import { isId } from '../../../kernel/fields.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type Page, type PageView, page, waiting } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { lendingWords } from '../lending-words.ts'
import type { LoanView } from '../loan-shapes.ts'
import { heldDeposits, loans } from '../query-loans.ts'
import { handsOver } from '../visible-to.ts'
import { words } from '../words.ts'
import { dueText, isSoon, LoanBadge, loanHref } from './loan-parts.tsx'
import { namesOf } from './mine.tsx'

/** What I borrowed; for whoever hands things over also everything that is out, and deposits to settle. */
export const loansPage: Page = page({
  path: '/things/loans',
  title: (view) => lendingWords[view.lang].loans,
  async render(view) {
    const w = lendingWords[view.lang]
    const { loans: mine } = await view.ask(loans, { whose: 'mine' })
    const list = view.href('/things')
    return (
      <>
        <Breadcrumb crumbs={[{ label: words[view.lang].title, href: list }, { label: w.loans }]} />
        <PageHead title={w.loans} lead={w.loansLead} />
        <Stack>
          {(mine.length > 0 || !handsOver(view)) && (
            <Card title={w.mine}>
              {mine.length === 0 ? (
                <Empty
                  title={w.noneTitle}
                  icon="things"
                  action={{ href: list, label: words[view.lang].seeThings }}
                >
                  {w.noneText}
                </Empty>
              ) : (
                <LoanRows view={view} all={mine} label={w.mine} />
              )}
            </Card>
          )}
          {handsOver(view) && <Desk view={view} />}
        </Stack>
      </>
    )
  },
})

async function Desk({ view }: { view: PageView }) {
  const w = lendingWords[view.lang]
  const [due = '', id] = (view.search.get('after') ?? '').split(' ')
  const isCursor = isId(id) && !Number.isNaN(Date.parse(due))
  const after = isCursor ? { after: { due, id: id as string } } : {}
  const { loans: all, next } = await view.ask(loans, { whose: 'all', ...after })
  const held = await view.ask(heldDeposits, {})
  return (
    <>
      <Card title={w.all}>
        {all.length === 0 ? (
          <p class="text-soft">{w.allNone}</p>
        ) : (
          <LoanRows view={view} all={all} label={w.all} named />
        )}
        <Pagination
          next={
            next
              ? view.href(`/things/loans?after=${encodeURIComponent(`${next.due} ${next.id}`)}`)
              : undefined
          }
        />
      </Card>
      {held.length > 0 && (
        <Card title={w.toSettle}>
          <LoanRows view={view} all={held} label={w.toSettle} named />
        </Card>
      )}
    </>
  )
}

type RowsProps = { view: PageView; all: readonly LoanView[]; label: string; named?: boolean }

async function LoanRows({ view, all, label, named }: RowsProps) {
  const w = lendingWords[view.lang]
  const [things, people] = await Promise.all([
    namesOf(view, all),
    view.labels('members.agent', named ? [...new Set(all.map(({ agent }) => agent))] : []),
  ])
  return (
    <Rows label={label}>
      {all.map((one) => (
        <Row
          href={loanHref(view, one.id)}
          title={things.get(one.resource) ?? ''}
          detail={[people.get(one.agent), w.until(dueText(view, one.due))].filter(Boolean).join(' · ')}
          aside={<LoanBadge view={view} loan={one} />}
        />
      ))}
    </Rows>
  )
}

/** What I should bring back within two days, or should have. */
export const waitingLoans = waiting(async (view) => {
  if (!view.standing.agent || view.may(loans) !== 'yes') return []
  const w = lendingWords[view.lang]
  const { loans: mine } = await view.ask(loans, { whose: 'mine' })
  const soon = mine.filter((one) => isSoon(view, one))
  const names = await namesOf(view, soon)
  return soon.map((one) => ({
    ...{ title: w.waitingTitle(names.get(one.resource) ?? ''), detail: w.until(dueText(view, one.due)) },
    ...{ href: loanHref(view, one.id), tone: one.late ? ('person' as const) : ('waits' as const) },
    due: new Date(one.due),
  }))
})
