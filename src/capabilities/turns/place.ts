import { z } from 'zod'
import { resourceRow } from '../../commons/observation/stocks.ts'
import { command } from '../../kernel/capability.ts'
import { code, id, line } from '../../kernel/fields.ts'
import { ruleOf } from './dials.ts'
import { placed } from './entries.ts'
import { mostEntrants } from './gate.ts'
import { lookAgain } from './switch-regime.ts'

/** Puts a resource under a rule of turns, with the names of its places where it is shared by places. */
export const place = command({
  input: z.strictObject({
    resource: id('observation.resource'),
    rule: code(),
    sites: z.array(line(80)).max(mostEntrants),
  }),
  who: ['role:steward'],
  failures: ['no_such_rule', 'retired', 'of_a_member', 'sites_missing', 'site_twice'],
  records: { placed },
  async run(ctx, { resource, rule: named, sites }) {
    const row = await resourceRow(ctx, resource)
    if (row.status === 'retired') ctx.fail('retired')
    if (row.accountable !== null && row.accountable !== ctx.standing.agent) ctx.fail('of_a_member')
    const rule = ruleOf(ctx.charter, named) ?? ctx.fail('no_such_rule')
    const instead = rule.scarce && ruleOf(ctx.charter, rule.scarce.instead)
    const hasSites = rule.way === 'sites' || instead?.way === 'sites'
    if (hasSites && sites.length < 2) ctx.fail('sites_missing')
    if (new Set(sites).size < sites.length) ctx.fail('site_twice')
    const kept = hasSites ? sites : []
    ctx.record('placed', { resource, rule: named, sites: kept.length })
    const set = {
      rule: named,
      in_force: named,
      switched_at: null,
      indicator: null,
      sites: kept,
      ended_at: null,
    }
    await ctx.db
      .insertInto('turns_place')
      .values({ commons_id: ctx.commons.id, resource, ...set, placed_at: ctx.now })
      .onConflict((at) => at.columns(['commons_id', 'resource']).doUpdateSet(set))
      .execute()
    // Placed, the ordinary rule holds; what is measured is looked at the same night.
    if (rule.scarce) await lookAgain(ctx, resource)
    await ctx.schedule(ctx.now, 'turns.lookAtService', { resource }, `turns.service:${resource}`)
    return { resource }
  },
})
