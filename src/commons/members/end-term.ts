import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { termEnded } from './entry-kinds.ts'
import { reminderKey } from './remind-term.ts'
import { endTerm as close } from './term-rows.ts'

/** Ends a term now, or takes back one that has not begun. */
export const endTerm = command({
  input: z.strictObject({ term: id('members.term') }),
  who: ['role:steward'],
  failures: ['no_such_term', 'term_over'],
  records: { term_ended: termEnded },
  async run(ctx, { term }) {
    const { db, commons, now } = ctx
    const row = await db
      .selectFrom('members_term')
      .selectAll()
      .where('commons_id', '=', commons.id)
      .where('id', '=', term)
      .executeTakeFirst()
    if (!row) return ctx.fail('no_such_term')
    const over = row.until_at && (row.until_at <= now || row.until_at <= row.from_at)
    if (over) return ctx.fail('term_over')
    await close(db, row, now)
    await ctx.unschedule(reminderKey(term))
    const ended = { term, agent: row.agent_id, kind: row.kind, code: row.code }
    ctx.record('term_ended', ended, { changesStanding: true })
    return { term }
  },
})
