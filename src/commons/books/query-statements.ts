import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { amount, day, unitCode } from '../../kernel/fields.ts'
import { statementsOf } from './statements.ts'
import { requireBooksOpen } from './visible-to.ts'

const line = z.object({ account: z.string(), unit: z.string(), amount: amount() })

/** Balance sheet at the end of the last day and income statement of the days, members' accounts summed. */
export const statements = query({
  input: z.strictObject({
    unit: unitCode(),
    from: day(),
    until: day(),
    /** `general`, or a special account by its code; all together where nothing is said. */
    accounting: z.string().max(40).optional(),
  }),
  output: z.object({
    balances: z.array(line),
    results: z.array(line),
    /** Of all days that no closed year holds, up to the last one. */
    openResult: amount(),
    /** Of the days asked for: positive is a surplus. */
    result: amount(),
  }),
  who: ['anyone'],
  async run(view, { accounting, ...asked }) {
    requireBooksOpen(view, 'books.statements')
    const part = accounting === undefined ? undefined : accounting === 'general' ? '' : `sp-${accounting}`
    return statementsOf(view.db, view.commons.id, { ...asked, accounting: part })
  },
})
