import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { recipeWritten } from './entries.ts'
import { recipeFields } from './fields.ts'
import { checkRecipe, insertEdition, recipeFailures, writtenData } from './recipes.ts'

/** Writes down how something is made: its steps, what goes into each and what comes out. */
export const writeRecipe = command({
  input: z.strictObject(recipeFields),
  who: ['member'],
  layer: 'regulations',
  failures: [...recipeFailures],
  records: { recipe_written: recipeWritten },
  async run(ctx, written) {
    const recipe = ctx.newId()
    await checkRecipe(ctx, recipe, written)
    const edition = { ...written, recipe, edition: 1 }
    const entry = ctx.record('recipe_written', writtenData(edition))
    const row = { commons_id: ctx.commons.id, id: recipe, edition: 1, retired_at: null, written_at: ctx.now }
    await ctx.db.insertInto('plans_recipe').values(row).execute()
    await insertEdition(ctx, edition, entry)
    return { recipe, edition: 1 }
  },
})
