import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { recipeRetired } from './entries.ts'
import { recipeRow } from './recipes.ts'

/** Takes a recipe off the list; plans made from it go on. */
export const retireRecipe = command({
  input: z.strictObject({ recipe: id('plans.recipe') }),
  who: ['member'],
  layer: 'regulations',
  failures: ['no_such_recipe', 'recipe_retired'],
  records: { recipe_retired: recipeRetired },
  async run(ctx, { recipe }) {
    const row = await recipeRow(ctx, recipe)
    if (row.retired_at) ctx.fail('recipe_retired')
    ctx.record('recipe_retired', { recipe })
    await ctx.db
      .updateTable('plans_recipe')
      .set({ retired_at: ctx.now })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', recipe)
      .execute()
    return { recipe }
  },
})
