import { z } from 'zod'
import { account, amount, code, day, id, unitCode } from '../../kernel/fields.ts'
import { directions, type ObligationRow, type SettlementRow, states, ways } from './tables.ts'

/** One thing owed, as lists show it. */
export const obligationShape = z.object({
  id: id('obligations.obligation'),
  direction: z.enum(directions),
  agent: id('members.agent').nullable(),
  party: z.string().nullable(),
  purpose: code(),
  source: z.string(),
  sourceId: z.string(),
  unit: unitCode(),
  amount: amount(),
  /** Paid or forgiven so far. */
  settled: amount(),
  account: account(),
  dueOn: day().nullable(),
  label: z.string(),
  state: z.enum(states),
  openedOn: day(),
  /** The entry that made it. */
  seq: z.int().nullable(),
})

export type ObligationView = z.output<typeof obligationShape>

/** One payment of it. */
export const settlementShape = z.object({
  id: id('obligations.settlement'),
  obligation: id('obligations.obligation'),
  way: z.enum(ways),
  amount: amount(),
  on: day(),
  place: account(),
  /** Whether it was matched with a line of a bank statement. */
  matched: z.boolean(),
  seq: z.int().nullable(),
  takenBack: z.boolean(),
  reversedSeq: z.int().nullable(),
  reason: z.string().nullable(),
})

export type SettlementView = z.output<typeof settlementShape>

export function obligationView(row: ObligationRow): ObligationView {
  const { id, direction, agent, party, purpose, source, unit, amount, settled, account, label, state } = row
  return {
    ...{ id, direction, agent, party, purpose, source, unit, amount, settled, account, label, state },
    sourceId: row.source_id,
    dueOn: row.due_on,
    openedOn: row.opened_on,
    seq: row.seq === null ? null : Number(row.seq),
  }
}

export function settlementView(row: SettlementRow): SettlementView {
  const { id, obligation, way, amount, place, reason } = row
  return {
    ...{ id, obligation, way, amount, place, reason },
    on: row.on_day,
    matched: row.line !== null,
    seq: row.seq === null ? null : Number(row.seq),
    takenBack: row.reversed_at !== null,
    reversedSeq: row.reversed_seq === null ? null : Number(row.reversed_seq),
  }
}
