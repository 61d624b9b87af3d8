import { sql } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import { obligationsById } from '../obligations/find-open.ts'
import type { Owing } from './owing.ts'
import type { CommutationRow } from './tables.ts'

const clock = { kind: 'clock' } as const

/** Who agreed to pay and then came and worked need not pay for it as well: the newest unpaid ones fall away. */
export async function dropUnpaid(ctx: Context, spared: readonly Owing[]): Promise<void> {
  if (spared.length === 0) return
  const unpaid = await unpaidOf(ctx, spared)
  for (const { season, agent, left, asked } of spared) {
    let over = asked - left
    for (const one of unpaid.filter((row) => row.season === season && row.agent === agent)) {
      if (over <= 0n) break
      over -= one.amount
      await ctx.execute('care.takeBackCommutation', { commutation: one.id, agent }, clock)
    }
  }
}

async function unpaidOf(ctx: Context, spared: readonly Owing[]): Promise<CommutationRow[]> {
  const rows = await ctx.db
    .selectFrom('care_commutation')
    .selectAll()
    .where('commons_id', '=', ctx.commons.id)
    .where('taken_back', '=', false)
    .where(sql<boolean>`(season, agent) in (select * from unnest(
      ${spared.map((one) => one.season)}::uuid[], ${spared.map((one) => one.agent)}::uuid[]))`)
    .orderBy('agreed_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const owed = await obligationsById(
    ctx.db,
    ctx.commons.id,
    rows.map(({ obligation }) => obligation),
  )
  const untouched = new Set(
    owed.filter((one) => one.state === 'open' && one.settled === 0n).map(({ id }) => id),
  )
  return rows.filter(({ obligation }) => untouched.has(obligation))
}
