import { formatDateTime, formatDay } from '../../../kernel/language.ts'
import { Badge } from '../../../ui/badge.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { planCycle } from '../plan-cycle.ts'
import { cycles } from '../query-cycles.ts'
import { words } from '../words.ts'

/** Cycles, the one that takes orders first. */
export const listPage: Page = page({
  path: '/cycles',
  title: (view) => words[view.lang].title,
  nav: { order: 23, label: { ko: '공동구매', en: 'Orders' }, icon: 'market' },
  async render(view) {
    const w = words[view.lang]
    const all = await view.ask(cycles, {})
    const keeps = view.may(planCycle) === 'yes'
    const plan = { href: view.href('/cycles/new'), label: w.plan }
    return (
      <>
        <PageHead
          title={w.title}
          lead={w.lead}
          actions={
            <>
              <LinkButton href={view.href('/cycles/bills')}>{w.bills}</LinkButton>
              {keeps && <LinkButton href={view.href('/cycles/places')}>{w.places}</LinkButton>}
              {keeps && all.length > 0 && <LinkButton href={plan.href}>{plan.label}</LinkButton>}
            </>
          }
        />
        <Card>
          {all.length === 0 ? (
            <Empty title={w.empty} icon="market" action={keeps ? plan : undefined}>
              {keeps ? w.emptyPlan : w.emptyText}
            </Empty>
          ) : (
            <Rows label={w.title}>
              {all.map((one) => (
                <Row
                  href={view.href(`/cycles/${one.cycle}`)}
                  title={w.number(one.number)}
                  detail={whenText(view, one)}
                  strong={one.state === 'open' && !one.mine}
                  aside={
                    <Badge tone={one.state === 'open' ? 'good' : 'plain'}>
                      {one.mine && one.state === 'open' ? w.ordered : w.states[one.state]}
                    </Badge>
                  }
                />
              ))}
            </Rows>
          )}
        </Card>
      </>
    )
  },
})

/** Until when one orders, and when it is fetched. */
export function whenText(
  { lang, timeZone }: Pick<PageView, 'lang' | 'timeZone'>,
  { closesAt, collectOn }: { closesAt: string; collectOn: string },
): string {
  const w = words[lang]
  const closes = formatDateTime(new Date(closesAt), lang, timeZone)
  return [w.closes(closes), w.collect(formatDay(collectOn, lang))].join(' · ')
}
