import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { code, day, id, text } from '../../kernel/fields.ts'
import { localDay } from '../members/local-day.ts'
import { duties } from './dials.ts'
import { caseOpened } from './entries.ts'
import { isMember, openCase } from './open-case.ts'

/** Says that somebody did not keep what was agreed. Nothing follows from it until somebody else has confirmed it. */
export const reportBreach = command({
  input: z.strictObject({ against: id('members.agent'), duty: code(), day: day(), note: text(5_000) }),
  who: ['member'],
  failures: ['members_only', 'no_such_duty', 'not_oneself', 'not_a_member', 'day_to_come'],
  records: { case_opened: caseOpened },
  async run(ctx, { against, duty, day, note }) {
    const reporter = ctx.standing.agent ?? ctx.fail('members_only')
    if (!ctx.dial(duties).some((one) => one.code === duty)) ctx.fail('no_such_duty')
    if (against === reporter) ctx.fail('not_oneself')
    if (!(await isMember(ctx, against))) ctx.fail('not_a_member')
    if (day > (await localDay(ctx.db, ctx.commons.id, ctx.now))) ctx.fail('day_to_come')
    return openCase(ctx, { kind: 'breach', duty, against, reporter, day, note })
  },
})
