import { sql } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import type { BookingTable, LineState } from './tables.ts'

export type NewBooking = Pick<BookingTable, 'id' | 'line' | 'kind' | 'certain'> &
  Partial<Pick<BookingTable, 'account' | 'other_line' | 'agent' | 'reason' | 'note'>> & {
    seq: number
    /** What was settled, in order. */
    parts?: readonly { obligation: string; settlement: string; amount: bigint }[]
  }

/** Keeps what stored lines were found to be, and marks the lines. */
export async function keepBookings(ctx: Context, all: readonly NewBooking[]): Promise<void> {
  await insertBookings(ctx, all)
  await markLines(ctx, all)
}

export const stateOf = ({ kind }: Pick<NewBooking, 'kind'>): LineState =>
  kind === 'left_out' ? 'left_out' : 'booked'

/** The same for lines that were stored with their state at once; two statements, however many. */
export async function insertBookings(ctx: Context, all: readonly NewBooking[]): Promise<void> {
  if (all.length === 0) return
  const column = <T>(value: (one: NewBooking) => T) => all.map(value)
  await sql`
    insert into bank_booking (commons_id, id, line, kind, certain, account, other_line, agent, reason, note, seq, at)
    select ${ctx.commons.id}::uuid, t.id, t.line, t.kind, t.certain, t.account, t.other, t.agent, t.reason, t.note, t.seq,
      ${ctx.now}::timestamptz
    from unnest(${column(({ id }) => id)}::uuid[], ${column(({ line }) => line)}::uuid[],
      ${column(({ kind }) => kind)}::text[], ${column(({ certain }) => certain)}::boolean[],
      ${column(({ account }) => account ?? null)}::text[], ${column(({ other_line }) => other_line ?? null)}::uuid[],
      ${column(({ agent }) => agent ?? null)}::uuid[], ${column(({ reason }) => reason ?? null)}::text[],
      ${column(({ note }) => note ?? '')}::text[], ${column(({ seq }) => seq)}::bigint[]
    ) as t (id, line, kind, certain, account, other, agent, reason, note, seq)`.execute(ctx.db)
  await keepParts(ctx, all)
}

async function markLines(ctx: Context, all: readonly NewBooking[]): Promise<void> {
  if (all.length === 0) return
  await sql`
    update bank_line l set booking = t.booking, state = t.state
    from unnest(${all.map(({ line }) => line)}::uuid[], ${all.map(({ id }) => id)}::uuid[],
      ${all.map(stateOf)}::text[]) as t (line, booking, state)
    where l.commons_id = ${ctx.commons.id} and l.id = t.line`.execute(ctx.db)
}

async function keepParts(ctx: Context, all: readonly NewBooking[]): Promise<void> {
  const parts = all.flatMap(({ id, parts = [] }) => parts.map((part, n) => ({ ...part, booking: id, n })))
  if (parts.length === 0) return
  await sql`
    insert into bank_booking_part (commons_id, booking, n, obligation, settlement, amount)
    select ${ctx.commons.id}::uuid, t.booking, t.n, t.obligation, t.settlement, t.amount
    from unnest(${parts.map(({ booking }) => booking)}::uuid[], ${parts.map(({ n }) => n)}::int[],
      ${parts.map(({ obligation }) => obligation)}::uuid[], ${parts.map(({ settlement }) => settlement)}::uuid[],
      ${parts.map(({ amount }) => `${amount}`)}::numeric[]
    ) as t (booking, n, obligation, settlement, amount)`.execute(ctx.db)
}
