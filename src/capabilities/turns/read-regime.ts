import { z } from 'zod'
import { healthState } from '../../commons/care/readings.ts'
import type { View } from '../../kernel/capability.ts'
import { ruleOf } from './dials.ts'
import { regimeBy } from './regime.ts'
import type { PlaceTable } from './tables.ts'

export const regimeShape = z.object({
  /** The ordinary rule, the one for when it is scarce, and which of them is in force. */
  rule: z.string(),
  instead: z.string(),
  inForce: z.string(),
  /** Since when, where it was ever switched, and by what that was measured. */
  since: z.string().nullable(),
  indicator: z.string().nullable(),
  /** Which has to hold by what was measured last, and what makes it so. */
  due: z.string(),
  dueBy: z.string().nullable(),
})
export type RegimeView = z.output<typeof regimeShape>

/** Which rule is in force and why; nothing where only one ever is. */
export async function readRegime(view: View, row: PlaceTable): Promise<RegimeView | null> {
  const rule = ruleOf(view.charter, row.rule)
  if (!rule || (!rule.scarce && row.in_force === row.rule)) return null
  const measured = (await healthState(view, [row.resource])).get(row.resource)!
  const due = regimeBy(rule, measured)
  return {
    ...{ rule: row.rule, instead: rule.scarce?.instead ?? row.in_force, inForce: row.in_force },
    ...{ since: row.switched_at?.toISOString() ?? null, indicator: row.indicator },
    ...{ due: due.code, dueBy: due.indicator },
  }
}
