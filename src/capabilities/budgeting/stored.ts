import { allows } from '../../kernel/authority.ts'
import type { Context, View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import type { IdeaRow, IdeaState, LineTable, RoundRow } from './tables.ts'

export type Hands = Pick<View, 'db'> & { commons: { id: string } }

/** One round. Throws `kernel.not_found`. */
export async function roundAt({ db, commons }: Hands, id: string): Promise<RoundRow> {
  const row = await db
    .selectFrom('budgeting_round')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'budgeting.round' })
  return row
}

/** One idea, whoever may see it. Throws `kernel.not_found`. */
export async function ideaAt({ db, commons }: Hands, id: string): Promise<IdeaRow> {
  const row = await db
    .selectFrom('budgeting_idea')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'budgeting.idea' })
  return row
}

export async function changeRound(ctx: Context, id: string, set: Partial<RoundRow>): Promise<void> {
  await ctx.db
    .updateTable('budgeting_round')
    .set(set)
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', id)
    .execute()
}

export async function changeIdea(ctx: Context, id: string, set: Partial<IdeaRow>): Promise<void> {
  await ctx.db
    .updateTable('budgeting_idea')
    .set(set)
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', id)
    .execute()
}

/** Who puts an idea forward. */
export async function creatorsOf({ db, commons }: Hands, idea: string): Promise<string[]> {
  const rows = await db
    .selectFrom('budgeting_creator')
    .select('agent')
    .where('commons_id', '=', commons.id)
    .where('idea', '=', idea)
    .orderBy('agent')
    .execute()
  return rows.map(({ agent }) => agent)
}

export function linesOf({ db, commons }: Hands, idea: string): Promise<LineTable[]> {
  return db
    .selectFrom('budgeting_line')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('idea', '=', idea)
    .orderBy('n')
    .execute()
}

/** Whether the actor looks after shared budgets, or a decision does. */
export const keeps = (ctx: Pick<Context, 'charter' | 'actor' | 'standing'>): boolean =>
  ctx.actor.kind === 'decision' || allows(ctx.charter.who('budgeting.keepRounds'), ctx.actor, ctx.standing)

/** Whether the actor is one of those who put it forward. */
export const isCreator = (ctx: Pick<Context, 'standing'>, creators: readonly string[]): boolean =>
  ctx.standing.agent !== undefined && creators.includes(ctx.standing.agent)

/** What others see of it: it was published. */
export const isPublic = (state: IdeaState): boolean => state !== 'draft'

/** Its people still work on it before anybody gives. */
export const isBeforeFunding = (state: IdeaState): boolean =>
  state === 'draft' || state === 'published' || state === 'ready'
