import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { code, line, text } from '../../kernel/fields.ts'
import { officeOf } from '../members/charter-parts.ts'
import { meetingPlanned, startOfMeeting } from './entries.ts'
import { mayPrepare } from './preparing.ts'
import { nextNumber } from './stored.ts'
import { meetingKinds } from './tables.ts'

/** Sets a meeting down: what it is called, when, where, and what for. Nobody is told yet. */
export const planMeeting = command({
  input: z.strictObject({
    kind: z.enum(meetingKinds),
    organ: code().nullable(),
    title: line(),
    startsAt: startOfMeeting(),
    place: line(300),
    text: text(5_000),
  }),
  who: ['member'],
  failures: ['not_yours_to_prepare', 'no_such_organ', 'day_is_past'],
  records: { meeting_planned: meetingPlanned },
  async run(ctx, { kind, organ, title, startsAt, place, text }) {
    const isGeneral = kind === 'general'
    if (isGeneral !== (organ === null)) ctx.fail('no_such_organ', { field: 'organ' })
    if (organ && !officeOf(ctx.charter, 'organ', organ)) ctx.fail('no_such_organ', { field: 'organ' })
    if (!mayPrepare(ctx, organ)) ctx.fail('not_yours_to_prepare')
    if (new Date(startsAt) <= ctx.now) ctx.fail('day_is_past', { field: 'day' })
    const meeting = ctx.newId()
    const row = { commons_id: ctx.commons.id, id: meeting, kind, organ, title, place, text }
    await ctx.db
      .insertInto('meetings_meeting')
      .values({
        ...row,
        number: await nextNumber(ctx),
        starts_at: new Date(startsAt),
        place_id: ctx.newId(),
        planned_by: ctx.standing.agent!,
        planned_at: ctx.now,
      })
      .execute()
    ctx.record('meeting_planned', { meeting, kind, organ, at: startsAt })
    return { meeting }
  },
})
