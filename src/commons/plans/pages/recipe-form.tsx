import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type FormInput, type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { once } from '../../../ui/typed.ts'
import { changeRecipe } from '../change-recipe.ts'
import { recipe, recipes } from '../query-recipes.ts'
import { words } from '../words.ts'
import { writeRecipe } from '../write-recipe.ts'
import { crumbTo } from './parts.tsx'
import { loadRecipe } from './recipe.tsx'
import { RecipeForm } from './recipe-fields.tsx'
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
