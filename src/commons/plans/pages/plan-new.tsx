import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns } from '../../../ui/columns.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money, once, today } from '../../../ui/typed.ts'
import { makePlan } from '../make-plan.ts'
import { recipes } from '../query-recipes.ts'
import { words } from '../words.ts'
import { crumbTo } from './parts.tsx'

/** A plan begun by hand, or by choosing a recipe. */
export const newPlanPage = page({
  path: '/plans/new',
  title: (view) => words[view.lang].newPlan,
  async render(view) {
    const w = words[view.lang]
    const known = await view.ask(recipes, {})
    return (
      <>
        <Breadcrumb crumbs={[crumbTo(view, 'plans'), { label: w.newPlan }]} />
        <PageHead title={w.newPlan} />
        <Columns layout="two">
          <Card title={w.planByHand}>
            <p class="mb-4 text-soft">{w.planByHandLead}</p>
            <Form
              action={view.href('/plans/new')}
              view={view}
              submit={w.newPlan}
              cancel={view.href('/plans')}
            >
              <TextField name="name" label={w.name} hint={w.planNameHint} maxlength={120} />
              <TextArea name="steps" label={w.stepsField} hint={w.stepsHint} optional />
              <DateField name="dueOn" label={w.due} min={today(view)} optional />
            </Form>
          </Card>
          <Card title={w.planFromRecipe}>
            <p class="mb-2 text-soft">{w.planFromRecipeLead}</p>
            {known.recipes.length === 0 && <p>{w.noRecipes}</p>}
            <Rows label={w.tabs.recipes}>
              {known.recipes.map((one) => (
                <Row
                  href={view.href(`/plans/recipes/${one.recipe}`)}
                  title={one.name}
                  detail={w.forMuch(`${one.makes} ${money(view, one.quantity, one.unit)}`)}
                />
              ))}
            </Rows>
            <div class="mt-3">
              <LinkButton href={view.href('/plans/recipes/new')} icon="plus">
                {w.newRecipe}
              </LinkButton>
            </div>
          </Card>
        </Columns>
      </>
    )
  },
})

export const newPlanPost = post({
  path: '/plans/new',
  again: newPlanPage,
  async handle(view, form) {
    const steps = form.text('steps').split('\n')
    const named = steps.map((line) => line.trim()).filter(Boolean)
    const input = {
      name: form.text('name'),
      note: '',
      dueOn: form.text('dueOn') || undefined,
      steps: named.map((name) => ({ name, note: '' })),
    }
    const { plan } = await view.execute(makePlan, input, once(view, form))
    return { to: `/plans/${plan}`, notice: words[view.lang].planMade }
  },
})
