import { z } from 'zod'
import { healthState } from '../../commons/care/readings.ts'
import { localDay, startOfDay } from '../../commons/members/local-day.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { ruleOf } from './dials.ts'
import { regimeSwitched } from './entries-regime.ts'
import { regimeBy } from './regime.ts'
import { standingPlace } from './stored.ts'

/** Puts the rule in force that has to hold by what was measured last: every night by itself, sooner by any member. */
export const switchRegime = command({
  input: z.strictObject({ resource: id('observation.resource') }),
  who: ['member', 'clock'],
  layer: 'regulations',
  // Most nights the rule in force is the right one.
  quiet: true,
  failures: ['not_placed', 'regime_stays'],
  records: { regime_switched: regimeSwitched },
  async run(ctx, { resource }) {
    const row = await standingPlace(ctx, resource)
    const rule = row && ruleOf(ctx.charter, row.rule)
    if (!row || !rule) return ctx.fail('not_placed')
    const measured = (await healthState(ctx, [resource])).get(resource)!
    const { code, indicator } = regimeBy(rule, measured)
    if (rule.scarce) await lookAgain(ctx, resource)
    if (code === row.in_force) {
      if (ctx.actor.kind !== 'clock') ctx.fail('regime_stays')
      return { rule: code }
    }
    ctx.record('regime_switched', {
      ...{ resource, rule: rule.code, from: row.in_force, to: code, indicator },
      measured: measured.map(({ at, ...one }) => ({ ...one, at: at?.toISOString() ?? null })),
    })
    await ctx.db
      .updateTable('turns_place')
      .set({ in_force: code, switched_at: ctx.now, indicator })
      .where('commons_id', '=', ctx.commons.id)
      .where('resource', '=', resource)
      .execute()
    return { rule: code }
  },
})

/** The clock looks again when the next day begins. */
export async function lookAgain(ctx: Context, resource: string): Promise<void> {
  const today = await localDay(ctx.db, ctx.commons.id, ctx.now)
  const next = await startOfDay(ctx.db, ctx.commons.id, today, 1)
  await ctx.schedule(next, 'turns.switchRegime', { resource }, `turns.regime:${resource}`)
}
