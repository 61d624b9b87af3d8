import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { localDay } from '../../commons/members/local-day.ts'
import { type Context, command } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'
import { id, instant } from '../../kernel/fields.ts'
import { type Fraction, formatFraction, fraction, parseFraction } from '../../kernel/fraction.ts'
import { cycleShared } from './entries.ts'
import { entrantsOf, mostEntrants, weightsOf } from './gate.ts'
import { refuseOut } from './outages.ts'
import { proportionalTurns, type Turn } from './proportion.ts'
import { placeFailures, ruleFor } from './stored.ts'

const minute = 60_000
const aYear = 366 * 24 * 60 * minute

/** Shares one cycle of a flow by time: each their part to the minute, what is left over carried to the next cycle. */
export const shareCycle = command({
  input: z.strictObject({ resource: id('observation.resource'), from: instant() }),
  who: ['role:steward'],
  failures: [
    ...placeFailures,
    'out_of_service',
    'in_the_past',
    'too_far',
    'cycle_overlaps',
    'nobody_takes_part',
    'too_many',
  ],
  records: { cycle_shared: cycleShared },
  async run(ctx, { resource, from }) {
    const { rule } = await ruleFor(ctx, resource, 'proportional')
    const begin = new Date(from)
    if (begin < ctx.now) ctx.fail('in_the_past')
    if (begin.getTime() > ctx.now.getTime() + aYear) ctx.fail('too_far')
    await refuseOut(ctx, resource, begin)
    const before = await lastCycle(ctx, resource)
    if (before && before.until_at > begin) ctx.fail('cycle_overlaps')
    const { entrants, last, closed, inOrder } = await entrantsOf(ctx, rule)
    if (entrants.length > mostEntrants) ctx.fail('too_many')
    const on = await localDay(ctx.db, ctx.commons.id, begin)
    const weights = await weightsOf(ctx, { key: rule.by, on, agents: entrants })
    const taking = entrants.filter((one) => weights.get(one)! > 0n)
    if (taking.length === 0) ctx.fail('nobody_takes_part')
    const brought = await broughtBy(ctx.db, { commons: ctx.commons.id, resource, agents: taking })
    const minutes = BigInt(rule.cycleMinutes)
    const parts = taking.map((who) => ({ who, weight: weights.get(who)! }))
    const number = (before?.number ?? 0) + 1
    const shared = proportionalTurns(minutes, parts, brought, number)
    const turns = inTurn(shared, inOrder, last).map((one) => turnOf(one, weights, brought))
    const cycle = ctx.newId()
    const what = { cycle, resource, rule: rule.code, number, from, minutes, key: rule.by, closed, turns }
    const seq = BigInt(ctx.record('cycle_shared', { ...what, tie: number }))
    await keepCycle(ctx, { ...what, begin, seq })
    return { cycle, number }
  },
})

/** One after another as they joined, those who come last after the others. */
function inTurn(shared: readonly Turn[], inOrder: readonly string[], last: readonly string[]): Turn[] {
  const place = new Map(inOrder.map((who, at) => [who, at + (last.includes(who) ? inOrder.length : 0)]))
  return shared.toSorted((a, b) => place.get(a.who)! - place.get(b.who)!)
}

const turnOf = (
  { who, minutes, carried }: Turn,
  weights: ReadonlyMap<string, bigint>,
  brought: ReadonlyMap<string, Fraction>,
) => ({
  ...{ agent: who, weight: weights.get(who)!, minutes, carried: formatFraction(carried) },
  brought: formatFraction(brought.get(who) ?? fraction(0n)),
})

const lastCycle = ({ db, commons }: Context, resource: string) =>
  db
    .selectFrom('turns_cycle')
    .select(['number', 'until_at'])
    .where('commons_id', '=', commons.id)
    .where('resource', '=', resource)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

/** What the last cycle each of them took part in left over: kept for those who missed one. */
async function broughtBy(
  db: Kysely<Tables>,
  { commons, resource, agents }: { commons: string; resource: string; agents: readonly string[] },
): Promise<Map<string, Fraction>> {
  const found = await sql<{ agent: string; carried: string }>`
    select distinct on (t.agent) t.agent, t.carried
    from turns_turn t join turns_cycle c on c.commons_id = t.commons_id and c.id = t.cycle
    where t.commons_id = ${commons} and c.resource = ${resource} and t.agent = any(${[...agents]}::uuid[])
    order by t.agent, c.number desc`.execute(db)
  return new Map(found.rows.map(({ agent, carried }) => [agent, parseFraction(carried)!]))
}

interface Kept {
  cycle: string
  resource: string
  number: number
  key: string
  minutes: bigint
  begin: Date
  seq: bigint
  turns: ReturnType<typeof turnOf>[]
}

async function keepCycle(ctx: Context, { cycle, begin, minutes, turns, ...more }: Kept): Promise<void> {
  const commons_id = ctx.commons.id
  const { resource, number, key, seq } = more
  const until_at = new Date(begin.getTime() + Number(minutes) * minute)
  await ctx.db
    .insertInto('turns_cycle')
    .values({ commons_id, id: cycle, resource, number, key, seq, minutes, from_at: begin, until_at })
    .execute()
  let at = begin.getTime()
  const rows = turns.map((one, i) => {
    const from_at = new Date(at)
    at += Number(one.minutes) * minute
    return { commons_id, cycle, place: i + 1, from_at, until_at: new Date(at), ...one }
  })
  await ctx.db.insertInto('turns_turn').values(rows).execute()
}
