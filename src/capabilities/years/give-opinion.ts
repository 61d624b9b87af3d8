import { z } from 'zod'
import { localDay } from '../../commons/members/local-day.ts'
import { command } from '../../kernel/capability.ts'
import { text } from '../../kernel/fields.ts'
import { opinionGiven } from './entries.ts'
import { closeOf } from './stored.ts'
import { opinions } from './tables.ts'
import { yearField } from './year-field.ts'

/** The auditor's statement (감사의견) on the accounts, before the meeting decides on them. */
export const giveOpinion = command({
  input: z.strictObject({ year: yearField(), opinion: z.enum(opinions), text: text(10_000) }),
  who: ['organ:auditor'],
  layer: 'articles',
  failures: ['not_closed', 'already_appropriated', 'members_only'],
  records: { opinion_given: opinionGiven },
  async run(ctx, { year, opinion, text }) {
    const auditor = ctx.standing.agent ?? ctx.fail('members_only')
    const row = await closeOf(ctx, year)
    if (!row) return ctx.fail('not_closed', { year })
    if (row.appropriated_on) ctx.fail('already_appropriated')
    const audited_on = await localDay(ctx.db, ctx.commons.id, ctx.now)
    await ctx.db
      .updateTable('years_close')
      .set({ opinion, opinion_text: text, auditor, audited_on })
      .where('commons_id', '=', ctx.commons.id)
      .where('year', '=', year)
      .execute()
    ctx.record('opinion_given', { year, opinion, auditor })
  },
})
