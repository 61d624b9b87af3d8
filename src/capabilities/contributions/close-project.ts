import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { projectClosed } from './entries.ts'
import { findProject, looksAfter } from './rows.ts'

/** Ends a project: nothing more is recorded for it, its open tasks drop. What was given stays as it is. */
export const closeProject = command({
  input: z.strictObject({ project: id('contributions.project') }),
  who: ['member'],
  layer: 'regulations',
  failures: ['no_such_project', 'project_closed', 'not_the_starter'],
  records: { project_closed: projectClosed },
  async run(ctx, { project: id }) {
    const project = await findProject(ctx, id)
    if (!project) return ctx.fail('no_such_project')
    if (project.state === 'closed') ctx.fail('project_closed')
    const isTheirs = project.starter !== null && project.starter === ctx.standing.agent
    if (!isTheirs && !looksAfter(ctx)) ctx.fail('not_the_starter')
    const commons_id = ctx.commons.id
    await ctx.db
      .updateTable('contributions_project')
      .set({ state: 'closed', closed_at: ctx.now })
      .where('commons_id', '=', commons_id)
      .where('id', '=', id)
      .execute()
    await ctx.db
      .updateTable('contributions_task')
      .set({ state: 'dropped', done_at: ctx.now })
      .where('commons_id', '=', commons_id)
      .where('project', '=', id)
      .where('state', 'in', ['open', 'taken'])
      .execute()
    ctx.record('project_closed', { project: id })
    return { project: id }
  },
})
