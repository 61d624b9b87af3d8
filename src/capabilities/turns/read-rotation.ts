import { z } from 'zod'
import type { View } from '../../kernel/capability.ts'
import type { TurnRule } from './dials.ts'
import { passTurn, withPresent } from './rotation.ts'
import { presentIn, rotationOf, rotationRow } from './rotation-stored.ts'

export const rotationShape = z.object({
  /** Which step the page shows; forms send it back. */
  step: z.int(),
  cycle: z.int(),
  at: z.string().nullable(),
  since: z.string(),
  /** The last day of the turn, after which it lapses. */
  due: z.string().nullable(),
  /** Who comes after, in this cycle and then in the next one. */
  after: z.array(z.string()),
  had: z.array(z.string()),
  /** Kept out for now. */
  closed: z.array(z.string()),
  mayPass: z.boolean(),
})
export type RotationView = z.output<typeof rotationShape>

/** Whose turn it is, with those who came and went since the last step. */
export async function readRotation(
  view: View,
  rule: Extract<TurnRule, { way: 'rotation' }>,
  resource: string,
): Promise<RotationView | null> {
  const row = await rotationRow(view, resource)
  if (!row) return null
  const present = await presentIn(view, rule)
  const now = withPresent(rotationOf(row), present)
  const { cycle, at, left, had, order } = now
  const isOpen = (one: string) => one !== at && !present.closed.includes(one)
  const thisCycle = left.filter(isOpen)
  return {
    ...{ step: row.step, cycle, at, since: row.since.toISOString(), closed: [...present.closed] },
    due: at === row.at ? row.due_on : null,
    after: [...thisCycle, ...order.filter((one) => isOpen(one) && !thisCycle.includes(one))],
    had: had.filter((one) => order.includes(one)),
    mayPass: at === view.standing.agent && typeof passTurn(now, present.closed) !== 'string',
  }
}
