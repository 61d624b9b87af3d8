import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money } from '../../../ui/typed.ts'
import { recipes } from '../query-recipes.ts'
import { words } from '../words.ts'
import { writeRecipe } from '../write-recipe.ts'
import { PlanTabs } from './parts.tsx'

const fewToSearch = 12

/** How things are made here. */
export const recipesPage = page({
  path: '/plans/recipes',
  title: (view) => words[view.lang].tabs.recipes,
  async render(view) {
    const w = words[view.lang]
    const search = view.search.get('q')?.trim() || undefined
    const after = view.search.get('after') ?? undefined
    const found = await view.ask(recipes, { search, after })
    const isEmpty = found.recipes.length === 0 && !search && !after
    const mayWrite = view.may(writeRecipe) !== 'no'
    return (
      <>
        <PageHead
          title={w.tabs.recipes}
          lead={w.recipesLead}
          actions={
            mayWrite &&
            !isEmpty && (
              <LinkButton href={view.href('/plans/recipes/new')} tone="primary" icon="plus">
                {w.newRecipe}
              </LinkButton>
            )
          }
        />
        <PlanTabs view={view} current="recipes" />
        <Card>
          {isEmpty && (
            <Empty
              icon="rules"
              title={w.emptyRecipes}
              action={mayWrite ? { href: view.href('/plans/recipes/new'), label: w.newRecipe } : undefined}
            >
              {w.emptyRecipesText}
            </Empty>
          )}
          {(search || found.recipes.length > fewToSearch) && (
            <Form action={view.href('/plans/recipes')} method="get" submit={w.search} submitTone="quiet">
              <TextField name="q" type="search" label={w.searchRecipes} value={search} optional />
            </Form>
          )}
          {found.recipes.length === 0 && search && <p class="text-soft">{w.nothingFound}</p>}
          <Rows label={w.tabs.recipes}>
            {found.recipes.map((one) => (
              <Row
                href={view.href(`/plans/recipes/${one.recipe}`)}
                title={one.name}
                detail={w.forMuch(`${one.makes} ${money(view, one.quantity, one.unit)}`)}
              />
            ))}
          </Rows>
        </Card>
        <Pagination next={found.next ? view.href(`/plans/recipes?after=${found.next}`) : undefined} />
      </>
    )
  },
})
