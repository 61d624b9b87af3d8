import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { helpCalled } from './entries.ts'
import { findTask } from './rows.ts'

/** Asks everyone for a hand with a task that is open still. */
export const callForHelp = command({
  input: z.strictObject({ task: id('contributions.task') }),
  who: ['member'],
  layer: 'regulations',
  failures: ['no_such_task', 'task_not_open', 'already_called'],
  records: { help_called: helpCalled },
  async run(ctx, { task: id }) {
    const task = await findTask(ctx, id)
    if (!task) return ctx.fail('no_such_task')
    if (task.state !== 'open') ctx.fail('task_not_open')
    if (task.calls) ctx.fail('already_called')
    await ctx.db
      .updateTable('contributions_task')
      .set({ calls: true })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', id)
      .execute()
    ctx.record('help_called', { project: task.project, task: id })
    return { task: id }
  },
})
