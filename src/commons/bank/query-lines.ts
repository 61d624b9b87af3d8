import { sql } from 'kysely'
import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { amount, code, day, id } from '../../kernel/fields.ts'
import { lineCursor, office } from './fields.ts'
import { bookingKinds, lineStates } from './tables.ts'

export const lineShape = z.object({
  id: id('bank.line'),
  account: code(),
  day: day(),
  time: z.string().nullable(),
  amount: amount(),
  balance: amount().nullable(),
  name: z.string(),
  text: z.string(),
  state: z.enum(lineStates),
  booking: id('bank.booking').nullable(),
})
export type LineView = z.output<typeof lineShape>

const booked = z.object({
  kind: z.enum(bookingKinds),
  certain: z.boolean(),
  account: z.string().nullable(),
  agent: z.string().nullable(),
  reason: z.string().nullable(),
  note: z.string(),
  seq: z.int(),
  /** What each part of a payment was for. */
  obligations: z.array(z.string()),
})

/** The statement of one account, newest first, with what became of each line. */
export const lines = query({
  input: z.strictObject({
    account: code(),
    state: z.enum(lineStates).optional(),
    after: lineCursor(false).optional(),
    limit: z.int().min(1).max(200).optional(),
  }),
  output: z.object({
    lines: z.array(lineShape.extend({ booked: booked.nullable() })),
    next: z.string().nullable(),
  }),
  who: office,
  async run(view, { account, state, after, limit = 50 }) {
    const [day, n] = after?.split('~') ?? [null, null]
    const rows = await sql<Row>`
      select l.id, l.account, l.on_day as day, l.n, l.at_time as time, l.amount, l.balance, coalesce(l.name, '') as name,
        coalesce(l.text, '') as text, l.state, l.booking, b.kind, b.certain, b.account as to_account, b.agent, b.reason,
        b.note, b.seq, array(select p.obligation::text from bank_booking_part p
          where p.commons_id = b.commons_id and p.booking = b.id order by p.n) as obligations
      from bank_line l left join bank_booking b on b.commons_id = l.commons_id and b.id = l.booking
      where l.commons_id = ${view.commons.id} and l.account = ${account}
        and (${state ?? null}::text is null or l.state = ${state ?? null})
        and (${day}::date is null or (l.on_day, l.n) < (${day}::date, ${n}::bigint))
      order by l.on_day desc, l.n desc limit ${limit + 1}`.execute(view.db)
    const shown = rows.rows.slice(0, limit)
    const last = rows.rows.length > limit ? shown.at(-1) : undefined
    return { lines: shown.map(viewOf), next: last ? `${last.day}~${last.n}` : null }
  },
})

type Row = LineView & {
  n: bigint
  kind: z.output<typeof booked>['kind'] | null
  certain: boolean
  to_account: string | null
  agent: string | null
  reason: string | null
  note: string
  seq: bigint
  obligations: string[]
}

function viewOf({ n: _, kind, certain, to_account, agent, reason, note, seq, obligations, ...line }: Row) {
  if (kind === null) return { ...line, booked: null }
  return {
    ...line,
    booked: { ...{ kind, certain, account: to_account, agent, reason, note, obligations }, seq: Number(seq) },
  }
}

/** Lines that wait for a person, oldest first, of one account or of all. */
export async function openLines(
  view: View,
  { account, after, limit }: { account?: string; after?: string; limit: number },
): Promise<{ lines: LineView[]; next: string | null }> {
  const [day, n, id] = after?.split('~') ?? [null, null, null]
  const rows = await sql<LineView & { n: bigint }>`
    select id, account, on_day as day, n, at_time as time, amount, balance, coalesce(name, '') as name,
      coalesce(text, '') as text, state, booking
    from bank_line
    where commons_id = ${view.commons.id} and state = 'open'
      and (${account ?? null}::text is null or account = ${account ?? null})
      and (${day}::date is null or (on_day, n, id) > (${day}::date, ${n}::bigint, ${id}::uuid))
    order by on_day, n, id limit ${limit + 1}`.execute(view.db)
  const shown = rows.rows.slice(0, limit)
  const last = rows.rows.length > limit ? shown.at(-1) : undefined
  return {
    lines: shown.map(({ n: _, ...line }) => line),
    next: last ? `${last.day}~${last.n}~${last.id}` : null,
  }
}
