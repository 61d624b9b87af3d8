import { sql } from 'kysely'
import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { id, instant, line } from '../../kernel/fields.ts'
import { actionCodes } from './actions.ts'
import { type Kind, kindCodes } from './kinds.ts'
import { eventOf, eventShape, processOf, resourceOf, resourceShape } from './shapes.ts'
import { valueFlowsJsonLd } from './value-flows.ts'

export const pageSize = 50

/** Resources this viewer may see: all that are there; the power decides whether they may look at all. */
export const visibleResources = (view: View) =>
  view.db
    .selectFrom('observation_resource')
    .selectAll('observation_resource')
    .select([ofLot('code').as('lot_code'), ofLot('best_before').as('best_before')])
    .where('commons_id', '=', view.commons.id)
    .where('status', '!=', 'expected')

/** `kindOf` as SQL reads it. */
const ofKind: Record<Kind, ReturnType<typeof sql<boolean>>> = {
  knowledge: sql<boolean>`(substance = 'immaterial' or not rival)`,
  pool: sql<boolean>`(used_as = 'pool')`,
  time: sql<boolean>`(used_as = 'time')`,
  flow: sql<boolean>`(used_as = 'flow')`,
  harvest: sql<boolean>`(used_as = 'harvest')`,
  nature: sql<boolean>`(used_as is null and substance <> 'immaterial' and rival and origin = 'natural' and single)`,
  thing: sql<boolean>`(used_as is null and substance <> 'immaterial' and rival and origin <> 'natural' and single)`,
  stock: sql<boolean>`(used_as is null and substance <> 'immaterial' and rival and not single)`,
}

const ofLot = (column: 'code' | 'best_before') => sql<string | null>`(
  select ${sql.ref(`l.${column}`)} from observation_lot l
  where l.commons_id = observation_resource.commons_id and l.id = observation_resource.lot)`

/** Events this viewer may see. What was withdrawn is for those it named and whoever recorded it. */
export const visibleEvents = (view: View) =>
  view.db
    .selectFrom('observation_event')
    .selectAll()
    .where('commons_id', '=', view.commons.id)
    .where((row) =>
      row.or([
        row('status', '!=', 'withdrawn'),
        row(sql`${view.standing.agent ?? null}::uuid`, 'in', [
          row.ref('provider'),
          row.ref('receiver'),
          row.ref('recorder'),
        ]),
      ]),
    )

/** Where a page of results ended: time and id of its last row. */
export const cursor = z.string().max(80).refine(isCursor, 'cursor')

/** The row a page ended with, as `cursor` reads it. */
export const cursorOf = (at: Date, id: string) => `${at.toISOString()}~${id}`

function isCursor(value: string): boolean {
  const [at, id, rest] = value.split('~')
  return rest === undefined && instant().safeParse(at).success && z.uuid().safeParse(id).success
}

/** The commons' resources, first registered first. */
export const resources = query({
  input: z.strictObject({
    retired: z.boolean().optional(),
    search: line(100).optional(),
    kind: z.enum(kindCodes).optional(),
    /** In whose keeping it is. */
    custodian: id('members.agent').optional(),
    after: cursor.optional(),
  }),
  output: z.object({ resources: z.array(resourceShape), count: z.int(), next: z.string().nullable() }),
  who: ['member'],
  async run(view, { retired = false, search, kind, custodian, after }) {
    let found = visibleResources(view).where('status', '=', retired ? 'retired' : 'active')
    if (kind) found = found.where(ofKind[kind])
    if (custodian) found = found.where('custodian', '=', custodian)
    if (search)
      found = found.where(sql<boolean>`(strpos(lower(name), lower(${search})) > 0
        or strpos(lower(serial), lower(${search})) > 0
        or strpos(lower(${ofLot('code')}), lower(${search})) > 0)`)
    const counted = await found
      .clearSelect()
      .select(({ fn }) => fn.countAll<bigint>().as('count'))
      .executeTakeFirst()
    if (after) found = found.where(afterKey('registered_at', after, '>'))
    const rows = await found
      .orderBy('registered_at')
      .orderBy('id')
      .limit(pageSize + 1)
      .execute()
    const page = rows.slice(0, pageSize)
    const last = rows.length > pageSize ? page.at(-1) : undefined
    const next = last ? cursorOf(last.registered_at, last.id) : null
    return { resources: page.map(resourceOf), count: Number(counted?.count ?? 0), next }
  },
})

/** One resource with what is inside it and the people around it; newest first among its events. */
export const resource = query({
  input: z.strictObject({ resource: id('observation.resource') }),
  output: z.object({
    resource: resourceShape,
    contains: z.array(resourceShape),
    /** Those who took part in counted events on it, with how often; most often first. */
    people: z.array(z.object({ agent: z.string(), times: z.int() })),
    events: z.array(eventShape),
  }),
  who: ['member'],
  async run(view, { resource: id }) {
    const row = await visibleResources(view).where('id', '=', id).executeTakeFirst()
    if (!row) throw kernelFailure('not_found', { what: 'observation.resource' })
    const contains = await visibleResources(view).where('contained_in', '=', id).limit(100).execute()
    const events = await touching(visibleEvents(view), id).limit(30).execute()
    const people = await peopleAround(view, id)
    return {
      resource: resourceOf(row),
      contains: contains.map(resourceOf),
      people,
      events: events.map(eventOf),
    }
  },
})

