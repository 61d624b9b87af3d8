import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { obligationShape, obligationView, settlementShape, settlementView } from './shapes.ts'
import { settlementsOf } from './stored.ts'
import { visibleObligations } from './visible-to.ts'

/** One thing owed with its payments; null for whom it does not concern. */
export const obligation = query({
  input: z.strictObject({ obligation: id('obligations.obligation') }),
  output: z.object({ obligation: obligationShape, settlements: z.array(settlementShape) }).nullable(),
  who: ['signed-in'],
  async run(view, { obligation: wanted }) {
    const row = await visibleObligations(view).selectAll('o').where('o.id', '=', wanted).executeTakeFirst()
    if (!row) return null
    const settlements = await settlementsOf(view.db, view.commons.id, [row.id])
    return { obligation: obligationView(row), settlements: settlements.map(settlementView) }
  },
})
