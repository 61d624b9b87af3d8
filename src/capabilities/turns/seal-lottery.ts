import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { day, id } from '../../kernel/fields.ts'
import { creditsOf, drawnLately, type PriorityRule } from './credits.ts'
import type { TurnRule } from './dials.ts'
import { lotterySealed } from './entries-lottery.ts'
import { entrantsOf, mostEntrants } from './gate.ts'
import type { Ticket } from './lottery.ts'
import { seasonProblem } from './season-days.ts'
import { dropSeedless, sealSeed } from './seeds.ts'
import { isTaken, placeFailures, ruleFor } from './stored.ts'

type LotteryRule = Extract<TurnRule, { way: 'lottery' }>

/** Fixes the tickets of everybody who asked, and what each counts for, and seals the seed of the draw. */
export const sealLottery = command({
  input: z.strictObject({ resource: id('observation.resource'), from: day(), until: day() }),
  who: ['role:steward'],
  failures: [...placeFailures, 'backwards', 'too_long', 'days_taken', 'nobody_asks', 'too_many'],
  records: { lottery_sealed: lotterySealed },
  async run(ctx, { resource, from, until }) {
    const { rule } = await ruleFor(ctx, resource, 'lottery', 'priority')
    const problem = seasonProblem(from, until)
    if (problem) ctx.fail(problem)
    await dropSeedless(ctx, 'turns_lottery', resource)
    if (await isTaken(ctx, 'turns_lottery', { resource, from, until })) ctx.fail('days_taken')
    const { tickets, last, closed, credits } = await ticketsOf(ctx, resource, rule)
    if (tickets.length === 0) ctx.fail('nobody_asks')
    if (tickets.length > mostEntrants) ctx.fail('too_many')
    const lottery = ctx.newId()
    const by = rule.way === 'priority' ? ('credit' as const) : ('lot' as const)
    const seedHash = await sealSeed(ctx, lottery)
    ctx.record('lottery_sealed', {
      ...{ lottery, resource, rule: rule.code, winners: rule.winners, by, from, until },
      ...{ seedHash, tickets, last, closed, credits },
    })
    const commons_id = ctx.commons.id
    const most_weight = rule.way === 'lottery' ? rule.mostWeight : 1
    const terms = { winners: rule.winners, most_weight, by, from_on: from, until_on: until }
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
async function ticketsOf(ctx: Context, resource: string, rule: LotteryRule | PriorityRule) {
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
  const takes = asking.filter(({ agent }) => entrants.includes(agent))
  const found = {
    tickets: takes.map(({ agent, weight }) => ({ who: agent, weight: BigInt(weight) })),
    last: last.filter((one) => asks.has(one)),
    closed: closed.filter((one) => asks.has(one)),
    credits: null,
  }
  return rule.way === 'priority' ? withCredits(ctx, resource, { rule, found }) : found
}

interface Found {
  tickets: Ticket[]
  last: string[]
  closed: string[]
}

/** The same by what they contributed; whoever had it lately stands back with those whose care is not done. */
async function withCredits(
  ctx: Context,
  resource: string,
  { rule, found }: { rule: PriorityRule; found: Found },
) {
  const agents = found.tickets.map(({ who }) => who)
  const { since, of, fresh } = await creditsOf(ctx, rule, agents)
  const back = (await drawnLately(ctx, resource, rule.standBack)).filter((one) => agents.includes(one))
  return {
    ...found,
    tickets: agents.map((who) => ({ who, weight: of.get(who)! })),
    last: [...new Set([...found.last, ...back])],
    credits: { since, fresh },
  }
}
