import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { amount, instant, line } from '../../kernel/fields.ts'
import type { SentThing } from './passages.ts'
import { afterKey, cursor, cursorOf, pageSize } from './queries.ts'
import type { PassageTable } from './tables.ts'

const sending = z.object({
  id: z.string(),
  direction: z.enum(['out', 'in']),
  /** The commons at the other end. */
  commons: z.string(),
  commonsName: z.string(),
  state: z.enum(['under_way', 'accepted', 'refused']),
  /** Ours; of what comes in, once it was accepted. */
  resource: z.string().nullable(),
  name: z.string().nullable(),
  single: z.boolean(),
  quantity: amount(),
  unit: z.string(),
  note: z.string(),
  reason: z.string(),
  sentAt: instant(),
})

export type Sending = z.output<typeof sending>

/** What went to other commons and came from there, newest first; `waiting`: what we have yet to accept. */
export const sendings = query({
  input: z.strictObject({ waiting: z.boolean().optional(), after: cursor.optional() }),
  output: z.object({ sendings: z.array(sending), next: z.string().nullable() }),
  who: ['member'],
  async run(view, { waiting, after }) {
    let found = view.db
      .selectFrom('observation_passage')
      .selectAll()
      .where('commons_id', '=', view.commons.id)
    if (waiting) found = found.where('direction', '=', 'in').where('state', '=', 'under_way')
    if (after) found = found.where(afterKey('sent_at', after, '<'))
    const ordered = found.orderBy('sent_at', 'desc').orderBy('id', 'desc')
    const rows = await ordered.limit(pageSize + 1).execute()
    const page = rows.slice(0, pageSize)
    const last = rows.length > pageSize ? page.at(-1) : undefined
    const [things, others] = await Promise.all([
      namesIn(view.db, view.commons.id, page),
      commonsNames(view.db, page),
    ])
    return {
      sendings: page.map((row) => sendingOf(row, things, others)),
      next: last ? cursorOf(last.sent_at, last.id) : null,
    }
  },
})

type Row = Selectable<PassageTable>
type Db = Parameters<Parameters<typeof query>[0]['run']>[0]['db']
type Named = Map<string, { name: string; single: boolean }>

async function namesIn(db: Db, commons: string, rows: readonly Row[]): Promise<Named> {
  const ids = rows.map((row) => row.resource).filter((one) => one !== null)
  if (ids.length === 0) return new Map()
  const found = db.selectFrom('observation_resource').select(['id', 'name', 'single'])
  const things = await found.where('commons_id', '=', commons).where('id', 'in', ids).execute()
  return new Map(things.map(({ id, ...thing }) => [id, thing]))
}

async function commonsNames(db: Db, rows: readonly Row[]): Promise<Map<string, string>> {
  const ids = rows.map((row) => row.other_commons)
  if (ids.length === 0) return new Map()
  const found = await db.selectFrom('kernel_commons').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(found.map(({ id, name }) => [id, name]))
}

function sendingOf(row: Row, things: Named, others: Map<string, string>): Sending {
  const { id, direction, other_commons: commons, state, resource, quantity, unit, note, reason } = row
  const told = row.about === null ? undefined : (JSON.parse(row.about) as SentThing['about'])
  const thing = (resource === null ? undefined : things.get(resource)) ?? told
  return {
    ...{ id, direction, commons, state, resource, quantity, unit, note, reason },
    commonsName: others.get(commons) ?? '',
    name: thing?.name ?? null,
    single: thing?.single ?? false,
    sentAt: row.sent_at.toISOString(),
  }
}

const commonsShape = z.object({ id: z.string(), name: z.string(), slug: z.string() })

/** Other commons something can be sent to: those that belong to this one, those it had to do with, the one named. */
export const destinations = query({
  input: z.strictObject({ slug: line(80).optional() }),
  output: z.object({ commons: z.array(commonsShape) }),
  who: ['member'],
  async run(view, { slug }) {
    const found = await sql<z.output<typeof commonsShape>>`
      select c.id, c.name, c.slug from kernel_commons c
      where c.id <> ${view.commons.id} and case when ${slug ?? null}::text is not null then c.slug = ${slug ?? null}
      else exists (
        select 1 from members_agent a where a.commons_id = ${view.commons.id} and a.state = 'member'
        and a.person_id = 'commons:' || c.id
      ) or exists (
        select 1 from observation_passage p where p.commons_id = ${view.commons.id} and p.other_commons = c.id
      ) end
      order by c.name, c.id limit 200`.execute(view.db)
    return { commons: found.rows }
  },
})
