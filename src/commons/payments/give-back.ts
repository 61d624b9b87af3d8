import { apportion } from '../../kernel/apportion.ts'
import type { Context } from '../../kernel/capability.ts'
import type { Posting } from '../../kernel/journal/entry.ts'
import { settle, unsettle } from '../obligations/settling.ts'
import { obligationAt } from '../obligations/stored.ts'
import { changeLine, linesOf } from './stored.ts'
import type { LineRow } from './tables.ts'

/** Postings of what went back, and what they settled: tie them to the entry with `entered`. */
export interface GivenBack {
  postings: Posting[]
  settlements: string[]
}

/**
 * Takes back what a payment settled, as far as it was given back: from all its lines alike. With `owed` it settles what
 * we owe the payer for it; without, the payer owes it again.
 */
export async function giveBack(
  ctx: Context,
  payment: string,
  { amount, on, owed }: { amount: bigint; on: string; owed: string | null },
): Promise<GivenBack> {
  const lines = (await linesOf(ctx, payment)).filter((line) => line.amount > line.returned)
  const { shares } = apportion({
    total: amount,
    parts: lines.map((line) => {
      const left = line.amount - line.returned
      return { key: keyOf(line), weight: left, cap: left }
    }),
  })
  const back: GivenBack = { postings: [], settlements: [] }
  for (const line of lines) {
    const part = shares.get(keyOf(line)) ?? 0n
    if (part === 0n) continue
    const settlement = await payerSide(ctx, back, line, { part, on, owed })
    const owed_settlement = await payeeSide(ctx, back, line, { part, on })
    await changeLine(ctx, line, { returned: line.returned + part, settlement, owed_settlement })
  }
  return back
}

const keyOf = ({ n }: LineRow) => String(n).padStart(4, '0')

interface Step {
  part: bigint
  on: string
}

async function payerSide(
  ctx: Context,
  back: GivenBack,
  line: LineRow,
  { part, on, owed }: Step & { owed: string | null },
): Promise<string | null> {
  const paid = await obligationAt(ctx, line.obligation)
  if (owed) {
    const { settlement, posting } = await settle(ctx, {
      obligation: owed,
      amount: part,
      on,
      place: line.place,
    })
    add(back, posting, settlement)
    return line.settlement
  }
  if (paid.state === 'cancelled' || line.settlement === null) {
    // Nothing is left that could be owed again: the account it was paid from takes it.
    add(back, { from: line.place, to: paid.account, unit: paid.unit, amount: part })
    return line.settlement
  }
  return less(ctx, back, { settlement: line.settlement, line, obligation: line.obligation }, { part, on })
}

/** What we were told the payee got is owed to them again, unless nothing is owed for it any more. */
async function payeeSide(ctx: Context, back: GivenBack, line: LineRow, step: Step): Promise<string | null> {
  if (line.owed === null || line.owed_settlement === null) return line.owed_settlement
  const owed = await obligationAt(ctx, line.owed)
  if (owed.state === 'cancelled') {
    add(back, { from: owed.account, to: line.place, unit: owed.unit, amount: step.part })
    return line.owed_settlement
  }
  return less(ctx, back, { settlement: line.owed_settlement, line, obligation: line.owed }, step)
}

/** A settlement becomes smaller: it is taken back, what remains of it settled anew, and only the difference posted. */
async function less(
  ctx: Context,
  back: GivenBack,
  { settlement, line, obligation }: { settlement: string; line: LineRow; obligation: string },
  { part, on }: Step,
): Promise<string | null> {
  const { posting } = await unsettle(ctx, { settlement })
  add(back, { ...posting, amount: part }, settlement)
  const amount = line.amount - line.returned - part
  if (amount === 0n) return null
  const again = await settle(ctx, { obligation, amount, on, place: line.place })
  back.settlements.push(again.settlement)
  return again.settlement
}

function add(back: GivenBack, posting: Posting, settlement?: string): void {
  back.postings.push(posting)
  if (settlement) back.settlements.push(settlement)
}
