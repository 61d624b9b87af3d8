import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { code, id, line, text } from '../../kernel/fields.ts'
import { kinds } from './dials.ts'
import { taskAdded } from './entries.ts'
import { happenedOnField } from './giving-problem.ts'
import { findProject } from './rows.ts'

/** Puts up work that people may take themselves; with `calls` everyone sees it as a call for help. */
export const addTask = command({
  input: z.strictObject({
    project: id('contributions.project'),
    title: line(200),
    details: text(5_000),
    kind: code(),
    /** How many people it takes. */
    wanted: z.int().min(1).max(1000),
    calls: z.boolean(),
    dueOn: happenedOnField().optional(),
  }),
  who: ['member'],
  layer: 'regulations',
  failures: ['no_such_project', 'project_closed', 'no_such_kind'],
  records: { task_added: taskAdded },
  async run(ctx, { project: projectId, title, details, kind, wanted, calls, dueOn }) {
    const project = await findProject(ctx, projectId)
    if (!project) return ctx.fail('no_such_project')
    if (project.state === 'closed') ctx.fail('project_closed')
    if (!ctx.dial(kinds).some((one) => one.code === kind)) ctx.fail('no_such_kind')
    const task = ctx.newId()
    const what = { id: task, project: projectId, title, details, kind, wanted, calls, due_on: dueOn ?? null }
    const author = ctx.standing.agent ?? null
    await ctx.db
      .insertInto('contributions_task')
      .values({
        commons_id: ctx.commons.id,
        ...what,
        state: 'open',
        author,
        added_at: ctx.now,
        done_at: null,
      })
      .execute()
    ctx.record('task_added', { project: projectId, task, kind, wanted, calls, dueOn })
    return { task }
  },
})
