import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { day } from '../../kernel/fields.ts'
import { localDay } from '../members/local-day.ts'
import { readingAsked } from './entries.ts'
import { openThread, subject, subjectExists } from './thread.ts'

/** 필독: asks every member to read something by a day. Asked again, only the day changes; receipts stay. */
export const askToRead = command({
  input: z.strictObject({ about: subject, until: day() }),
  who: ['role:steward', 'role:chair'],
  failures: ['members_only', 'no_such_subject', 'day_is_past'],
  records: { reading_asked: readingAsked },
  async run(ctx, { about, until }) {
    const asked_by = ctx.standing.agent ?? ctx.fail('members_only')
    if (!(await subjectExists(ctx, about))) ctx.fail('no_such_subject')
    if (until < (await localDay(ctx.db, ctx.commons.id, ctx.now))) ctx.fail('day_is_past')
    await openThread(ctx, about)
    const row = { commons_id: ctx.commons.id, about: about.id, asked_by, asked_at: ctx.now, until_day: until }
    await ctx.db
      .insertInto('discussion_reading')
      .values(row)
      .onConflict((clash) => clash.columns(['commons_id', 'about']).doUpdateSet({ until_day: until }))
      .execute()
    ctx.record('reading_asked', { about: about.id, kind: about.kind, until })
    return { until }
  },
})
