import { Badge } from '../../../ui/badge.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { makePlan } from '../make-plan.ts'
import { plans } from '../query-plans.ts'
import { planStates } from '../tables.ts'
import { words } from '../words.ts'
import { dueText, PlanTabs } from './parts.tsx'

type Listed = Awaited<ReturnType<typeof plans.run>>['plans'][number]

/** What is going on: each plan, how far it is, whether it is late. */
export const plansPage = page({
  path: '/plans',
  title: (view) => words[view.lang].title,
  nav: { order: 65, label: { ko: '계획', en: 'Plans' }, icon: 'check' },
  async render(view) {
    const w = words[view.lang]
    const state = planStates.find((one) => one === view.search.get('state')) ?? 'open'
    const found = await view.ask(plans, { state, after: view.search.get('after') ?? undefined })
    const isEmpty = found.plans.length === 0
    const mayPlan = view.may(makePlan) !== 'no'
    return (
      <>
        <PageHead
          title={w.title}
          lead={w.lead}
          actions={
            mayPlan &&
            !(isEmpty && state === 'open') && (
              <LinkButton href={view.href('/plans/new')} tone="primary" icon="plus">
                {w.newPlan}
              </LinkButton>
            )
          }
        />
        <PlanTabs view={view} current="plans" />
        <Card>
          {isEmpty && state === 'open' ? (
            <Empty
              icon="check"
              title={w.emptyPlans}
              action={mayPlan ? { href: view.href('/plans/new'), label: w.newPlan } : undefined}
            >
              {w.emptyPlansText}
            </Empty>
          ) : (
            <>
              {isEmpty && <p class="text-soft">{w.nonePlans}</p>}
              <Rows label={w.planStates[state]}>
                {found.plans.map((plan) => (
                  <PlanRow view={view} plan={plan} />
                ))}
              </Rows>
            </>
          )}
        </Card>
        <Pagination next={found.next ? view.href(`/plans?state=${state}&after=${found.next}`) : undefined} />
        <States view={view} state={state} />
      </>
    )
  },
})

function PlanRow({ view, plan }: { view: PageView; plan: Listed }) {
  const w = words[view.lang]
  const { needs, taken, done } = plan.progress
  return (
    <Row
      href={view.href(`/plans/${plan.id}`)}
      title={plan.name}
      detail={`${dueText(view, plan.dueOn)} · ${w.progress(done, taken, needs)}`}
      aside={plan.isLate && <Badge tone="needs">{w.late}</Badge>}
    />
  )
}

function States({ view, state }: { view: PageView; state: (typeof planStates)[number] }) {
  const w = words[view.lang]
  const tabs = planStates.map((one) => ({
    href: view.href(one === 'open' ? '/plans' : `/plans?state=${one}`),
    label: w.planStates[one],
    current: one === state,
  }))
  return (
    <div class="mt-6">
      <Tabs label={w.byState} tabs={tabs} />
    </div>
  )
}
