import { type Kysely, sql } from 'kysely'
import { openObligations } from '../../commons/obligations/stored.ts'
import type { Context } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import type { ClaimRow, MovementTable } from './tables.ts'

/** Shares are money of the commons; a community that counts otherwise needs no shares. */
export const shareUnit = 'KRW'

/** Where the ledger keeps what a member paid in. */
export const equityOf = (agent: string) => `equity:shares:${agent}`

type Hands = Pick<Context, 'db' | 'commons'>

export async function holdingOf({ db, commons }: Hands, agent: string): Promise<bigint> {
  const row = await db
    .selectFrom('shares_holding')
    .select('shares')
    .where('commons_id', '=', commons.id)
    .where('agent', '=', agent)
    .executeTakeFirst()
  return row?.shares ?? 0n
}

/** All share units there are, and how many people hold them. */
export async function allHeld({ db, commons }: Hands): Promise<{ total: bigint; holders: number }> {
  const row = await db
    .selectFrom('shares_holding')
    .select((one) => [one.fn.sum<bigint | null>('shares').as('sum'), one.fn.countAll<string>().as('holders')])
    .where('commons_id', '=', commons.id)
    .where('shares', '>', 0n)
    .executeTakeFirst()
  return { total: BigInt(row?.sum ?? 0), holders: Number(row?.holders ?? 0) }
}

/** All share units there are. */
export const allShares = async (ctx: Hands): Promise<bigint> => (await allHeld(ctx)).total

/** What a member paid in so far, as a positive amount. */
export const paidIn = async (ctx: Context, agent: string): Promise<bigint> =>
  -(await ctx.balance(equityOf(agent), shareUnit))

type NewMovement = Omit<MovementTable, 'commons_id' | 'other' | 'seq'> & { other?: string }

/** Changes holdings; many at once for a roll that is brought in. */
export async function move(
  ctx: Hands,
  all: readonly NewMovement[],
  seqOf: (one: NewMovement) => number,
): Promise<void> {
  const commons_id = ctx.commons.id
  for (let from = 0; from < all.length; from += rowsAtOnce) {
    const some = all.slice(from, from + rowsAtOnce)
    const rows = some.map((one) => ({
      ...one,
      commons_id,
      other: one.other ?? null,
      seq: BigInt(seqOf(one)),
    }))
    await ctx.db.insertInto('shares_movement').values(rows).execute()
    // Taken away from a row that is there, so that the check of the table sees the sum and not the change.
    await ctx.db
      .insertInto('shares_holding')
      .values(
        some.map(({ agent, shares, on_day }) => ({
          ...{ commons_id, agent, since: on_day, shares: shares < 0n ? 0n : shares },
        })),
      )
      .onConflict((on) =>
        on.columns(['commons_id', 'agent']).doUpdateSet({
          shares: sql`shares_holding.shares + excluded.shares`,
        }),
      )
      .execute()
    for (const { agent, shares } of some) if (shares < 0n) await takeAway(ctx, agent, -shares)
  }
}

const rowsAtOnce = 1000

async function takeAway({ db, commons }: Hands, agent: string, shares: bigint): Promise<void> {
  await db
    .updateTable('shares_holding')
    .set({ shares: sql`shares - ${shares}::numeric` })
    .where('commons_id', '=', commons.id)
    .where('agent', '=', agent)
    .execute()
}

/** One claim. Throws `kernel.not_found`. */
export async function claimAt({ db, commons }: Hands, id: string): Promise<ClaimRow> {
  const row = await db
    .selectFrom('shares_claim')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'shares.claim' })
  return row
}

export async function changeClaim(
  { db, commons }: Hands,
  id: string,
  set: Partial<Omit<ClaimRow, 'id'>>,
): Promise<void> {
  await db
    .updateTable('shares_claim')
    .set(set)
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .execute()
}

/** What this member still has to pay of their shares. */
export const openParts = (db: Kysely<Tables>, commonsId: string, agent: string) =>
  openObligations(db, commonsId, { direction: 'in', agent, purpose: 'shares', limit: 1000 })
