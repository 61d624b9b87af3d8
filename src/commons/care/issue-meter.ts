import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, line } from '../../kernel/fields.ts'
import { hashOf } from '../members/secrets.ts'
import { meterIssued } from './entries.ts'
import { indicatorAt } from './stored.ts'

/** So many meters one indicator can have at a time. */
const mostMeters = 20

/**
 * Gives a device a key of its own to send readings of these with, and nothing else. The key is in the result this once;
 * call without an idempotency key, which would keep it.
 */
export const issueMeter = command({
  input: z.strictObject({ name: line(60), indicators: z.array(id('care.indicator')).min(1).max(20) }),
  who: ['role:steward'],
  failures: ['indicator_ended', 'indicator_twice', 'too_many_meters'],
  records: { meter_issued: meterIssued },
  async run(ctx, { name, indicators }) {
    if (new Set(indicators).size < indicators.length) ctx.fail('indicator_twice')
    for (const one of indicators) if ((await indicatorAt(ctx, one)).ended_at) ctx.fail('indicator_ended')
    const held = await ctx.db
      .selectFrom('care_meter_indicator as of')
      .innerJoin('care_meter as m', (on) =>
        on.onRef('m.commons_id', '=', 'of.commons_id').onRef('m.id', '=', 'of.meter'),
      )
      .select(({ fn }) => fn.countAll<bigint>().as('n'))
      .where('of.commons_id', '=', ctx.commons.id)
      .where('of.indicator', 'in', indicators)
      .where('m.revoked_at', 'is', null)
      .groupBy('of.indicator')
      .execute()
    if (held.some(({ n }) => n >= mostMeters)) ctx.fail('too_many_meters')
    const [commons_id, meter] = [ctx.commons.id, ctx.newId()]
    const secret = `duremeter_${randomBytes(32).toString('base64url')}`
    await ctx.db
      .insertInto('care_meter')
      .values({ commons_id, id: meter, name, made_at: ctx.now, revoked_at: null })
      .execute()
    await ctx.db
      .insertInto('care_meter_key')
      .values({ commons_id, meter, hash: hashOf(secret) })
      .execute()
    await ctx.db
      .insertInto('care_meter_indicator')
      .values(indicators.map((indicator) => ({ commons_id, meter, indicator })))
      .execute()
    ctx.record('meter_issued', { meter, indicators })
    return { meter, secret }
  },
})
