import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { line, text } from '../../kernel/fields.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Keeps an uploaded roll while its columns are being checked, for whoever uploaded it and for a day at most.
 * Leaves no entry: nothing has come in yet.
 */
export const draftRoll = command({
  input: z.strictObject({
    fileName: line(200),
    rows: z
      .array(z.array(text(5_000)).max(200))
      .min(1)
      .max(5_100),
  }),
  who: ['role:steward'],
  failures: ['person_needed'],
  records: {},
  quiet: true,
  async run(ctx, { fileName, rows }) {
    const { db, commons, now } = ctx
    const agent = ctx.standing.agent
    if (!agent) return ctx.fail('person_needed')
    await db
      .deleteFrom('members_roll_draft')
      .where('commons_id', '=', commons.id)
      .where((where) =>
        where.or([where('agent_id', '=', agent), where('at', '<', new Date(now.getTime() - dayMs))]),
      )
      .execute()
    const draft = ctx.newId()
    await db
      .insertInto('members_roll_draft')
      .values({
        commons_id: commons.id,
        id: draft,
        agent_id: agent,
        file_name: fileName,
        rows: JSON.stringify(rows),
        at: now,
      })
      .execute()
    return { draft }
  },
})
