import type { Kysely } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import type { PlanRow, RunRow } from './tables.ts'

/** One plan. Throws `kernel.not_found`. */
export async function planAt(ctx: Pick<Context, 'db' | 'commons'>, id: string): Promise<PlanRow> {
  const row = await ctx.db
    .selectFrom('dues_plan')
    .selectAll()
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'dues.plan' })
  return row
}

/** One run. Throws `kernel.not_found`. */
export async function runAt(ctx: Pick<Context, 'db' | 'commons'>, id: string): Promise<RunRow> {
  const row = await ctx.db
    .selectFrom('dues_run')
    .selectAll()
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'dues.run' })
  return row
}

export async function changeRun(ctx: Context, id: string, set: Partial<RunRow>): Promise<void> {
  await ctx.db
    .updateTable('dues_run')
    .set(set)
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', id)
    .execute()
}

/** What each type pays, of all plans or one. */
export async function ratesOf(db: Kysely<Tables>, commonsId: string, plan?: string) {
  const all = db.selectFrom('dues_rate').selectAll().where('commons_id', '=', commonsId)
  const found = plan === undefined ? all : all.where('plan', '=', plan)
  return found.orderBy('amount', 'desc').orderBy('type').execute()
}

export async function languageOf(ctx: Context): Promise<'ko' | 'en'> {
  const row = await ctx.db
    .selectFrom('kernel_commons')
    .select('language')
    .where('id', '=', ctx.commons.id)
    .executeTakeFirstOrThrow()
  return row.language === 'en' ? 'en' : 'ko'
}

/** The newest period that was charged and not undone. */
export async function lastCharged(
  ctx: Pick<Context, 'db' | 'commons'>,
  plan: string,
): Promise<string | undefined> {
  const row = await ctx.db
    .selectFrom('dues_run')
    .select('period')
    .where('commons_id', '=', ctx.commons.id)
    .where('plan', '=', plan)
    .where('state', 'in', ['charging', 'charged'])
    .orderBy('period', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.period
}
