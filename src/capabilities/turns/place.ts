import { z } from 'zod'
import { resourceRow } from '../../commons/observation/stocks.ts'
import { command } from '../../kernel/capability.ts'
import { code, id, line } from '../../kernel/fields.ts'
import { ruleOf } from './dials.ts'
import { placed } from './entries.ts'
import { mostEntrants } from './gate.ts'

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
    if (rule.way === 'sites' && sites.length < 2) ctx.fail('sites_missing')
    if (new Set(sites).size < sites.length) ctx.fail('site_twice')
    const kept = rule.way === 'sites' ? sites : []
    ctx.record('placed', { resource, rule: named, sites: kept.length })
    await ctx.db
      .insertInto('turns_place')
      .values({ commons_id: ctx.commons.id, resource, rule: named, sites: kept, placed_at: ctx.now })
      .onConflict((at) => at.columns(['commons_id', 'resource']).doUpdateSet({ rule: named, sites: kept }))
      .execute()
    return { resource }
  },
})
