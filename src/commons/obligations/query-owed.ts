import { sql } from 'kysely'
import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { amount, code, day, id, isId, unitCode } from '../../kernel/fields.ts'
import { localDay } from '../members/local-day.ts'
import { obligationShape, obligationView } from './shapes.ts'
import { directions } from './tables.ts'
import { visibleObligations } from './visible-to.ts'

/** How late something is, as arrears are usually listed; `none` has no day. */
export const ages = ['none', 'not_due', 'days_30', 'days_60', 'days_90', 'older'] as const
export type Age = (typeof ages)[number]

/** Where a page ends: `day~id`, or `infinity~id` among those without a day. */
const cursor = z
  .string()
  .max(60)
  .refine((text) => {
    const [due = '', last, ...more] = text.split('~')
    const isDue = due === 'infinity' || day().safeParse(due).success
    return isDue && isId(last) && more.length === 0
  }, 'text')

const input = z.strictObject({
  direction: z.enum(directions),
  /** Only of these. */
  agents: z.array(id('members.agent')).min(1).max(50).optional(),
  purpose: code().optional(),
  age: z.enum(ages).optional(),
  after: cursor.optional(),
  limit: z.int().min(1).max(200).optional(),
})

type Wanted = z.output<typeof input>

/** What is open, soonest due first, with sums by how late it is. `age` narrows the rows, never the sums. */
export const owed = query({
  input,
  output: z.object({
    today: day(),
    rows: z.array(obligationShape),
    next: z.string().nullable(),
    ages: z.array(z.object({ age: z.enum(ages), unit: unitCode(), count: z.int(), rest: amount() })),
    /** The purposes there are among what is open, for a filter. */
    purposes: z.array(code()),
  }),
  who: ['role:steward', 'role:treasurer'],
  async run(view, wanted) {
    const today = await localDay(view.db, view.commons.id, view.now)
    const [{ rows, next }, sums, purposes] = await Promise.all([
      pageOf(view, wanted, today),
      sumsOf(view, wanted, today),
      purposesOf(view, wanted),
    ])
    return { today, rows: rows.map(obligationView), next, ages: sums, purposes }
  },
})

const dueKey = sql<string>`coalesce(o.due_on, 'infinity'::date)`

const ageOf = (today: string) => sql<Age>`case
  when o.due_on is null then 'none'
  when o.due_on >= ${today}::date then 'not_due'
  when o.due_on >= ${today}::date - 30 then 'days_30'
  when o.due_on >= ${today}::date - 60 then 'days_60'
  when o.due_on >= ${today}::date - 90 then 'days_90'
  else 'older' end`

function openOnes(view: View, { direction, agents, purpose }: Wanted) {
  let found = visibleObligations(view).where('o.state', '=', 'open').where('o.direction', '=', direction)
  if (agents) found = found.where('o.agent', 'in', agents)
  if (purpose) found = found.where('o.purpose', '=', purpose)
  return found
}

async function pageOf(view: View, wanted: Wanted, today: string) {
  const { after, age, limit = 50 } = wanted
  let found = openOnes(view, wanted).selectAll('o')
  if (age) found = found.where(inAge(age, today))
  if (after) {
    const [due, last] = after.split('~') as [string, string]
    found = found.where(sql<boolean>`(${dueKey}, o.id) > (${due}::date, ${last}::uuid)`)
  }
  const all = await found
    .orderBy(dueKey)
    .orderBy('o.id')
    .limit(limit + 1)
    .execute()
  const rows = all.slice(0, limit)
  const end = all.length > limit ? rows.at(-1) : undefined
  return { rows, next: end ? `${end.due_on ?? 'infinity'}~${end.id}` : null }
}

/** As bounds of the day, so that the index finds them. */
function inAge(age: Age, today: string) {
  const back = (days: number) => sql`(${today}::date - ${days}::int)`
  const between = (from: ReturnType<typeof sql>, before: ReturnType<typeof sql>) =>
    sql<boolean>`${dueKey} >= ${from} and ${dueKey} < ${before}`
  const forever = sql`'infinity'::date`
  const bounds: Record<Age, ReturnType<typeof sql<boolean>>> = {
    none: sql<boolean>`${dueKey} = ${forever}`,
    not_due: between(back(0), forever),
    days_30: between(back(30), back(0)),
    days_60: between(back(60), back(30)),
    days_90: between(back(90), back(60)),
    older: sql<boolean>`${dueKey} < ${back(90)}`,
  }
  return bounds[age]
}

async function sumsOf(view: View, wanted: Wanted, today: string) {
  const rows = await openOnes(view, wanted)
    .select([
      ageOf(today).as('age'),
      'o.unit',
      sql<number>`count(*)::int`.as('count'),
      sql<bigint>`sum(o.amount - o.settled)::numeric(38, 0)`.as('rest'),
    ])
    .groupBy(['age', 'o.unit'])
    .execute()
  return rows.sort((a, b) => ages.indexOf(a.age) - ages.indexOf(b.age))
}

async function purposesOf(view: View, { direction }: Wanted): Promise<string[]> {
  const rows = await visibleObligations(view)
    .select('o.purpose')
    .where('o.state', '=', 'open')
    .where('o.direction', '=', direction)
    .groupBy('o.purpose')
    .orderBy('o.purpose')
    .limit(50)
    .execute()
  return rows.map((row) => row.purpose)
}
