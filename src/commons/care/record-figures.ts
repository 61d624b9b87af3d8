import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { amount, code, day, id } from '../../kernel/fields.ts'
import { idsOnRoll } from '../members/on-roll.ts'
import { figures as figuresDial } from './dials.ts'
import { figuresRecorded } from './entries.ts'

/**
 * Writes down what a key comes to for members from a day on: land served, cows wintered, shares held. What was shared
 * out before stays as it was; saying the same day again stands instead of what was said.
 */
export const recordFigures = command({
  input: z.strictObject({
    key: code(),
    from: day(),
    rows: z
      .array(
        z.strictObject({
          agent: id('members.agent'),
          amount: amount().refine((value) => value >= 0n, 'too_small'),
        }),
      )
      .min(1)
      .max(1_000),
  }),
  who: ['role:steward'],
  failures: ['no_such_key', 'no_such_member', 'member_twice'],
  records: { figures_recorded: figuresRecorded },
  async run(ctx, { key, from, rows }) {
    if (!ctx.dial(figuresDial).some(({ code }) => code === key)) ctx.fail('no_such_key')
    const agents = rows.map(({ agent }) => agent)
    if (new Set(agents).size < agents.length) ctx.fail('member_twice')
    if ((await idsOnRoll(ctx.db, ctx.commons.id, agents)).size < agents.length) ctx.fail('no_such_member')
    const kept = rows.map((row) => ({
      ...{ commons_id: ctx.commons.id, key, from_on: from, recorded_at: ctx.now, ...row },
    }))
    await ctx.db
      .insertInto('care_figure')
      .values(kept)
      .onConflict((clash) =>
        clash.columns(['commons_id', 'key', 'agent', 'from_on']).doUpdateSet(({ ref }) => ({
          amount: ref('excluded.amount'),
          recorded_at: ref('excluded.recorded_at'),
        })),
      )
      .execute()
    ctx.record('figures_recorded', { key, from, figures: rows })
    return { recorded: rows.length }
  },
})
