import type { Context } from '../../kernel/capability.ts'
import type { TaskState } from './tables.ts'

type Hands = Pick<Context, 'db' | 'commons'>

/** Who has taken a task, first come first. */
export async function takersOf({ db, commons }: Hands, task: string): Promise<string[]> {
  const rows = await db
    .selectFrom('contributions_taking')
    .select('agent')
    .where('commons_id', '=', commons.id)
    .where('task', '=', task)
    .orderBy('taken_at')
    .orderBy('agent')
    .execute()
  return rows.map((row) => row.agent)
}

export async function setTaskState(
  { db, commons }: Hands,
  task: string,
  state: TaskState,
  done_at: Date | null = null,
): Promise<void> {
  await db
    .updateTable('contributions_task')
    .set({ state, done_at })
    .where('commons_id', '=', commons.id)
    .where('id', '=', task)
    .execute()
}
