import { sql } from 'kysely'
import { z } from 'zod'
import { searchFor } from '../../commons/members/search-columns.ts'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { amount, day, id } from '../../kernel/fields.ts'
import { holdingLaw, isOver } from './limits.ts'
import { shareUnit } from './stored.ts'

export const holdingShape = z.object({
  agent: id('members.agent'),
  name: z.string(),
  number: z.string().nullable(),
  left: z.boolean(),
  shares: amount(),
  /** Paid in, by the ledger. */
  paid: amount(),
  since: day(),
  joinedOn: day().nullable(),
})

export type HoldingView = z.output<typeof holdingShape>

/** Everybody's shares by name, a page at a time; `search` as on the roll. */
export const holdings = query({
  input: z.strictObject({
    search: z.string().max(100).optional(),
    after: z.string().max(600).optional(),
    limit: z.int().min(1).max(500).optional(),
  }),
  output: z.object({ rows: z.array(holdingShape), next: z.string().nullable() }),
  who: ['role:steward', 'role:treasurer', 'role:chair'],
  run: (view, wanted) => listHoldings(view, wanted),
})

type Wanted = { search?: string | undefined; after?: string | undefined; limit?: number | undefined }
type Row = HoldingView & { sort_name: string }

/**
 * Walks the roll in the order of its index `(commons_id, sort_name, id)` and looks each holding up by its key: a page
 * costs as much as it shows, however long the roll. The caller has checked who looks.
 */
export async function listHoldings(view: View, { search, after, limit = 50 }: Wanted) {
  const looked = search === undefined ? undefined : searchFor(search)
  const found = looked ? sql`and ${sql.ref(`a.${looked.column}`)} like ${looked.pattern}` : sql``
  const from = after === undefined ? sql`` : afterRow(after)
  const rows = await sql<Row>`
    select a.id as agent, coalesce(a.name, '') as name, a.number, a.state = 'left' as left, a.sort_name,
      h.shares, h.since, a.joined_on as "joinedOn", coalesce(-(
        select b.amount from ledger_balance b
        where b.commons_id = a.commons_id and b.account = 'equity:shares:' || a.id and b.unit = ${shareUnit}
      ), 0) as paid
    from members_agent a
    cross join lateral (
      select h.shares, h.since from shares_holding h
      where h.commons_id = a.commons_id and h.agent = a.id and h.shares > 0 offset 0
    ) h
    where a.commons_id = ${view.commons.id} ${found} ${from}
    order by a.sort_name, a.id limit ${limit + 1}`.execute(view.db)
  const shown = rows.rows.slice(0, limit)
  const last = rows.rows.length > limit ? shown.at(-1) : undefined
  return {
    rows: shown.map(({ sort_name: _, ...one }) => one),
    next: last ? Buffer.from(JSON.stringify([last.sort_name, last.agent])).toString('base64url') : null,
  }
}

const cursor = z.tuple([z.string().max(400), z.uuid()])

function afterRow(text: string) {
  try {
    const [name, last] = cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    return sql`and (a.sort_name, a.id) > (${name}, ${last}::uuid)`
  } catch {
    throw kernelFailure('bad_input', { field: 'after', problem: 'text' })
  }
}

/** All shares, what is paid in of them, and who holds more than the law lets one member hold. */
export const totals = query({
  input: z.strictObject({}),
  output: z.object({
    holders: z.int(),
    shares: amount(),
    paid: amount(),
    over: z.array(z.object({ agent: id('members.agent'), shares: amount() })),
    article: z.object({ ko: z.string(), en: z.string() }).nullable(),
  }),
  who: ['role:steward', 'role:treasurer', 'role:chair'],
  async run(view) {
    const [all, top, paid] = await Promise.all([sumOf(view), largest(view), paidOf(view)])
    const law = holdingLaw(view.charter)
    const over = law ? top.filter((one) => isOver(law, one.shares, all.shares)) : []
    return { ...all, paid, over, article: law?.article ?? null }
  },
})

async function sumOf({ db, commons }: View): Promise<{ holders: number; shares: bigint }> {
  const { rows } = await sql<{ holders: string; shares: bigint | null }>`
    select count(*) as holders, sum(shares) as shares from shares_holding
    where commons_id = ${commons.id} and shares > 0`.execute(db)
  return { holders: Number(rows[0]!.holders), shares: BigInt(rows[0]!.shares ?? 0) }
}

/** Above any part the law allows there is room for only so few. */
const largest = ({ db, commons }: View) =>
  db
    .selectFrom('shares_holding')
    .select(['agent', 'shares'])
    .where('commons_id', '=', commons.id)
    .orderBy('shares', 'desc')
    .orderBy('agent')
    .limit(10)
    .execute()

async function paidOf({ db, commons }: View): Promise<bigint> {
  const { rows } = await sql<{ paid: bigint | null }>`
    select -sum(amount) as paid from ledger_balance
    where commons_id = ${commons.id} and account collate "C" >= 'equity:shares:' and account collate "C" < 'equity:shares;'
      and unit = ${shareUnit}`.execute(db)
  return BigInt(rows[0]!.paid ?? 0)
}
