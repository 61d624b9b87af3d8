import { sql } from 'kysely'
import { z } from 'zod'
import { type Walked, walkRoll } from '../../commons/members/walk-roll.ts'
import { query, type View } from '../../kernel/capability.ts'
import { amount, day, id } from '../../kernel/fields.ts'
import { holdingLaw, isOver } from './limits.ts'
import { holdingsOf, paidBy } from './register-rows.ts'
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
/**
 * Along the roll by name, those who hold shares, and what each holds: a page costs as much as it shows. The caller has
 * checked who looks.
 */
export async function listHoldings(view: View, { search, after, limit = 50 }: Wanted) {
  const that = await whoHolds(view)
  const { people, next } = await walkRoll(view.db, view.commons.id, { search, after, limit, that })
  return { rows: await heldBy(view, people), next }
}

const fewHolders = 5_000

/** Who holds shares, as the roll's walk asks it: where they are few, by themselves, wherever on the roll they stand. */
async function whoHolds({ db, commons }: View) {
  const few = await db
    .selectFrom('shares_holding')
    .select('agent')
    .where('commons_id', '=', commons.id)
    .where('shares', '>', 0n)
    .limit(fewHolders + 1)
    .execute()
  if (few.length <= fewHolders) return sql<boolean>`a.id = any(${few.map(({ agent }) => agent)}::uuid[])`
  return sql<boolean>`exists (
    select from shares_holding h where h.commons_id = a.commons_id and h.agent = a.id and h.shares > 0)`
}

async function heldBy(view: View, people: readonly Walked[]): Promise<HoldingView[]> {
  const agents = people.map(({ agent }) => agent)
  const [held, paid] = await Promise.all([holdingsOf(view, agents), paidBy(view, agents)])
  return people.flatMap(({ agent, name, number, state, joinedOn }) => {
    const one = held.get(agent)
    if (!one || one.shares === 0n) return []
    return [{ agent, name, number, joinedOn, left: state === 'left', ...one, paid: paid.get(agent) ?? 0n }]
  })
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
