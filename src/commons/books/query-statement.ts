import { sql } from 'kysely'
import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { account, amount, unitCode } from '../../kernel/fields.ts'
import { tell } from '../../kernel/tell.ts'
import { registry } from '../charter/registry.ts'
import { accountFor, isAccount, requireAccountShown } from './visible-to.ts'

const pageSize = 50
const cursor = z.string().regex(/^\d{1,15}~\d{1,6}$/)

/** One account in one unit, newest first, each posting with the balance after it. */
export const statement = query({
  input: z.strictObject({ account: account(), unit: unitCode(), after: cursor.optional() }),
  output: z.object({
    balance: amount(),
    rows: z.array(
      z.object({
        seq: z.int(),
        kind: z.string(),
        /** What happened, in the viewer's language. */
        sentence: z.string(),
        /** When it was recorded. */
        at: z.string(),
        /** The day it took place, in the commons' own time. */
        day: z.string(),
        /** The other account. */
        other: z.string(),
        /** Positive: came in. */
        change: amount(),
        /** After this posting. */
        balance: amount(),
      }),
    ),
    next: z.string().nullable(),
  }),
  who: ['member'],
  async run(view, input) {
    requireAccountShown(view, input.account, 'books.statement')
    const shownAs = accountFor(view)
    const total = await balanceNow(view, input)
    const before = input.after ? total - (await changeSince(view, input, input.after)) : total
    const found = await postings(view, input)
    const page = found.slice(0, pageSize)
    const told = await tell(
      registry(),
      view,
      page.map((row) => row.body),
    )
    let balance = before
    const rows = page.map((row, i) => {
      const { change, kind, day } = row
      const other = shownAs(row.other)
      const { sentence } = told[i]!
      const shown = { other, change, kind, day, sentence, at: row.at.toISOString(), balance }
      balance -= row.change
      return { ...shown, seq: Number(row.seq) }
    })
    const last = found.length > pageSize ? page.at(-1) : undefined
    return { balance: total, rows, next: last ? `${last.seq}~${last.n}` : null }
  },
})

interface Wanted {
  account: string
  unit: string
  after?: string
}

async function balanceNow(view: View, { account, unit }: Wanted): Promise<bigint> {
  const rows = await view.db
    .selectFrom('ledger_balance')
    .select('amount')
    .where('commons_id', '=', view.commons.id)
    .where(isAccount(view, 'account', account))
    .where('unit', '=', unit)
    .execute()
  return rows.reduce((sum, { amount }) => sum + amount, 0n)
}

/** Both directions at once, so that each uses its own index. */
const sides = (view: View, { account, unit }: Wanted) => sql`
  select seq, n, day, from_account as other, amount as change from ledger_posting
  where commons_id = ${view.commons.id} and ${isAccount(view, 'to_account', account)} and unit = ${unit}
  union all
  select seq, n, day, to_account, -amount from ledger_posting
  where commons_id = ${view.commons.id} and ${isAccount(view, 'from_account', account)} and unit = ${unit}`

/** What this posting and all newer ones changed. */
async function changeSince(view: View, wanted: Wanted, after: string): Promise<bigint> {
  const [seq, n] = after.split('~').map(BigInt) as [bigint, bigint]
  const found = await sql<{ sum: bigint }>`
    select coalesce(sum(change), 0)::numeric(38, 0) as sum from (${sides(view, wanted)}) as moves
    where (seq, n) >= (${seq}::bigint, ${n}::bigint)`.execute(view.db)
  return BigInt(found.rows[0]?.sum ?? 0n)
}

interface Row {
  seq: bigint
  n: number
  other: string
  change: bigint
  kind: string
  at: Date
  day: string
  body: string
}

async function postings(view: View, wanted: Wanted): Promise<Row[]> {
  const [seq, n] = (wanted.after ?? '999999999999999~0').split('~').map(BigInt) as [bigint, bigint]
  const found = await sql<Row>`
    select moves.*, e.kind, e.at, e.body from (${sides(view, wanted)}) as moves
    join journal_entry e on e.commons_id = ${view.commons.id} and e.seq = moves.seq
    where (moves.seq, moves.n) < (${seq}::bigint, ${n}::bigint)
    order by moves.seq desc, moves.n desc limit ${pageSize + 1}`.execute(view.db)
  return found.rows
}
