import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { taskLeft } from './entries.ts'
import { findTask } from './rows.ts'
import { setTaskState, takersOf } from './takings.ts'

/** Gives a task back, so that somebody else can take it. No reason is asked. */
export const leaveTask = command({
  input: z.strictObject({ task: id('contributions.task') }),
  who: ['member'],
  layer: 'regulations',
  failures: ['no_such_task', 'task_over', 'not_taken'],
  records: { task_left: taskLeft },
  async run(ctx, { task: id }) {
    const task = await findTask(ctx, id)
    if (!task) return ctx.fail('no_such_task')
    const takers = await takersOf(ctx, id)
    const agent = takers.find((one) => one === ctx.standing.agent)
    if (!agent) return ctx.fail('not_taken')
    if (task.state === 'done' || task.state === 'dropped') ctx.fail('task_over')
    await ctx.db
      .deleteFrom('contributions_taking')
      .where('commons_id', '=', ctx.commons.id)
      .where('task', '=', id)
      .where('agent', '=', agent)
      .execute()
    await setTaskState(ctx, id, 'open')
    ctx.record('task_left', { task: id })
    return { task: id }
  },
})
