import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { amount, day, unitCode } from '../../kernel/fields.ts'
import { fundNames } from './labels.ts'
import { outsideNames } from './outside-names.ts'
import { statementsOf } from './statements.ts'
import { daysFor, isOpen, requireOpen } from './visible-to.ts'

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
    /** What the funds in it are called, by code. */
    funds: z.record(z.string(), z.string()),
    /** Of the days asked for: positive is a surplus. */
    result: amount(),
  }),
  who: ['anyone'],
  async run(view, { accounting, ...asked }) {
    requireOpen(view, 'books.statements', 'balance_sheet', 'accounts')
    const part = accounting === undefined ? undefined : accounting === 'general' ? '' : `sp-${accounting}`
    const found = await statementsOf(view.db, view.commons.id, {
      ...daysFor(view, { ...asked, accounting: part }),
      shownAs: view.standing.member ? undefined : outsideNames,
    })
    const [sheet, results] = [isOpen(view, 'balance_sheet'), isOpen(view, 'accounts')]
    return {
      ...(sheet ? found : { ...found, balances: [], openResult: 0n }),
      ...(results ? {} : { results: [], result: 0n }),
      funds: sheet ? await fundNames(view.db, view.commons.id) : {},
    }
  },
})
