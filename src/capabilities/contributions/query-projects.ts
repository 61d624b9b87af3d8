import { sql } from 'kysely'
import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { id } from '../../kernel/fields.ts'
import { type ProjectView, projectShape, type TaskView, taskShape } from './shapes.ts'
import { seesAll } from './visible-to.ts'

const atMost = 200

/** Projects: those going on first, then by name. They are open to whoever may see contributions. */
export const projects = query({
  input: z.strictObject({ state: z.enum(['open', 'closed']).optional() }),
  output: z.object({ projects: z.array(projectShape) }),
  who: ['anyone'],
  async run(view, { state }) {
    return { projects: await projectRows(view, state ? sql`p.state = ${state}` : sql`true`) }
  },
})

/** One project with its tasks: those that can be taken first. */
export const project = query({
  input: z.strictObject({ project: id('contributions.project') }),
  output: z.object({ project: projectShape, tasks: z.array(taskShape) }),
  who: ['anyone'],
  async run(view, { project: id }) {
    const [found] = await projectRows(view, sql`p.id = ${id}`)
    if (!found) throw kernelFailure('not_found', { what: 'contributions.project' })
    return { project: found, tasks: await taskRows(view, sql`t.project = ${id}`) }
  },
})

/** One task, with who has taken it. */
export const task = query({
  input: z.strictObject({ task: id('contributions.task') }),
  output: z.object({ task: taskShape }),
  who: ['anyone'],
  async run(view, { task: id }) {
    const [found] = await taskRows(view, sql`t.id = ${id}`)
    if (!found) throw kernelFailure('not_found', { what: 'contributions.task' })
    return { task: found }
  },
})

/** Tasks everybody is asked to lend a hand with and that have room still; what is due first comes first. */
export const callsForHelp = query({
  input: z.strictObject({}),
  output: z.object({ tasks: z.array(taskShape) }),
  who: ['anyone'],
  run: async (view) => ({ tasks: await taskRows(view, sql`t.calls and t.state = 'open'`) }),
})

type Condition = ReturnType<typeof sql>

async function projectRows(view: View, condition: Condition): Promise<ProjectView[]> {
  if (!seesAll(view)) return []
  const rows = await sql<Omit<ProjectView, 'startedAt'> & { started: Date }>`
    select p.id, p.name, p.purpose, p.state, p.starter, p.started_at as started,
      (select count(*)::int from contributions_task t
        where t.commons_id = p.commons_id and t.project = p.id and t.state = 'open') as "openTasks",
      (select count(distinct holder)::int from contributions_total s
        where s.commons_id = p.commons_id and s.project = p.id and s.count > 0) as people
    from contributions_project p where p.commons_id = ${view.commons.id} and ${condition}
    order by p.state desc, p.name, p.id limit ${atMost}`.execute(view.db)
  return rows.rows.map(({ started, ...row }) => ({ ...row, startedAt: started.toISOString() }))
}

/** Also for `myContributions`. */
export async function taskRows(view: View, condition: Condition): Promise<TaskView[]> {
  if (!seesAll(view)) return []
  const rows = await sql<TaskView>`
    select t.id, t.project, p.name as "projectName", t.title, t.details, t.kind, t.wanted, t.due_on as "dueOn",
      t.calls, t.state, t.author,
      array(select k.agent::text from contributions_taking k
        where k.commons_id = t.commons_id and k.task = t.id order by k.taken_at, k.agent) as takers
    from contributions_task t
    join contributions_project p on p.commons_id = t.commons_id and p.id = t.project
    where t.commons_id = ${view.commons.id} and ${condition}
    order by array_position(array['open', 'taken', 'done', 'dropped'], t.state), t.due_on nulls last, t.added_at, t.id
    limit ${atMost}`.execute(view.db)
  return rows.rows
}
