import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { line, text } from '../../kernel/fields.ts'
import { projectStarted } from './entries.ts'

/** Starts something to work on together. Who may is the charter's to say; a commons of peers says: every member. */
export const startProject = command({
  input: z.strictObject({ name: line(120), purpose: text(5_000) }),
  who: ['member'],
  layer: 'regulations',
  failures: ['project_known'],
  records: { project_started: projectStarted },
  async run(ctx, { name, purpose }) {
    const commons_id = ctx.commons.id
    const same = await ctx.db
      .selectFrom('contributions_project')
      .select('id')
      .where('commons_id', '=', commons_id)
      .where('state', '=', 'open')
      .where('name', '=', name)
      .executeTakeFirst()
    if (same) ctx.fail('project_known', { name })
    const project = ctx.newId()
    const starter = ctx.standing.agent ?? null
    await ctx.db
      .insertInto('contributions_project')
      .values({
        commons_id,
        id: project,
        name,
        purpose,
        state: 'open',
        starter,
        started_at: ctx.now,
        closed_at: null,
      })
      .execute()
    ctx.record('project_started', { project })
    return { project }
  },
})
