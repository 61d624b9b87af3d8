import type { Context } from '../../kernel/capability.ts'
import { settleMany } from '../obligations/settle-many.ts'
import type { NewBooking } from './bookings.ts'
import type { lineMatched } from './entries.ts'
import { dayOf } from './late.ts'
import type { Part } from './matching/match.ts'
import type { AccountTable, LineTable } from './tables.ts'

/** A line and what it settles: an entry of its own, so that it can be taken back alone. */
export interface Settled {
  line: LineTable
  parts: readonly Part[]
  /** Whom it concerns, where it is one. */
  agent: string | null
  certain: boolean
}

/** Settles what lines pay; the caller keeps the bookings. Throws what `settle` throws. */
export async function settleLines(
  ctx: Context<string, { line_matched: typeof lineMatched }>,
  { place }: Pick<AccountTable, 'place'>,
  all: readonly Settled[],
): Promise<NewBooking[]> {
  const groups = all.map((one) => ({
    about: { ...one, booking: ctx.newId() },
    parts: one.parts.map(({ obligation, amount }) => ({
      ...{ obligation, amount, on: one.line.on_day, place, line: one.line.id },
    })),
  }))
  const done = await settleMany(
    ctx as unknown as Context,
    groups,
    ({ line, parts, agent, certain, booking }, postings) =>
      ctx.record(
        'line_matched',
        {
          ...{ booking, line: line.id, bank: line.account, agent, certain },
          obligations: parts.map(({ obligation }) => obligation),
          ...dayOf(ctx, line).data,
        },
        { postings: merged(postings), effectiveOn: dayOf(ctx, line).effectiveOn },
      ),
  )
  return done.map(({ about: { booking, line, parts, agent, certain }, seq, settlements }) => ({
    ...{ id: booking, line: line.id, kind: 'match' as const, certain, agent, seq },
    parts: parts.map((part, i) => ({ ...part, settlement: settlements[i]! })),
  }))
}

type Posted = { from: string; to: string; unit: string; amount: bigint }

/** Three months of dues from one account to one place are one posting. */
function merged(postings: readonly Posted[]): Posted[] {
  const byWay = new Map<string, Posted>()
  for (const one of postings) {
    const way = `${one.from} ${one.to} ${one.unit}`
    const before = byWay.get(way)
    byWay.set(way, { ...one, amount: one.amount + (before?.amount ?? 0n) })
  }
  return [...byWay.values()]
}
