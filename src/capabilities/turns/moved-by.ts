import { dayAfter, startOfDay } from '../../commons/members/local-day.ts'
import type { Context } from '../../kernel/capability.ts'
import type { turnsLost } from './entries-service.ts'
import { rotationRow } from './rotation-stored.ts'
import { setBack } from './set-back.ts'

type Place = Pick<Context, 'db' | 'commons'>
interface Stretch {
  since: Date
  until: Date
}
type Cycle = { id: string; from_at: Date; until_at: Date }
const minute = 60_000

/** A turn of days goes on for as many days as it could not be used. */
export async function moveRotation(ctx: Context, resource: string, days: number): Promise<void> {
  const row = await rotationRow(ctx, resource)
  if (!row?.due_on) return
  const due_on = dayAfter(row.due_on, { days })
  await ctx.db
    .updateTable('turns_rotation')
    .set({ due_on })
    .where('commons_id', '=', ctx.commons.id)
    .where('resource', '=', resource)
    .execute()
  const over = await startOfDay(ctx.db, ctx.commons.id, due_on, 1)
  await ctx.schedule(over, 'turns.lapseTurn', { resource, step: row.step }, `turns.turn:${resource}`)
}

/**
 * What ran goes on when it can be used again, and what comes after moves back as far as it has to: whoever was in the
 * middle of their turn has the rest of it then.
 */
export async function moveTurns(ctx: Place, resource: string, { since, until }: Stretch): Promise<void> {
  let free = until.getTime()
  for (const cycle of await cyclesFrom(ctx, resource, since)) {
    const begins = cycle.from_at.getTime()
    const from = Math.max(begins, since.getTime())
    const by = Math.max(0, free - from)
    if (by > 0) await moveCycle(ctx, cycle, { from: new Date(from), by })
    free = Math.max(free, cycle.until_at.getTime() + by)
  }
}

async function moveCycle({ db, commons }: Place, cycle: Cycle, { from, by }: { from: Date; by: number }) {
  const rows = await db
    .selectFrom('turns_turn')
    .select(['agent', 'from_at', 'until_at'])
    .where('commons_id', '=', commons.id)
    .where('cycle', '=', cycle.id)
    .where('until_at', '>', from)
    .execute()
  const later = (at: Date) => new Date(at.getTime() + by)
  for (const { agent, from_at, until_at } of rows)
    await db
      .updateTable('turns_turn')
      .set({ from_at: from_at >= from ? later(from_at) : from_at, until_at: later(until_at) })
      .where('commons_id', '=', commons.id)
      .where('cycle', '=', cycle.id)
      .where('agent', '=', agent)
      .execute()
  const { from_at, until_at } = cycle
  await db
    .updateTable('turns_cycle')
    .set({ from_at: from_at >= from ? later(from_at) : from_at, until_at: later(until_at) })
    .where('commons_id', '=', commons.id)
    .where('id', '=', cycle.id)
    .execute()
}

/** Time goes on, and what each lost counts in the next cycle. */
export async function passTurns(
  ctx: Context<never, { turns_lost: typeof turnsLost }>,
  resource: string,
  { since, until }: Stretch,
): Promise<void> {
  for (const { id } of await cyclesFrom(ctx, resource, since)) {
    const rows = await ctx.db
      .selectFrom('turns_turn')
      .select(['agent', 'weight', 'from_at', 'until_at'])
      .where('commons_id', '=', ctx.commons.id)
      .where('cycle', '=', id)
      .orderBy('place')
      .execute()
    const lostOf = (one: { from_at: Date; until_at: Date }) => {
      const from = Math.max(one.from_at.getTime(), since.getTime())
      const end = Math.min(one.until_at.getTime(), until.getTime())
      return BigInt(Math.max(0, Math.floor((end - from) / minute)))
    }
    const turns = rows.map((one) => ({ agent: one.agent, weight: one.weight, lost: lostOf(one) }))
    await setBack(ctx, { resource, cycle: id, why: 'out' }, turns)
  }
}

const cyclesFrom = ({ db, commons }: Place, resource: string, since: Date) =>
  db
    .selectFrom('turns_cycle')
    .select(['id', 'from_at', 'until_at'])
    .where('commons_id', '=', commons.id)
    .where('resource', '=', resource)
    .where('until_at', '>', since)
    .orderBy('number')
    .execute()
