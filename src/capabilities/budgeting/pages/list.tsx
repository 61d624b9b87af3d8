import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import { openRound } from '../open-round.ts'
import { rounds } from '../query-rounds.ts'
import type { RoundView } from '../shapes.ts'
import { words } from '../words.ts'
import { nextText, PhaseBadge, roundHref } from './parts.tsx'

type Listed = RoundView & { left: bigint }

/** The rounds: what runs now first, with what I have left to give. */
export const listPage: Page = page({
  path: '/budgeting',
  title: (view) => words[view.lang].title,
  nav: { order: 42, label: { ko: '함께 짜는 예산', en: 'Shared budgets' }, icon: 'chart' },
  async render(view) {
    const w = words[view.lang]
    const all = await view.ask(rounds, {})
    const mayOpen = view.may(openRound) !== 'no'
    const open = { href: view.href('/budgeting/new'), label: w.open }
    if (all.length === 0)
      return (
        <>
          <PageHead title={w.title} lead={w.lead} />
          <Card>
            <Empty title={w.emptyTitle} icon="chart" action={mayOpen ? open : undefined}>
              {w.emptyText}
            </Empty>
          </Card>
        </>
      )
    const running = all.filter((one) => one.phase !== 'closed')
    const past = all.filter((one) => one.phase === 'closed')
    return (
      <>
        <PageHead
          title={w.title}
          lead={w.lead}
          actions={
            mayOpen && (
              <LinkButton href={open.href} icon="plus">
                {w.open}
              </LinkButton>
            )
          }
        />
        <Stack>
          <Listing view={view} title={w.now} rows={running} />
          <Listing view={view} title={w.past} rows={past} />
        </Stack>
      </>
    )
  },
})

function Listing({ view, title, rows }: { view: PageView; title: string; rows: readonly Listed[] }) {
  const w = words[view.lang]
  if (rows.length === 0) return null
  return (
    <Card title={title}>
      <Rows label={title}>
        {rows.map((one) => (
          <Row
            href={roundHref(view, one.id)}
            title={one.name}
            detail={[nextText(view, one), one.left > 0n && w.giveLeft(money(view, one.left, one.unit))]
              .filter(Boolean)
              .join(' · ')}
            aside={
              <span class="inline-flex flex-col items-end gap-1">
                <span>{money(view, one.pool, one.unit)}</span>
                <PhaseBadge view={view} phase={one.phase} />
              </span>
            }
          />
        ))}
      </Rows>
    </Card>
  )
}
