import { z } from 'zod'
import { nobody } from '../../../kernel/authority.ts'
import type { Context, View } from '../../../kernel/capability.ts'
import { kernelFailure } from '../../../kernel/failure.ts'
import { id, line, text } from '../../../kernel/fields.ts'
import type { CollectionRow } from './tables.ts'

export const collectionId = () => id('market.collection')

/** What is said of a collection, whole. */
export const collectionSaid = z.strictObject({ title: line(100), note: text(2_000), open: z.boolean() })

type Who = Pick<View, 'db' | 'commons' | 'standing'>

/** Collections one may see: the open ones and one's own. */
export const visibleCollections = ({ db, commons, standing }: Who) =>
  db
    .selectFrom('market_collection as c')
    .where('c.commons_id', '=', commons.id)
    .where((eb) => eb.or([eb('c.open', '=', true), eb('c.agent', '=', standing.agent ?? nobody)]))

/** One that the actor may see. Throws `kernel.not_found`. */
export async function seenCollection(who: Who, collection: string): Promise<CollectionRow> {
  const row = await visibleCollections(who).selectAll('c').where('c.id', '=', collection).executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'market.collection' })
  return row
}

/** One's own collection. */
export async function ownCollection(ctx: Context<'not_your_collection'>, collection: string) {
  const row = await seenCollection(ctx, collection)
  if (row.agent !== ctx.standing.agent) ctx.fail('not_your_collection')
  return row
}

export const changeRow = (
  { db, commons }: Pick<Context, 'db' | 'commons'>,
  collection: string,
  set: Partial<CollectionRow>,
) =>
  db
    .updateTable('market_collection')
    .set(set)
    .where('commons_id', '=', commons.id)
    .where('id', '=', collection)
    .execute()

export async function countOf(ctx: Pick<Context, 'db' | 'commons'>, collection: string): Promise<number> {
  const { n } = await ctx.db
    .selectFrom('market_collected')
    .select(({ fn }) => fn.countAll<bigint>().as('n'))
    .where('commons_id', '=', ctx.commons.id)
    .where('collection', '=', collection)
    .executeTakeFirstOrThrow()
  return Number(n)
}
