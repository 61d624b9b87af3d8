import { sql } from 'kysely'
import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { amount } from '../../kernel/fields.ts'
import { unit } from './dials.ts'
import { monthField, paidIn } from './withheld.ts'

const mostRows = 2_000

const sums = { payments: z.int(), gross: amount(), national: amount(), local: amount() }

/** 지급명세서에 적을 금액: what was paid and held back in some months, by kind and payee, and by month. */
export const withheld = query({
  input: z.strictObject({ from: monthField(), until: monthField() }),
  output: z.object({
    unit: z.string(),
    payees: z.array(
      z.object({ kind: z.string(), payee: z.string().nullable(), payeeName: z.string().nullable(), ...sums }),
    ),
    months: z.array(
      z.object({
        month: z.string(),
        ...sums,
        /** Of these, what was not declared yet. */
        openPayments: z.int(),
        openNational: amount(),
        openLocal: amount(),
      }),
    ),
  }),
  who: ['role:steward', 'role:treasurer', 'role:chair', 'organ:auditor'],
  async run(view, { from, until }) {
    const [payees, months] = await Promise.all([payeesIn(view, from, until), monthsIn(view, from, until)])
    return { unit: view.charter.value(unit.name) as string, payees, months }
  },
})

const summed = sql`count(*)::int as payments, sum(amount)::numeric(38, 0) as gross,
  sum(national_tax)::numeric(38, 0) as national, sum(local_tax)::numeric(38, 0) as local`

interface Sums {
  payments: number
  gross: bigint
  national: bigint
  local: bigint
}

const base = (view: View, from: string, until: string) => sql`from expenses_expense
  where commons_id = ${view.commons.id} and withholding is not null and state = 'paid' and ${paidIn(from, until)}`

async function payeesIn(view: View, from: string, until: string) {
  const found = await sql<Sums & { kind: string; payee: string | null; payeeName: string | null }>`
    select withholding as kind, payee, payee_name as "payeeName", ${summed} ${base(view, from, until)}
    group by withholding, payee, payee_name order by withholding, payee_name, payee limit ${mostRows}`.execute(
    view.db,
  )
  return found.rows
}

async function monthsIn(view: View, from: string, until: string) {
  const open = sql`filter (where declared_month is null)`
  const found = await sql<
    Sums & { month: string; openPayments: number; openNational: bigint; openLocal: bigint }
  >`
    select to_char(paid_on, 'YYYY-MM') as month, ${summed}, (count(*) ${open})::int as "openPayments",
      coalesce(sum(national_tax) ${open}, 0)::numeric(38, 0) as "openNational",
      coalesce(sum(local_tax) ${open}, 0)::numeric(38, 0) as "openLocal"
    ${base(view, from, until)} group by 1 order by 1 desc limit 60`.execute(view.db)
  return found.rows
}
