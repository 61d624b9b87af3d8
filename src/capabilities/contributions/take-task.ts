import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { taskTaken } from './entries.ts'
import { findTask } from './rows.ts'
import { setTaskState, takersOf } from './takings.ts'

/** Somebody takes a task on themselves; nobody is told to. */
export const takeTask = command({
  input: z.strictObject({ task: id('contributions.task') }),
  who: ['member'],
  layer: 'regulations',
  failures: ['no_such_task', 'task_not_open', 'already_taken', 'members_only'],
  records: { task_taken: taskTaken },
  async run(ctx, { task: id }) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    const task = await findTask(ctx, id)
    if (!task) return ctx.fail('no_such_task')
    const takers = await takersOf(ctx, id)
    if (takers.includes(agent)) ctx.fail('already_taken')
    if (task.state !== 'open') ctx.fail('task_not_open')
    await ctx.db
      .insertInto('contributions_taking')
      .values({ commons_id: ctx.commons.id, task: id, agent, taken_at: ctx.now })
      .execute()
    if (takers.length + 1 >= task.wanted) await setTaskState(ctx, id, 'taken')
    ctx.record('task_taken', { task: id })
    return { task: id, state: takers.length + 1 >= task.wanted ? 'taken' : 'open' }
  },
})
