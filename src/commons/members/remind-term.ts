import { z } from 'zod'
import { type Context, command, entryKind } from '../../kernel/capability.ts'
import { code, day, id } from '../../kernel/fields.ts'
import { localDay } from './local-day.ts'
import { soonDays } from './office-state.ts'
import { findTerms } from './term-rows.ts'

/** Some weeks before a term ends, by the clock: the entry is what notices to its holder and the office follow. */
export const remindTerm = command({
  input: z.strictObject({ term: id('members.term') }),
  who: ['clock'],
  failures: ['no_such_term', 'term_over'],
  records: {
    term_reminded: entryKind({
      v: 1,
      shown: 'member',
      data: z.strictObject({
        term: id('members.term'),
        agent: id('members.agent'),
        kind: z.enum(['organ', 'role']),
        code: code(),
        until: day(),
      }),
    }),
  },
  async run(ctx, { term }) {
    const { db, commons, now } = ctx
    const [row] = await findTerms(db, commons.id, [term])
    if (!row) return ctx.fail('no_such_term')
    if (row.until_at === null || row.until_at <= now) return ctx.fail('term_over')
    const until = await localDay(db, commons.id, new Date(row.until_at.getTime() - 1))
    ctx.record('term_reminded', { term, agent: row.agent_id, kind: row.kind, code: row.code, until })
    return { until }
  },
})

/** Sets the reminder; none where the term is too short, or our rules are older than this command. */
export async function scheduleReminder(
  ctx: Context<string>,
  term: string,
  until: Date | null,
): Promise<void> {
  if (until === null || ctx.charter.who(remindTerm.name).length === 0) return
  const at = new Date(until.getTime() - soonDays * 86_400_000)
  if (at > ctx.now) await ctx.schedule(at, remindTerm.name, { term }, reminderKey(term))
}

export const reminderKey = (term: string) => `members.remindTerm:${term}`
