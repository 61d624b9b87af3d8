import { sql } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import type { Given } from './accounts.ts'

/** The project of what belongs to none. */
export const noProject = '00000000-0000-0000-0000-000000000000'

/** A change of what counts: one contribution more or less, or a difference of quantity. */
export interface Change extends Given {
  project: string | null
  /** A day as `2026-03-01`. */
  happenedOn: string
  quantity: bigint
  count: number
}

interface Sum {
  change: Change
  quantity: bigint
  count: number
}

/** Keeps the monthly totals true. In the same transaction as the rows and postings it repeats. */
export async function addToTotals(
  ctx: Pick<Context, 'db' | 'commons'>,
  changes: readonly Change[],
): Promise<void> {
  const sums = [...summed(changes).values()].filter(({ quantity, count }) => quantity !== 0n || count !== 0)
  if (sums.length === 0) return
  const column = <T>(of: (sum: Sum) => T) => sums.map(of)
  await sql`
    insert into contributions_total
      (commons_id, holder, is_outsider, project, kind, unit, is_gift, month, quantity, count)
    select ${ctx.commons.id}::uuid, * from unnest(
      ${column(({ change }) => holderOf(change))}::uuid[], ${column(({ change }) => change.agent === null)}::boolean[],
      ${column(({ change }) => change.project ?? noProject)}::uuid[], ${column(({ change }) => change.kind)}::text[],
      ${column(({ change }) => change.unit)}::text[], ${column(({ change }) => change.isGift)}::boolean[],
      ${column(({ change }) => change.happenedOn.slice(0, 7))}::text[],
      ${column(({ quantity }) => quantity)}::numeric[], ${column(({ count }) => count)}::bigint[])
    on conflict (commons_id, holder, month, kind, unit, project, is_gift) do update
      set quantity = contributions_total.quantity + excluded.quantity,
        count = contributions_total.count + excluded.count`.execute(ctx.db)
}

/** One row of the table may stand in a statement only once. */
function summed(changes: readonly Change[]): Map<string, Sum> {
  const sums = new Map<string, Sum>()
  for (const change of changes) {
    const { kind, unit, isGift, project, happenedOn } = change
    const key = [holderOf(change), happenedOn.slice(0, 7), kind, unit, project ?? '', isGift].join(' ')
    const sum = sums.get(key) ?? { change, quantity: 0n, count: 0 }
    sums.set(key, { change, quantity: sum.quantity + change.quantity, count: sum.count + change.count })
  }
  return sums
}

function holderOf({ agent, author }: Change): string {
  return (agent ?? author)!
}
