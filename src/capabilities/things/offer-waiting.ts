import { z } from 'zod'
import { standingOfAgent } from '../../commons/members/standing.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { ruleOf } from './dials.ts'
import { touches, unitsFree } from './free-times.ts'
import { awayOf, dutyReasons } from './gate.ts'
import { writeBooking } from './keep-booking.ts'
import { dueAt } from './lending-due.ts'
import { unitsAway } from './lending-stored.ts'
import type { Stretch } from './limits.ts'
import { heldOf, isTrained, thingRow, zoneOf } from './stored.ts'
import { type Found, lookIn } from './taking.ts'
import { offersTo } from './waiting.ts'
import { offered } from './waiting-entries.ts'
import { inLine, leaveLine } from './waiting-stored.ts'
import type { WaitingRow } from './waiting-tables.ts'

type Ctx = Context<string, { offered: typeof offered }>

/**
 * Keeps what is free for those who wait: a time somebody asked for is booked for them, and what is there is kept for the
 * first in line until the last open hour of the days the rule gives. When that is over without their having come, it is
 * the next one's.
 */
export const offerWaiting = command({
  input: z.strictObject({ resource: id('observation.resource') }),
  who: ['clock'],
  // Mostly there is nothing free, or nobody waits.
  quiet: true,
  failures: [],
  records: { offered },
  async run(ctx, { resource }) {
    const thing = await thingRow(ctx, resource)
    const rule = thing && ruleOf(ctx.charter, thing.rule)
    if (!thing || thing.ended_at || !rule?.waiting) return { offered: 0 }
    const found = { thing, rule, zone: await zoneOf(ctx) }
    let count = 0
    const all = await inLine(ctx, resource)
    for (const one of all.filter(({ from_at }) => from_at !== null)) count += await offerTime(ctx, one, found)
    const open = all.filter(({ from_at }) => from_at === null)
    for (const { row, unit } of await whoIsNext(ctx, open, found))
      count += await keepFor(ctx, row, unit, found)
    return { offered: count }
  },
})

/** A time somebody waits for: booked for them under the same rules, or out of the line once it has passed. */
async function offerTime(ctx: Ctx, row: WaitingRow, found: Found): Promise<number> {
  const stretch = { from: row.from_at!.getTime(), until: row.until_at!.getTime() }
  if (stretch.from <= ctx.now.getTime()) {
    await leaveLine(ctx, row.id)
    return 0
  }
  const { types, member } = await standingOfAgent(ctx.db, ctx.commons.id, row.agent, ctx.now)
  if (!member) return 0
  const wanted = { resource: row.resource, agent: row.agent, types, ...stretch }
  const { unit } = await lookIn(ctx, wanted, found)
  return unit === undefined ? 0 : offer(ctx, row, unit, stretch)
}

/** Until when what is there now is kept for the first in line. */
const keptUntil = (now: number, { rule, zone }: Found): Stretch => ({
  from: now,
  until: dueAt(now, rule.waiting!.days, zone, rule),
})

/** Units that are in their place and that nobody holds before an offer would end. */
export async function unitsHere(
  ctx: Pick<Context, 'db' | 'commons' | 'charter' | 'now'>,
  found: Found,
): Promise<number[]> {
  const { resource, units } = found.thing
  const kept = keptUntil(ctx.now.getTime(), found)
  if ((await awayOf(ctx, resource)).some((time) => touches(time, { ...kept, until: kept.from + 1 })))
    return []
  const away = await unitsAway(ctx, resource)
  const held = await heldOf(ctx, resource, kept)
  return unitsFree(kept, units, held).filter((unit) => !away.has(unit))
}

async function whoIsNext(ctx: Ctx, rows: readonly WaitingRow[], found: Found) {
  const units = await unitsHere(ctx, found)
  const seen: { who: string; mayHave: boolean; row: WaitingRow }[] = []
  let may = 0
  for (const row of rows) {
    if (may >= units.length) break
    const mayHave = await mayUse(ctx, row.agent, found)
    if (mayHave) may += 1
    seen.push({ who: row.agent, mayHave, row })
  }
  return offersTo(seen, units.length).map(({ row }, i) => ({ row, unit: units[i]! }))
}

/** Whoever may not have it today is stepped over, and keeps their place. */
async function mayUse(ctx: Ctx, agent: string, { thing, rule }: Found): Promise<boolean> {
  const { types, member } = await standingOfAgent(ctx.db, ctx.commons.id, agent, ctx.now)
  if (!member || (rule.types.length > 0 && !rule.types.some((one) => types.includes(one)))) return false
  if (rule.training && !(await isTrained(ctx, thing.resource, agent))) return false
  const now = ctx.now.getTime()
  return (await dutyReasons(ctx, agent, rule, { from: now, until: now + 1 })).length === 0
}

async function keepFor(ctx: Ctx, row: WaitingRow, unit: number, found: Found): Promise<number> {
  const stretch = keptUntil(ctx.now.getTime(), found)
  const kept = await offer(ctx, row, unit, stretch)
  const again = { resource: row.resource }
  if (kept === 1)
    await ctx.schedule(new Date(stretch.until), 'things.offerWaiting', again, `things.offer:${row.id}`)
  return kept
}

async function offer(ctx: Ctx, row: WaitingRow, unit: number, stretch: Stretch): Promise<number> {
  const { id: waiting, resource, agent } = row
  const booking = ctx.newId()
  const wanted = { resource, agent, types: [], ...stretch }
  const seq = BigInt(ctx.nextSeq())
  if (!(await writeBooking(ctx, wanted, { id: booking, unit, seq }))) return 0
  const time = { from: new Date(stretch.from).toISOString(), until: new Date(stretch.until).toISOString() }
  ctx.record('offered', { waiting, resource, agent, booking, unit, ...time })
  await leaveLine(ctx, waiting)
  return 1
}
