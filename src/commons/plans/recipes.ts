import type { Kysely } from 'kysely'
import { type Selectable, sql } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'
import { Failure } from '../../kernel/failure.ts'
import { flowProblem, placeProblem, type RecipeStep } from './fields.ts'
import type { EditionTable, RecipeTable } from './tables.ts'

/** One edition of a recipe, whole. */
export interface Edition {
  recipe: string
  edition: number
  name: string
  note: string
  makes: string
  quantity: bigint
  unit: string
  steps: RecipeStep[]
}

export type WrittenRecipe = Omit<Edition, 'recipe' | 'edition'>

/** What can be wrong with a recipe as it is written. */
export const recipeFailures = [
  'action_misplaced',
  'hours_wanted',
  'no_such_recipe',
  'part_unit_mismatch',
  'recipe_circular',
] as const

/** A recipe's row. Throws `plans.no_such_recipe`. */
export async function recipeRow(ctx: Context, id: string): Promise<Selectable<RecipeTable>> {
  const rows = ctx.db.selectFrom('plans_recipe').selectAll().where('commons_id', '=', ctx.commons.id)
  const row = await rows.where('id', '=', id).executeTakeFirst()
  if (!row) throw new Failure('plans.no_such_recipe', {}, 404)
  return row
}

/** Everything that must hold of a recipe before it is kept. Throws a `Failure` of `recipeFailures`. */
export async function checkRecipe(ctx: Context, recipe: string, written: WrittenRecipe): Promise<void> {
  for (const { kind, flows } of written.steps)
    for (const flow of flows) {
      const problem = flowProblem(flow) ?? placeProblem(kind, flow.side, flow.action)
      if (problem) throw new Failure(`plans.${problem}`, { name: flow.name })
    }
  const parts = written.steps.flatMap((step) => step.flows).filter((flow) => flow.madeBy !== undefined)
  if (parts.length === 0) return
  const ids = [...new Set(parts.map((flow) => flow.madeBy!))]
  const found = await editionsInUse(ctx.db, ctx.commons.id, ids)
  for (const part of parts) {
    if (part.madeBy === recipe) throw new Failure('plans.recipe_circular', { name: part.name })
    const made = found.find((one) => one.recipe === part.madeBy)
    if (!made) throw new Failure('plans.no_such_recipe', {}, 404)
    if (made.unit !== part.unit) throw new Failure('plans.part_unit_mismatch', { name: part.name })
  }
  await refuseCircle(ctx, recipe, ids)
}

/** Nothing can be an ingredient of itself, not through any number of other recipes either. */
async function refuseCircle(ctx: Context, recipe: string, parts: readonly string[]): Promise<void> {
  const found = await sql<{ id: string }>`
    with recursive needed (id) as (
      select unnest(${[...parts]}::uuid[])
      union
      select f.made_by from needed
        join plans_recipe r on r.commons_id = ${ctx.commons.id} and r.id = needed.id
        join plans_recipe_flow f on f.commons_id = r.commons_id and f.recipe = r.id and f.edition = r.edition
      where f.made_by is not null
    ) select id from needed where id = ${recipe}`.execute(ctx.db)
  if (found.rows.length > 0) throw new Failure('plans.recipe_circular', {})
}

/** Keeps an edition; the recipe's row must be there. */
export async function insertEdition(ctx: Context, one: Edition, entry: number): Promise<void> {
  const commons_id = ctx.commons.id
  const { recipe, edition, name, note, makes, quantity, unit } = one
  const at = { recipe, edition, commons_id }
  const by = { written_by: ctx.standing.agent ?? null, written_at: ctx.now, entry_seq: BigInt(entry) }
  const head = { ...at, name, note, makes, quantity, unit, ...by }
  await ctx.db.insertInto('plans_recipe_edition').values(head).execute()
  const steps = one.steps.map(({ kind, name, note }, i) => ({ ...at, step: i + 1, kind, name, note }))
  await ctx.db.insertInto('plans_recipe_step').values(steps).execute()
  const flows = one.steps.flatMap(({ flows }, i) =>
    flows.map(({ madeBy, ...flow }, j) => ({
      ...{ ...at, step: i + 1, position: j + 1 },
      ...flow,
      made_by: madeBy ?? null,
    })),
  )
  await ctx.db.insertInto('plans_recipe_flow').values(flows).execute()
}

/** The entry's account of an edition: everything but words. */
export const writtenData = ({ recipe, edition, quantity, unit, steps }: Edition) => ({
  ...{ recipe, edition, quantity, unit },
  steps: steps.map(({ kind, flows }) => ({ kind, flows: flows.map(({ name: _, ...flow }) => flow) })),
})

type Db = Kysely<Tables>
type EditionRow = Selectable<EditionTable>

/** The editions in use of these recipes, without their steps. */
export async function editionsInUse(
  db: Db,
  commonsId: string,
  ids: readonly string[],
): Promise<EditionRow[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('plans_recipe as r')
    .innerJoin('plans_recipe_edition as e', (join) =>
      join
        .onRef('e.commons_id', '=', 'r.commons_id')
        .onRef('e.recipe', '=', 'r.id')
        .onRef('e.edition', '=', 'r.edition'),
    )
    .selectAll('e')
    .where('r.commons_id', '=', commonsId)
    .where('r.id', 'in', [...ids])
    .execute()
}

/** These editions whole, in the order asked for; one that is not there is left out. */
export async function loadEditions(
  db: Db,
  commonsId: string,
  wanted: readonly { recipe: string; edition: number }[],
): Promise<Edition[]> {
  if (wanted.length === 0) return []
  const pairs = sql.join(wanted.map((one) => sql`(${one.recipe}::uuid, ${one.edition}::int)`))
  const isWanted = sql<boolean>`(recipe, edition) in (${pairs})`
  const heads = db.selectFrom('plans_recipe_edition').selectAll().where('commons_id', '=', commonsId)
  const steps = db.selectFrom('plans_recipe_step').selectAll().where('commons_id', '=', commonsId)
  const flows = db.selectFrom('plans_recipe_flow').selectAll().where('commons_id', '=', commonsId)
  // One after the other: a command's transaction is a single connection.
  const head = await heads.where(isWanted).execute()
  const step = await steps.where(isWanted).orderBy('step').execute()
  const flow = await flows.where(isWanted).orderBy('step').orderBy('position').execute()
  return wanted.flatMap(({ recipe, edition }) => {
    const row = head.find((one) => one.recipe === recipe && one.edition === edition)
    if (!row) return []
    const of = (one: { recipe: string; edition: number }) => one.recipe === recipe && one.edition === edition
    const { name, note, makes, quantity, unit } = row
    const whole = step.filter(of).map(({ step: at, kind, name, note }) => ({
      ...{ kind, name, note },
      flows: flow
        .filter((one) => of(one) && one.step === at)
        .map(({ side, action, name, amount, unit, made_by }) => ({
          ...{ side, action, name, amount, unit },
          madeBy: made_by ?? undefined,
        })),
    }))
    return [{ recipe, edition, name, note, makes, quantity, unit, steps: whole }]
  })
}
