import type { Context, View } from '../../../kernel/capability.ts'
import { record, type SellersRecord } from './dials.ts'
import type { sellerHeld, sellerTold } from './entries.ts'
import type { Reader } from './stored.ts'

/** A seller's last ratings by buyers. */
export interface Counted {
  good: number
  even: number
  bad: number
}

export async function countRatings({ db, commons }: Reader, seller: string, last: number): Promise<Counted> {
  const rows = await db
    .selectFrom('market_rating')
    .select('mark')
    .where('commons_id', '=', commons.id)
    .where('rated', '=', seller)
    .where('by_side', '=', 'buyer')
    .orderBy('at', 'desc')
    .orderBy('order_id', 'desc')
    .limit(last)
    .execute()
  const of = (mark: number) => rows.filter((row) => row.mark === mark).length
  return { good: of(1), even: of(0), bad: of(-1) }
}

const over = ({ good, even, bad }: Counted, share: number) => bad * 100 > share * (good + even + bad)

type Following = Context<string, { seller_told: typeof sellerTold; seller_held: typeof sellerHeld }>

/** A bad mark may cost a seller more than a word: once over the charter's shares they are told, or offer nothing new. */
export async function followRecord(ctx: Following, seller: string, mark: number): Promise<void> {
  const { last, least, told, held }: SellersRecord = ctx.dial(record)
  const now = await countRatings(ctx, seller, last)
  const of = now.good + now.even + now.bad
  if (mark >= 0 || of < least) return
  const figures = { seller, bad: now.bad, of }
  if (over(now, held)) {
    const kept = await ctx.db
      .insertInto('market_held')
      .values({ commons_id: ctx.commons.id, agent: seller, since: ctx.now })
      .onConflict((at) => at.doNothing())
      .returning('agent')
      .executeTakeFirst()
    if (kept) ctx.record('seller_held', figures)
  } else if (over(now, told)) ctx.record('seller_told', figures)
}

/** Whether somebody has to look at a seller's trades before they offer anything new. */
export async function isHeld(
  { db, commons }: Pick<View, 'db' | 'commons'>,
  seller: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('market_held')
    .select('agent')
    .where('commons_id', '=', commons.id)
    .where('agent', '=', seller)
    .executeTakeFirst()
  return row !== undefined
}
