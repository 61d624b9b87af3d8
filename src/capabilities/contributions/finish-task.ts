import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { taskFinished } from './entries.ts'
import { findTask, looksAfter } from './rows.ts'
import { setTaskState, takersOf } from './takings.ts'

/** The work is done: said by whoever took it, put it up or looks after contributions here. */
export const finishTask = command({
  input: z.strictObject({ task: id('contributions.task') }),
  who: ['member'],
  layer: 'regulations',
  failures: ['no_such_task', 'task_over', 'not_taken'],
  records: { task_finished: taskFinished },
  async run(ctx, { task: id }) {
    const task = await findTask(ctx, id)
    if (!task) return ctx.fail('no_such_task')
    if (task.state === 'done' || task.state === 'dropped') ctx.fail('task_over')
    const concerned = [...(await takersOf(ctx, id)), task.author]
    const isConcerned = ctx.standing.agent !== undefined && concerned.includes(ctx.standing.agent)
    if (!isConcerned && !looksAfter(ctx)) ctx.fail('not_taken')
    await setTaskState(ctx, id, 'done', ctx.now)
    ctx.record('task_finished', { task: id })
    return { task: id }
  },
})
