import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { day, id } from '../../kernel/fields.ts'
import type { TurnRule } from './dials.ts'
import { lotterySealed } from './entries-lottery.ts'
import { entrantsOf, mostEntrants } from './gate.ts'
import { seasonProblem } from './season-days.ts'
import { dropSeedless, sealSeed } from './seeds.ts'
import { isTaken, placeFailures, ruleFor } from './stored.ts'

/** Fixes the tickets of everybody who asked, and what each counts for, and seals the seed of the draw. */
export const sealLottery = command({
  input: z.strictObject({ resource: id('observation.resource'), from: day(), until: day() }),
  who: ['role:steward'],
  failures: [...placeFailures, 'backwards', 'too_long', 'days_taken', 'nobody_asks', 'too_many'],
  records: { lottery_sealed: lotterySealed },
  async run(ctx, { resource, from, until }) {
    const { rule } = await ruleFor(ctx, resource, 'lottery')
    const problem = seasonProblem(from, until)
    if (problem) ctx.fail(problem)
    await dropSeedless(ctx, 'turns_lottery', resource)
    if (await isTaken(ctx, 'turns_lottery', { resource, from, until })) ctx.fail('days_taken')
    const { tickets, last, closed } = await ticketsOf(ctx, resource, rule)
    if (tickets.length === 0) ctx.fail('nobody_asks')
    if (tickets.length > mostEntrants) ctx.fail('too_many')
    const lottery = ctx.newId()
    const seedHash = await sealSeed(ctx, lottery)
    ctx.record('lottery_sealed', {
      ...{ lottery, resource, rule: rule.code, winners: rule.winners, from, until },
      ...{ seedHash, tickets, last, closed },
    })
    const commons_id = ctx.commons.id
    const terms = { winners: rule.winners, most_weight: rule.mostWeight, from_on: from, until_on: until }
    const fresh = { seed: null, sealed_at: ctx.now, drawn_at: null }
    await ctx.db
      .insertInto('turns_lottery')
      .values({ commons_id, id: lottery, resource, ...terms, seed_hash: seedHash, ...fresh })
      .execute()
    await ctx.db
      .insertInto('turns_ticket')
      .values(
        tickets.map(({ who, weight }) => ({
          ...{ commons_id, lottery, agent: who, weight, comes_last: last.includes(who), won: null },
        })),
      )
      .execute()
    return { lottery }
  },
})

/** Everybody who asked and may take part, with what their ticket counts for. */
async function ticketsOf(ctx: Context, resource: string, rule: TurnRule) {
  const asking = await ctx.db
    .selectFrom('turns_asking')
    .select(['agent', 'weight'])
    .where('commons_id', '=', ctx.commons.id)
    .where('resource', '=', resource)
    .where('is_in', '=', true)
    .orderBy('agent')
    .execute()
  const { entrants, last, closed } = await entrantsOf(ctx, rule)
  const asks = new Set(asking.map(({ agent }) => agent))
  return {
    tickets: asking
      .filter(({ agent }) => entrants.includes(agent))
      .map(({ agent, weight }) => ({ who: agent, weight: BigInt(weight) })),
    last: last.filter((one) => asks.has(one)),
    closed: closed.filter((one) => asks.has(one)),
  }
}
