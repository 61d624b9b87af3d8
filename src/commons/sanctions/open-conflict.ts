import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, text } from '../../kernel/fields.ts'
import { localDay } from '../members/local-day.ts'
import { caseOpened } from './entries.ts'
import { isMember, openCase } from './open-case.ts'

/** Asks for help with a conflict: cheap, early, and without a breach of anything. */
export const openConflict = command({
  input: z.strictObject({ with: id('members.agent'), note: text(5_000) }),
  who: ['member'],
  failures: ['members_only', 'not_oneself', 'not_a_member'],
  records: { case_opened: caseOpened },
  async run(ctx, { with: against, note }) {
    const reporter = ctx.standing.agent ?? ctx.fail('members_only')
    if (against === reporter) ctx.fail('not_oneself')
    if (!(await isMember(ctx, against))) ctx.fail('not_a_member')
    const day = await localDay(ctx.db, ctx.commons.id, ctx.now)
    return openCase(ctx, { kind: 'conflict', duty: null, against, reporter, day, note })
  },
})
