import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { amount, id, instant, line } from '../../kernel/fields.ts'
import { cursor, cursorOf, pageSize } from '../observation/queries.ts'
import { loadEditions } from './recipes.ts'
import { editionOf, editionShape } from './shapes.ts'
import { visibleRecipes } from './visible-to.ts'

const head = z.object({
  recipe: z.string(),
  edition: z.int(),
  name: z.string(),
  makes: z.string(),
  quantity: amount(),
  unit: z.string(),
})

/** Recipes in use, first written first. */
export const recipes = query({
  input: z.strictObject({
    retired: z.boolean().optional(),
    search: line(100).optional(),
    after: cursor.optional(),
  }),
  output: z.object({ recipes: z.array(head), next: z.string().nullable() }),
  who: ['member'],
  async run(view, { retired = false, search, after }) {
    let found = visibleRecipes(view).where('r.retired_at', retired ? 'is not' : 'is', null)
    if (search)
      found = found.where(sql<boolean>`strpos(lower(e.name || ' ' || e.makes), lower(${search})) > 0`)
    if (after) {
      const [at, last] = after.split('~') as [string, string]
      found = found.where(sql<boolean>`(r.written_at, r.id) > (${new Date(at)}, ${last}::uuid)`)
    }
    const rows = await found
      .select(['e.recipe', 'e.edition', 'e.name', 'e.makes', 'e.quantity', 'e.unit', 'r.written_at'])
      .orderBy('r.written_at')
      .orderBy('r.id')
      .limit(pageSize + 1)
      .execute()
    const page = rows.slice(0, pageSize)
    const last = rows.length > pageSize ? page.at(-1) : undefined
    const next = last ? cursorOf(last.written_at, last.recipe) : null
    return { recipes: page.map(({ written_at: _, ...one }) => one), next }
  },
})

const mostEditions = 100

/** One recipe whole, in the edition in use or an earlier one; with its editions, newest first. */
export const recipe = query({
  input: z.strictObject({ recipe: id('plans.recipe'), edition: z.int().min(1).max(1_000_000).optional() }),
  output: z.object({
    recipe: editionShape,
    inUse: z.int(),
    retired: z.boolean(),
    editions: z.array(
      z.object({ edition: z.int(), at: instant(), by: z.string().nullable(), entry: z.int().nullable() }),
    ),
    /** The recipes of its ingredients, by id, as they are now. */
    parts: z.array(head),
  }),
  who: ['member'],
  async run(view, { recipe: of, edition }) {
    const rows = visibleRecipes(view).where('r.id', '=', of).select(['r.edition', 'r.retired_at'])
    const row = await rows.executeTakeFirst()
    const wanted = { recipe: of, edition: edition ?? row?.edition ?? 0 }
    const [whole] = row ? await loadEditions(view.db, view.commons.id, [wanted]) : []
    if (!row || !whole) throw kernelFailure('not_found', { what: 'plans.recipe' })
    const made = [...new Set(whole.steps.flatMap((one) => one.flows.flatMap((flow) => flow.madeBy ?? [])))]
    const fields = ['e.recipe', 'e.edition', 'e.name', 'e.makes', 'e.quantity', 'e.unit'] as const
    const [editions, parts] = await Promise.all([
      view.db
        .selectFrom('plans_recipe_edition')
        .select(['edition', 'written_at', 'written_by', 'entry_seq'])
        .where('commons_id', '=', view.commons.id)
        .where('recipe', '=', of)
        .orderBy('edition', 'desc')
        .limit(mostEditions)
        .execute(),
      made.length === 0 ? [] : visibleRecipes(view).where('r.id', 'in', made).select(fields).execute(),
    ])
    return {
      recipe: editionOf(whole),
      inUse: row.edition,
      retired: row.retired_at !== null,
      editions: editions.map((one) => ({
        edition: one.edition,
        at: one.written_at.toISOString(),
        by: one.written_by,
        entry: one.entry_seq === null ? null : Number(one.entry_seq),
      })),
      parts,
    }
  },
})
