import { sql } from 'kysely'
import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { amount, id } from '../../kernel/fields.ts'
import { afterKey, cursor, cursorOf, pageSize, visibleEvents } from './queries.ts'
import { eventOf, eventShape, processOf, processShape } from './shapes.ts'

/** Processes this viewer may see: all; the power decides whether they may look at all. */
const visibleProcesses = (view: View) =>
  view.db.selectFrom('observation_process').selectAll().where('commons_id', '=', view.commons.id)

/** Work going on, or work done; newest first. */
export const processes = query({
  input: z.strictObject({
    finished: z.boolean().optional(),
    plan: z.uuid().optional(),
    project: z.uuid().optional(),
    after: cursor.optional(),
  }),
  output: z.object({ processes: z.array(processShape), next: z.string().nullable() }),
  who: ['member'],
  async run(view, { finished, plan, project, after }) {
    let found = visibleProcesses(view)
    if (finished !== undefined) found = found.where('finished', '=', finished)
    if (plan) found = found.where('plan', '=', plan)
    if (project) found = found.where('project', '=', project)
    if (after) found = found.where(afterKey('recorded_at', after, '<'))
    const ordered = found.orderBy('recorded_at', 'desc').orderBy('id', 'desc')
    const rows = await ordered.limit(pageSize + 1).execute()
    const page = rows.slice(0, pageSize)
    const last = rows.length > pageSize ? page.at(-1) : undefined
    return { processes: page.map(processOf), next: last ? cursorOf(last.recorded_at, last.id) : null }
  },
})

const mostOnEachSide = 100

/** One process: what went in, what came out, oldest first, and who gave how much work to it. */
export const process = query({
  input: z.strictObject({ process: id('observation.process') }),
  output: z.object({
    process: processShape,
    inputs: z.array(eventShape),
    outputs: z.array(eventShape),
    /** How many of each side there are beyond those answered. */
    more: z.object({ inputs: z.int(), outputs: z.int() }),
    workers: z.array(z.object({ agent: z.string().nullable(), effort: amount(), unit: z.string() })),
  }),
  who: ['member'],
  async run(view, { process: of }) {
    const row = await visibleProcesses(view).where('id', '=', of).executeTakeFirst()
    if (!row) throw kernelFailure('not_found', { what: 'observation.process' })
    const [inputs, outputs] = await Promise.all([onSide(view, of, 'input'), onSide(view, of, 'output')])
    const more = { inputs: inputs.more, outputs: outputs.more }
    const workers = await workersOf(view, of)
    return { process: processOf(row), inputs: inputs.events, outputs: outputs.events, more, workers }
  },
})

async function onSide(view: View, process: string, side: 'input' | 'output') {
  const all = visibleEvents(view).where('process', '=', process).where('process_side', '=', side)
  const inOrder = all.orderBy('happened_at').orderBy('entry_seq').orderBy('id')
  const rows = await inOrder.limit(mostOnEachSide).execute()
  if (rows.length < mostOnEachSide) return { events: rows.map(eventOf), more: 0 }
  const counted = await all
    .clearSelect()
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow()
  return { events: rows.map(eventOf), more: Number(counted.count) - rows.length }
}

async function workersOf(view: View, process: string) {
  const found = await sql<{ agent: string | null; effort: string; unit: string }>`
    select provider as agent, sum(effort)::text as effort, effort_unit as unit from observation_event
    where commons_id = ${view.commons.id} and process = ${process} and process_side = 'input'
    and action = 'work' and status = 'counted'
    group by provider, effort_unit having sum(effort) <> 0
    order by sum(effort) desc, provider limit 100`.execute(view.db)
  return found.rows.map((row) => ({ ...row, effort: BigInt(row.effort) }))
}
