import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { recipeChanged } from './entries.ts'
import { recipeFields } from './fields.ts'
import { checkRecipe, insertEdition, recipeFailures, recipeRow, writtenData } from './recipes.ts'

/** Writes a recipe anew as its next edition. Plans made from earlier ones stay what they were. */
export const changeRecipe = command({
  input: z.strictObject({
    recipe: id('plans.recipe'),
    /** The edition it was read as: who changed it meanwhile is not overwritten. */
    edition: z.int().min(1).max(1_000_000),
    ...recipeFields,
  }),
  who: ['member'],
  layer: 'regulations',
  failures: [...recipeFailures, 'recipe_retired', 'recipe_changed_meanwhile'],
  records: { recipe_changed: recipeChanged },
  async run(ctx, { recipe, edition: read, ...written }) {
    const row = await recipeRow(ctx, recipe)
    if (row.retired_at) ctx.fail('recipe_retired')
    if (row.edition !== read) ctx.fail('recipe_changed_meanwhile')
    await checkRecipe(ctx, recipe, written)
    const edition = { ...written, recipe, edition: read + 1 }
    const entry = ctx.record('recipe_changed', writtenData(edition))
    await insertEdition(ctx, edition, entry)
    await ctx.db
      .updateTable('plans_recipe')
      .set({ edition: edition.edition })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', recipe)
      .execute()
    return { recipe, edition: edition.edition }
  },
})
