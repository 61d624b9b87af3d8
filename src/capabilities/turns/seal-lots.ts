import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { day, id } from '../../kernel/fields.ts'
import { lotsSealed } from './entries.ts'
import { entrantsOf, mostEntrants } from './gate.ts'
import { seasonProblem, turningDay } from './season-days.ts'
import { dropSeedless, sealSeed } from './seeds.ts'
import { isTaken, placeFailures, ruleFor } from './stored.ts'

/** Fixes who takes part in a draw of places and seals its seed: from here on nobody can choose what it brings. */
export const sealLots = command({
  input: z.strictObject({ resource: id('observation.resource'), from: day(), until: day() }),
  who: ['role:steward'],
  failures: [...placeFailures, 'backwards', 'too_long', 'days_taken', 'nobody_takes_part', 'more_than_sites'],
  records: { lots_sealed: lotsSealed },
  async run(ctx, { resource, from, until }) {
    const { rule, sites } = await ruleFor(ctx, resource, 'sites')
    const problem = seasonProblem(from, until)
    if (problem) ctx.fail(problem)
    await dropSeedless(ctx, 'turns_draw', resource)
    if (await isTaken(ctx, 'turns_draw', { resource, from, until })) ctx.fail('days_taken')
    const { entrants, last, closed } = await entrantsOf(ctx, rule)
    if (entrants.length === 0) ctx.fail('nobody_takes_part')
    if (entrants.length > Math.min(sites.length, mostEntrants)) ctx.fail('more_than_sites')
    const [draw, turns] = [ctx.newId(), turningDay(rule.turnsOn, from, until)]
    const seedHash = await sealSeed(ctx, draw)
    ctx.record('lots_sealed', {
      ...{ draw, resource, rule: rule.code, sites: sites.length, from, until, turns },
      ...{ seedHash, entrants, last, closed },
    })
    const commons_id = ctx.commons.id
    const days = { from_on: from, until_on: until, turns_on: turns }
    const fresh = { seed: null, sealed_at: ctx.now, drawn_at: null, drawn_seq: null }
    await ctx.db
      .insertInto('turns_draw')
      .values({ commons_id, id: draw, resource, sites: sites.length, ...days, seed_hash: seedHash, ...fresh })
      .execute()
    await ctx.db
      .insertInto('turns_entrant')
      .values(
        entrants.map((agent) => ({ commons_id, draw, agent, comes_last: last.includes(agent), lot: null })),
      )
      .execute()
    return { draw }
  },
})
