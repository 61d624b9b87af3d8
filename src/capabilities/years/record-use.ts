import { z } from 'zod'
import { idsOnRoll } from '../../commons/members/on-roll.ts'
import { command } from '../../kernel/capability.ts'
import { amount, id } from '../../kernel/fields.ts'
import { useRecorded } from './entries.ts'
import { closeOf, usesOf } from './stored.ts'
import type { UseTable } from './tables.ts'
import { yearField } from './year-field.ts'

/**
 * 이용실적: what each of these members made use of in a year, as the payroll or the till has it. What is sent again
 * stands instead of what was said before, until the surplus is used. Everybody sees their own only.
 */
export const recordUse = command({
  input: z.strictObject({
    year: yearField(),
    rows: z
      .array(
        z.strictObject({
          agent: id('members.agent'),
          used: amount().refine((value) => value >= 0n, 'too_small'),
        }),
      )
      .min(1)
      .max(1_000),
  }),
  who: ['role:steward', 'role:treasurer'],
  failures: ['already_appropriated', 'no_such_member', 'member_twice', 'nothing_changed'],
  records: { use_recorded: useRecorded },
  async run(ctx, { year, rows }) {
    if ((await closeOf(ctx, year))?.appropriated_on) ctx.fail('already_appropriated')
    const agents = rows.map(({ agent }) => agent)
    if (new Set(agents).size < agents.length) ctx.fail('member_twice')
    if ((await idsOnRoll(ctx.db, ctx.commons.id, agents)).size < agents.length) ctx.fail('no_such_member')
    const known = await usesOf(ctx, year)
    const changed = rows.filter(({ agent, used }) => known.get(agent)?.used !== used)
    if (changed.length === 0) ctx.fail('nothing_changed')
    // One entry for each, so that what somebody earned is shown to nobody else.
    const kept = changed.map(({ agent, used }): UseTable => {
      const seq = BigInt(ctx.record('use_recorded', { year, agent, used }))
      return { commons_id: ctx.commons.id, year, agent, used, seq }
    })
    await ctx.db
      .insertInto('years_use')
      .values(kept)
      .onConflict((clash) =>
        clash.columns(['commons_id', 'year', 'agent']).doUpdateSet(({ ref }) => ({
          used: ref('excluded.used'),
          seq: ref('excluded.seq'),
        })),
      )
      .execute()
    return { changed: kept.length }
  },
})
