import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { Html } from '../../../ui/page.ts'
import { type FormInput, type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { once } from '../../../ui/typed.ts'
import { changeRecipe } from '../change-recipe.ts'
import { recipe, recipes } from '../query-recipes.ts'
import { words } from '../words.ts'
import { writeRecipe } from '../write-recipe.ts'
import { crumbTo } from './parts.tsx'
import { loadRecipe } from './recipe.tsx'
import { asInput, mostSteps, partKey, recipeFrom, typedRecipe } from './recipe-text.ts'

const freshSteps = 4
const moreSteps = 2

export const newRecipePage: Page = page({
  path: '/plans/recipes/new',
  title: (view) => words[view.lang].newRecipe,
  render(view) {
    const w = words[view.lang]
    return (
      <>
        <Breadcrumb crumbs={[crumbTo(view, 'recipes'), { label: w.newRecipe }]} />
        <PageHead title={w.newRecipe} lead={w.emptyRecipesText} />
        <RecipeForm view={view} action="/plans/recipes/new" values={{}} steps={freshSteps} />
      </>
    )
  },
})

export const editRecipePage: Page = page({
  path: '/plans/recipes/:recipe{[0-9a-f-]{36}}/edit',
  title: (view) => words[view.lang].editRecipe,
  async render(view) {
    const w = words[view.lang]
    const { recipe: one } = await loadRecipe(view)
    const at = `/plans/recipes/${one.recipe}`
    const values = typedRecipe(view, one)
    const steps = one.steps.filter((step) => step.kind === 'process').length + moreSteps
    return (
      <>
        <Breadcrumb
          crumbs={[
            crumbTo(view, 'recipes'),
            { label: one.name, href: view.href(at) },
            { label: w.editRecipe },
          ]}
        />
        <PageHead title={one.name} lead={w.editLead} />
        <RecipeForm view={view} action={`${at}/edit`} values={values} steps={Math.min(steps, mostSteps)}>
          <HiddenField name="edition" value={String(one.edition)} />
        </RecipeForm>
      </>
    )
  },
})

interface FormProps {
  view: PageView
  action: string
  /** As it is kept; what was typed into a refused form goes before it. */
  values: Record<string, string>
  steps: number
  children?: Html
}

function RecipeForm({ view, action, values, steps, children }: FormProps) {
  const w = words[view.lang]
  const kept = { ...values, ...view.values }
  const refusal = view.refusal && { sentence: view.refusal.sentence }
  const area = (name: string, label: string, hint?: string) => (
    <TextArea name={name} label={label} hint={hint} rows={3} value={kept[name]} optional="unsaid" />
  )
  return (
    <Form action={view.href(action)} view={{ key: view.key, values: view.values, refusal }} submit={w.save}>
      {children}
      <Stack>
        <Card>
          <div class="flex flex-col gap-4">
            <TextField
              name="name"
              label={w.recipeName}
              hint={w.recipeNameHint}
              value={kept.name}
              maxlength={120}
            />
            <TextField
              name="makes"
              label={w.makesField}
              hint={w.makesHint}
              value={kept.makes}
              maxlength={200}
            />
            {area('note', w.note)}
          </div>
        </Card>
        {Array.from({ length: steps }, (_, i) => {
          const at = `step${i + 1}`
          const fields = (
            <div class="flex flex-col gap-4">
              <TextField
                name={at}
                label={w.stepName}
                value={kept[at]}
                maxlength={120}
                optional={i > 0 && 'unsaid'}
              />
              {area(`${at}in`, w.ingredientsField, w.linesHint)}
              {area(`${at}work`, w.workField, w.workHint)}
              <Disclosure
                summary={w.moreFields}
                open={Boolean(kept[`${at}use`] || kept[`${at}cite`] || kept[`${at}out`] || kept[`${at}note`])}
              >
                <div class="flex flex-col gap-4">
                  {area(`${at}use`, w.toolsField)}
                  {area(`${at}cite`, w.citesField)}
                  {area(`${at}out`, w.outField)}
                  {area(`${at}note`, w.note)}
                </div>
              </Disclosure>
            </div>
          )
          return (
            <Card title={i === 0 || kept[at] ? w.step(i + 1) : undefined}>
              {i === 0 || kept[at] ? fields : <Disclosure summary={w.step(i + 1)}>{fields}</Disclosure>}
            </Card>
          )
        })}
        <Card>
          <Disclosure summary={w.exchangeTitle} open={Boolean(kept.gets || kept.gives)}>
            <div class="flex flex-col gap-4">
              {area('gets', w.getsField, w.linesHint)}
              {area('gives', w.givesField, w.givesHint)}
            </div>
          </Disclosure>
        </Card>
      </Stack>
    </Form>
  )
}

/** What the form says, its ingredients tied to the recipes that make them. */
async function typed(view: PageView, form: FormInput, own?: string) {
  const known = await view.ask(recipes, {})
  const others = known.recipes.filter((one) => one.recipe !== own)
  const madeBy = new Map(others.map((one) => [partKey({ name: one.makes, unit: one.unit }), one.recipe]))
  return asInput(recipeFrom(view, form, madeBy))
}

export const newRecipePost = post({
  path: '/plans/recipes/new',
  again: newRecipePage,
  async handle(view, form) {
    const made = await view.execute(writeRecipe, await typed(view, form), once(view, form))
    return { to: `/plans/recipes/${made.recipe}`, notice: words[view.lang].recipeSaved }
  },
})

export const editRecipePost = post({
  path: '/plans/recipes/:recipe{[0-9a-f-]{36}}/edit',
  again: editRecipePage,
  async handle(view, form) {
    const id = view.params.recipe ?? ''
    await view.ask(recipe, { recipe: id })
    const input = { recipe: id, edition: Number(form.text('edition')), ...(await typed(view, form, id)) }
    await view.execute(changeRecipe, input, once(view, form))
    return { to: `/plans/recipes/${id}`, notice: words[view.lang].recipeChanged }
  },
})
