import { accountName } from '../../../commons/books/account-words.ts'
import { formatDay } from '../../../kernel/language.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { money, today } from '../../../ui/typed.ts'
import { changeRates } from '../change-rates.ts'
import { endPlan } from '../end-plan.ts'
import { plan as planQuery } from '../query-plans.ts'
import type { PlanView } from '../shapes.ts'
import { words } from '../words.ts'
import { nextText, rhythmText, typeText } from './parts.tsx'
import { RateFields } from './rate-fields.tsx'
import { Reductions } from './reductions.tsx'
import { Runs } from './runs.tsx'

/** One kind of dues: how much, who pays less, what was charged. */
export const planPage: Page = page({
  path: '/dues/plan/:plan{[0-9a-f-]{36}}',
  title: async (view) => (await shown(view)).plan.label,
  async render(view) {
    const w = words[view.lang]
    const { plan, runs, reductions } = await shown(view)
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/dues') }, { label: plan.label }]} />
        <PageHead title={plan.label} lead={rhythmText(view, plan)} />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        <Columns layout="main-side">
          <Stack>
            <Runs view={view} plan={plan} runs={runs} />
            <Reductions view={view} plan={plan} reductions={reductions} />
          </Stack>
          <Stack>
            <Facts view={view} plan={plan} />
            <Changes view={view} plan={plan} />
          </Stack>
        </Columns>
      </>
    )
  },
})

export const shown = (view: PageView) => view.ask(planQuery, { plan: view.params.plan ?? '' })

function Facts({ view, plan }: { view: PageView; plan: PlanView }) {
  const w = words[view.lang]
  const alone = plan.rates.length === 1
  return (
    <Card title={w.rates}>
      <Definitions
        items={[
          ...plan.rates.map(({ type, amount }) => ({
            term: typeText(view, type, alone),
            value: <strong class="tnum">{money(view, amount, plan.unit)}</strong>,
          })),
          { term: w.from, value: formatDay(plan.from, view.lang) },
          ...(plan.until ? [{ term: w.until, value: formatDay(plan.until, view.lang) }] : []),
          { term: w.account, value: accountName(plan.account, view.lang) },
        ]}
      />
      <p class="mt-2 text-soft">{nextText(view, plan)}</p>
    </Card>
  )
}

/** New amounts from the next charge on, or an end. */
function Changes({ view, plan }: { view: PageView; plan: PlanView }) {
  const w = words[view.lang]
  const [mayChange, mayEnd] = [view.may(changeRates) !== 'no', view.may(endPlan) !== 'no']
  if (plan.next === null || (!mayChange && !mayEnd)) return null
  return (
    <Card>
      {mayChange && (
        <Disclosure summary={w.changeRates}>
          <p class="mb-3 text-soft">{w.changeRatesText}</p>
          <Form
            action={view.href(`/dues/plan/${plan.id}/rates`)}
            id="rates"
            onceKey={`${view.key}-rates`}
            submit={w.changeRates}
            submitTone="quiet"
          >
            <RateFields view={view} rates={plan.rates} unit={plan.unit} />
          </Form>
        </Disclosure>
      )}
      {mayEnd && (
        <div class="mt-3">
          <Confirm
            label={w.end}
            question={w.endQuestion}
            action={view.href(`/dues/plan/${plan.id}/end`)}
            submit={w.end}
            id="end"
            onceKey={`${view.key}-end`}
          >
            <DateField name="until" label={w.until} value={today(view)} />
          </Confirm>
        </div>
      )}
    </Card>
  )
}
