import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { day, id, positiveAmount, unitCode } from '../../kernel/fields.ts'
import { seasonOpened } from './entries.ts'
import { entrantsOf, mostEntrants, weightsOf } from './gate.ts'
import { quotasOf } from './quota.ts'
import { seasonProblem } from './season-days.ts'
import { isTaken, placeFailures, ruleFor } from './stored.ts'

/** Sets what a stock bears in a season, and by the rule what each may take of it: together never more. */
export const openSeason = command({
  input: z.strictObject({
    resource: id('observation.resource'),
    from: day(),
    until: day(),
    /** In the smallest step of the unit: what is counted is not what the resource is counted in, cows on an alp. */
    capacity: positiveAmount(),
    unit: unitCode(),
  }),
  who: ['decision:assembly'],
  failures: [...placeFailures, 'backwards', 'too_long', 'days_taken', 'nobody_takes_part', 'too_many'],
  records: { season_opened: seasonOpened },
  async run(ctx, { resource, from, until, capacity, unit }) {
    const { rule } = await ruleFor(ctx, resource, 'quota')
    const problem = seasonProblem(from, until)
    if (problem) ctx.fail(problem)
    if (await isTaken(ctx, 'turns_season', { resource, from, until })) ctx.fail('days_taken')
    const { entrants, closed } = await entrantsOf(ctx, rule)
    if (entrants.length > mostEntrants) ctx.fail('too_many')
    const figures = await weightsOf(ctx, { key: rule.by, on: from, agents: entrants })
    const number = 1 + (await lastNumber(ctx, resource))
    const each = quotasOf(capacity, rule.each, figures, number)
    const quotas = entrants.map((agent) => ({ agent, figure: figures.get(agent)!, most: each.get(agent)! }))
    if (!quotas.some(({ most }) => most > 0n)) ctx.fail('nobody_takes_part')
    const season = ctx.newId()
    const what = { season, resource, rule: rule.code, from, until, capacity, unit, key: rule.by }
    const seq = BigInt(ctx.record('season_opened', { ...what, each: rule.each, closed, quotas, tie: number }))
    const commons_id = ctx.commons.id
    const days = { from_on: from, until_on: until, strict: rule.over === 'refused' }
    await ctx.db
      .insertInto('turns_season')
      .values({ commons_id, id: season, resource, unit, capacity, key: rule.by, seq, number, ...days })
      .execute()
    await ctx.db
      .insertInto('turns_quota')
      .values(quotas.map((one) => ({ commons_id, season, ...one })))
      .execute()
    return { season }
  },
})

async function lastNumber({ db, commons }: Context, resource: string): Promise<number> {
  const { last } = await db
    .selectFrom('turns_season')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('commons_id', '=', commons.id)
    .where('resource', '=', resource)
    .executeTakeFirstOrThrow()
  return last ?? 0
}
