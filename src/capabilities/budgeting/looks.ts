import type { Context, View } from '../../kernel/capability.ts'
import { screeners } from './dials.ts'
import type { IdeaRow, IdeaState, LookTable, RoundRow } from './tables.ts'

/** What peers said of the edition that stands. */
export function looksAt(
  { db, commons }: Pick<View, 'db'> & { commons: { id: string } },
  { id, edition }: Pick<IdeaRow, 'id' | 'edition'>,
): Promise<LookTable[]> {
  return db
    .selectFrom('budgeting_look')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('idea', '=', id)
    .where('edition', '=', edition)
    .orderBy('seq')
    .limit(200)
    .execute()
}

/** Enough found it fine, and more than asked for changes: one voice alone stops nobody. */
export const isFine = (oks: number, changes: number, needed: number): boolean =>
  oks >= needed && (oks > changes || needed === 0)

/** Where an idea stands that needs no more looking at. */
export const readyIn = (round: Pick<RoundRow, 'state'>): IdeaState =>
  round.state === 'giving' ? 'funding' : 'ready'

/** Where a new edition stands: it is looked at anew, unless nobody has to look. */
export const shownAs = (ctx: Pick<Context, 'dial'>, round: Pick<RoundRow, 'state'>): IdeaState =>
  ctx.dial(screeners) === 0 ? readyIn(round) : 'published'
