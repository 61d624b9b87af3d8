import type { Context, View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { ruleOf, type TurnRule, type Way } from './dials.ts'
import './tables.ts'

type Place = Pick<View, 'db' | 'commons'>

/** What a resource is or was shared by. */
export const placeRow = ({ db, commons }: Place, resource: string) =>
  db
    .selectFrom('turns_place')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('resource', '=', resource)
    .executeTakeFirst()

/** The same while it is shared so: nothing once that has ended. */
export async function standingPlace(place: Place, resource: string) {
  const row = await placeRow(place, resource)
  return row?.ended_at ? undefined : row
}

export const placeFailures = ['not_placed', 'other_way'] as const

/** The rule a resource is under, where it is of this way. */
export async function ruleFor<W extends Way>(
  ctx: Context<(typeof placeFailures)[number]>,
  resource: string,
  ...ways: W[]
): Promise<{ rule: Extract<TurnRule, { way: W }>; sites: string[] }> {
  const row = await standingPlace(ctx, resource)
  const rule = row && ruleOf(ctx.charter, row.in_force)
  if (!row || !rule) return ctx.fail('not_placed')
  if (!(ways as Way[]).includes(rule.way)) return ctx.fail('other_way')
  return { rule: rule as Extract<TurnRule, { way: W }>, sites: row.sites }
}

export async function drawRow({ db, commons }: Place, id: string) {
  const row = await db
    .selectFrom('turns_draw')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'turns.draw' })
  return row
}

/** Who takes part in a draw, in the order of their ids. */
export const entrantsIn = ({ db, commons }: Place, draw: string) =>
  db
    .selectFrom('turns_entrant')
    .select(['agent', 'comes_last', 'lot'])
    .where('commons_id', '=', commons.id)
    .where('draw', '=', draw)
    .orderBy('agent')
    .execute()

export async function lotteryRow({ db, commons }: Place, id: string) {
  const row = await db
    .selectFrom('turns_lottery')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'turns.lottery' })
  return row
}

/** The tickets of a draw, in the order of their holders' ids. */
export const ticketsIn = ({ db, commons }: Place, lottery: string) =>
  db
    .selectFrom('turns_ticket')
    .select(['agent', 'weight', 'comes_last', 'won'])
    .where('commons_id', '=', commons.id)
    .where('lottery', '=', lottery)
    .orderBy('agent')
    .execute()

export async function seasonRow({ db, commons }: Place, id: string) {
  const row = await db
    .selectFrom('turns_season')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'turns.season' })
  return row
}

/** Seasons or draws of one resource never share a day. */
export async function isTaken(
  { db, commons }: Place,
  table: 'turns_draw' | 'turns_season' | 'turns_lottery',
  { resource, from, until }: { resource: string; from: string; until: string },
): Promise<boolean> {
  const found = await db
    .selectFrom(table)
    .select('id')
    .where('commons_id', '=', commons.id)
    .where('resource', '=', resource)
    .where('from_on', '<=', until)
    .where('until_on', '>=', from)
    .executeTakeFirst()
  return found !== undefined
}