type EventRows = ReturnType<typeof visibleEvents>

const touching = (events: EventRows, resource: string) =>
  events
    .where((row) => row.or([row('resource', '=', resource), row('to_resource', '=', resource)]))
    .orderBy('happened_at', 'desc')
    .orderBy('id', 'desc')

async function peopleAround(view: View, resource: string) {
  const found = await sql<{ agent: string; times: number }>`
    select agent, count(*)::int as times from (
      select unnest(array[provider, receiver]) as agent from observation_event
      where commons_id = ${view.commons.id} and ${resource} in (resource, to_resource) and status = 'counted'
    ) as named where agent is not null group by agent order by times desc, agent limit 30`.execute(view.db)
  return found.rows
}

/** What happened, newest first: by agent, resource, process and time. */
export const events = query({
  input: z.strictObject({
    agent: id('members.agent').optional(),
    resource: id('observation.resource').optional(),
    process: z.uuid().optional(),
    action: z.enum(actionCodes).optional(),
    from: instant().optional(),
    until: instant().optional(),
    after: cursor.optional(),
  }),
  output: z.object({ events: z.array(eventShape), next: z.string().nullable() }),
  who: ['member'],
  async run(view, input) {
    const rows = await filtered(visibleEvents(view), input)
      .orderBy('happened_at', 'desc')
      .orderBy('id', 'desc')
      .limit(pageSize + 1)
      .execute()
    const page = rows.slice(0, pageSize)
    const last = rows.length > pageSize ? page.at(-1) : undefined
    return { events: page.map(eventOf), next: last ? cursorOf(last.happened_at, last.id) : null }
  },
})

interface EventFilter {
  agent?: string
  resource?: string
  process?: string
  action?: string
  from?: string
  until?: string
  after?: string
}

function filtered(rows: EventRows, by: EventFilter): EventRows {
  const { agent, resource, process, action, from, until, after } = by
  let found = rows
  if (agent) found = found.where((row) => row.or([row('provider', '=', agent), row('receiver', '=', agent)]))
  if (resource)
    found = found.where((row) => row.or([row('resource', '=', resource), row('to_resource', '=', resource)]))
  if (process) found = found.where('process', '=', process)
  if (action) found = found.where('action', '=', action)
  if (from) found = found.where('happened_at', '>=', new Date(from))
  if (until) found = found.where('happened_at', '<', new Date(until))
  return after ? found.where(afterKey('happened_at', after, '<')) : found
}

export function afterKey(
  column: 'happened_at' | 'registered_at' | 'recorded_at' | 'sent_at',
  after: string,
  order: '<' | '>',
) {
  const [at, id] = after.split('~') as [string, string]
  return sql<boolean>`(${sql.ref(column)}, id) ${sql.raw(order)} (${new Date(at)}, ${id}::uuid)`
}

/** Records that name me and wait for my yes or no; the one that counts by silence soonest first. */
export const waitingForMyWord = query({
  input: z.strictObject({}),
  output: z.object({ events: z.array(eventShape) }),
  who: ['signed-in'],
  async run(view) {
    const agent = view.standing.agent
    if (!agent) return { events: [] }
    const rows = await visibleEvents(view)
      .where('status', '=', 'waiting')
      .where(sql<boolean>`exists (
        select 1 from observation_word w where w.commons_id = observation_event.commons_id
        and w.event = observation_event.id and w.agent = ${agent} and w.word = 'asked')`)
      .orderBy('counts_at')
      .limit(100)
      .execute()
    return { events: rows.map(eventOf) }
  },
})

async function processesOf(view: View, events: readonly { process: string | null }[]) {
  const ids = [...new Set(events.map((event) => event.process))].filter((one) => one !== null)
  if (ids.length === 0) return []
  const rows = view.db.selectFrom('observation_process').selectAll().where('commons_id', '=', view.commons.id)
  return (await rows.where('id', 'in', ids).execute()).map(processOf)
}

/** Counted events of a time, with the resources and processes they name, as ValueFlows 1.0 in JSON-LD; 1,000 at a time. */
export const valueFlows = query({
  input: z.strictObject({
    from: instant().optional(),
    until: instant().optional(),
    after: cursor.optional(),
  }),
  output: z.object({ document: z.unknown(), next: z.string().nullable() }),
  who: ['member'],
  async run(view, input) {
    const found = filtered(visibleEvents(view), input).where('status', '=', 'counted')
    const rows = await found.orderBy('happened_at', 'desc').orderBy('id', 'desc').limit(1001).execute()
    const page = rows.slice(0, 1000)
    const ids = [...new Set(page.flatMap((row) => [row.resource, row.to_resource]))].filter(
      (one) => one !== null,
    )
    const things = ids.length > 0 ? await visibleResources(view).where('id', 'in', ids).execute() : []
    const works = await processesOf(view, page)
    const last = rows.length > 1000 ? page.at(-1) : undefined
    return {
      document: valueFlowsJsonLd(view.commons.id, page.map(eventOf), things.map(resourceOf), works),
      next: last ? cursorOf(last.happened_at, last.id) : null,
    }
  },
})
