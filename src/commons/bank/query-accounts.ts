import { sql } from 'kysely'
import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { amount, code, day, unitCode } from '../../kernel/fields.ts'
import { masked, office } from './fields.ts'

const accountShape = z.object({
  code: code(),
  /** Its account in the books. */
  place: z.string(),
  title: z.string(),
  bank: z.string(),
  /** All but the last four digits hidden. */
  number: z.string().nullable(),
  unit: unitCode(),
  state: z.enum(['open', 'closed']),
  openingOn: day(),
  /** What the bank says it holds: by its last line, or the first balance and all lines. */
  atBank: amount(),
  /** What our books say. */
  inBooks: amount(),
  /** The last day there is a line of. */
  lastDay: day().nullable(),
  /** Lines that wait to be booked. */
  waiting: z.int(),
})
export type AccountView = z.output<typeof accountShape>

/** The commons' bank accounts with what the bank and what the books say they hold. */
export const accounts = query({
  input: z.strictObject({}),
  output: z.object({ accounts: z.array(accountShape) }),
  who: office,
  async run(view) {
    return { accounts: await accountViews(view) }
  },
})

interface Row {
  code: string
  place: string
  title: string
  bank: string
  number: string | null
  unit: string
  state: 'open' | 'closed'
  openingOn: string
  opening: bigint
  moved: bigint
  lastBalance: bigint | null
  lastDay: string | null
  waiting: number
  inBooks: bigint
}

export async function accountViews(view: View, only?: string): Promise<AccountView[]> {
  const rows = await sql<Row>`
    select a.code, a.place, a.title, a.bank, a.number, a.unit, a.state, a.opening_on as "openingOn", a.opening,
      coalesce(s.moved, 0)::numeric(38, 0) as moved, coalesce(s.waiting, 0)::int as waiting,
      l.balance as "lastBalance", l.on_day as "lastDay", coalesce(b.amount, 0)::numeric(38, 0) as "inBooks"
    from bank_account a
    left join lateral (
      select sum(amount) as moved, count(*) filter (where state = 'open') as waiting from bank_line
      where commons_id = a.commons_id and account = a.code
    ) s on true
    left join lateral (
      select balance, on_day from bank_line where commons_id = a.commons_id and account = a.code
      order by on_day desc, n desc limit 1
    ) l on true
    left join ledger_balance b
      on b.commons_id = a.commons_id and b.account = a.place and b.unit = a.unit
    where a.commons_id = ${view.commons.id} and (${only ?? null}::text is null or a.code = ${only ?? null})
    order by a.state desc, a.added_at, a.code`.execute(view.db)
  return rows.rows.map(({ opening, moved, lastBalance, number, ...row }) => ({
    ...row,
    number: masked(number),
    atBank: lastBalance ?? opening + moved,
  }))
}

/** Why bank and books differ: what waits, what was left out, what was written by hand without a line. */
export const difference = query({
  input: z.strictObject({ account: code() }),
  output: z.object({
    account: accountShape,
    waiting: amount(),
    leftOut: amount(),
    /** Lines said to be written down before, and what was posted to the account without a line: these should be equal. */
    recordedAlready: amount(),
    byHand: amount(),
    /** Between the balance the bank states and the sum of its lines: then lines are missing. */
    missing: amount(),
  }),
  who: office,
  async run(view, { account: code }) {
    const [account] = await accountViews(view, code)
    if (!account) throw notFound()
    const sums = await lineSums(view, code)
    const waiting = sums.waiting
    const byHand = account.inBooks - (sums.opening + sums.booked)
    const missing = account.atBank - (sums.opening + sums.all)
    return { account, waiting, leftOut: sums.leftOut, recordedAlready: sums.already, byHand, missing }
  },
})

const notFound = () => kernelFailure('not_found', { what: 'bank.account' })

interface Sums {
  opening: bigint
  all: bigint
  waiting: bigint
  booked: bigint
  leftOut: bigint
  already: bigint
}

/** The opening counts only as far as it was posted here; what was brought otherwise is "by hand". */
async function lineSums(view: View, code: string): Promise<Sums> {
  const found = await sql<Sums>`
    select (select opening from bank_account where commons_id = ${view.commons.id} and code = ${code}) as opening,
      coalesce(sum(l.amount), 0)::numeric(38, 0) as all,
      coalesce(sum(l.amount) filter (where l.state = 'open'), 0)::numeric(38, 0) as waiting,
      coalesce(sum(l.amount) filter (where l.state = 'booked'), 0)::numeric(38, 0) as booked,
      coalesce(sum(l.amount) filter (where l.state = 'left_out' and b.reason <> 'recorded_already'), 0)::numeric(38, 0) as "leftOut",
      coalesce(sum(l.amount) filter (where l.state = 'left_out' and b.reason = 'recorded_already'), 0)::numeric(38, 0) as already
    from bank_line l left join bank_booking b on b.commons_id = l.commons_id and b.id = l.booking and l.state = 'left_out'
    where l.commons_id = ${view.commons.id} and l.account = ${code}`.execute(view.db)
  return found.rows[0]!
}
