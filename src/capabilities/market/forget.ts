import type { Effect } from '../../kernel/capability.ts'
import './orders/tables.ts'

/** Where somebody lives, what they wrote and who they said they are goes with them; that there was a trade stays. */
export const forget: Effect = {
  kinds: ['members.person_erased'],
  async run({ db, commons, entry }) {
    const { agent } = entry.data as { agent: string }
    const ofBuyer = db
      .selectFrom('market_order')
      .select('id')
      .where('commons_id', '=', commons.id)
      .where('buyer', '=', agent)
    const ofSeller = db
      .selectFrom('market_order')
      .select('id')
      .where('commons_id', '=', commons.id)
      .where('seller', '=', agent)
    for (const table of [
      'market_cart_line',
      'market_seller',
      'market_file',
      'market_search',
      'market_collection',
    ] as const)
      await db.deleteFrom(table).where('commons_id', '=', commons.id).where('agent', '=', agent).execute()
    await db
      .deleteFrom('market_order_address')
      .where('commons_id', '=', commons.id)
      .where('order_id', 'in', ofBuyer)
      .execute()
    await db
      .updateTable('market_order')
      .set({ carrier: null, tracking: null })
      .where('commons_id', '=', commons.id)
      .where('buyer', '=', agent)
      .execute()
    for (const [orders, set] of [
      [ofBuyer, { reason: null }],
      [ofSeller, { answer: null }],
    ] as const)
      await db
        .updateTable('market_return')
        .set(set)
        .where('commons_id', '=', commons.id)
        .where('order_id', 'in', orders)
        .execute()
    for (const [orders, set] of [
      [ofBuyer, { text: null }],
      [ofSeller, { answer: null }],
    ] as const)
      await db
        .updateTable('market_dispute')
        .set(set)
        .where('commons_id', '=', commons.id)
        .where('order_id', 'in', orders)
        .execute()
    await db
      .updateTable('market_dispute')
      .set({ reason: null })
      .where('commons_id', '=', commons.id)
      .where('judge', '=', agent)
      .execute()
    for (const [orders, side] of [
      [ofBuyer, 'buyer'],
      [ofSeller, 'seller'],
    ] as const)
      await db
        .updateTable('market_rating')
        .set({ text: null })
        .where('commons_id', '=', commons.id)
        .where('by_side', '=', side)
        .where('order_id', 'in', orders)
        .execute()
  },
}
