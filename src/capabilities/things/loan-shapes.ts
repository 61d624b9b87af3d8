import { z } from 'zod'
import type { View } from '../../kernel/capability.ts'
import { conditions, conditionsOut, type LoanRow } from './lending-tables.ts'

/** A loan as queries answer it: to whoever has it and whoever hands things over. */
export const loanShape = z.object({
  id: z.string(),
  resource: z.string(),
  unit: z.int(),
  agent: z.string(),
  booking: z.string(),
  mine: z.boolean(),
  out: z.string(),
  due: z.string(),
  state: z.enum(['out', 'returned', 'renewed']),
  late: z.boolean(),
  back: z.string().nullable(),
  renewal: z.int(),
  first: z.string(),
  kit: z.string().nullable(),
  condition: z.object({ out: z.enum(conditionsOut), back: z.enum(conditions).nullable() }),
  ticket: z.string().nullable(),
  deposit: z
    .object({ amount: z.bigint(), unit: z.string(), state: z.enum(['held', 'settled']), kept: z.bigint() })
    .nullable(),
})
export type LoanView = z.output<typeof loanShape>

export function loanOf(view: View, row: LoanRow): LoanView {
  const { id, resource, unit, agent, booking, state, renewal, first, kit, ticket, deposit, deposit_state } =
    row
  return {
    ...{ id, resource, unit, agent, booking, state, renewal, first, kit, ticket },
    mine: agent === view.standing.agent,
    out: row.out_at.toISOString(),
    due: row.due_at.toISOString(),
    back: row.back_at?.toISOString() ?? null,
    late: state === 'out' && row.due_at < view.now,
    condition: { out: row.condition_out, back: row.condition_back },
    deposit:
      deposit === null
        ? null
        : { amount: deposit, unit: row.deposit_unit ?? '', state: deposit_state!, kept: row.kept },
  }
}
