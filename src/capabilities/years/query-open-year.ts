import { z } from 'zod'
import { accountsUnit } from '../../commons/books/dials.ts'
import { outsideNames } from '../../commons/books/outside-names.ts'
import { spanOf } from '../../commons/books/span.ts'
import { statementsOf } from '../../commons/books/statements.ts'
import { isOpen, requireOpen } from '../../commons/books/visible-to.ts'
import { query } from '../../kernel/capability.ts'
import { amount, day, unitCode } from '../../kernel/fields.ts'
import { linesOf } from './query-year.ts'
import { closeOf, entryOfYear, planOf } from './stored.ts'
import { yearField } from './year-field.ts'

const line = z.object({ account: z.string(), unit: z.string(), amount: amount() })

/** What anyone may see of a year where the charter opens it: budget against actual, and the disclosure once it is closed. */
export const openYear = query({
  input: z.strictObject({ year: yearField() }),
  output: z.strictObject({
    year: yearField(),
    from: day(),
    until: day(),
    unit: unitCode(),
    budget: z
      .strictObject({
        text: z.string(),
        /** The entry that set it. */
        seq: z.int().nullable(),
        lines: z.array(z.strictObject({ account: z.string(), planned: amount(), actual: amount() })),
      })
      .nullable(),
    disclosure: z
      .strictObject({
        balances: z.array(line),
        results: z.array(line),
        openResult: amount(),
        result: amount(),
      })
      .nullable(),
  }),
  who: ['anyone'],
  async run(view, { year }) {
    requireOpen(view, 'years.openYear', 'budget', 'disclosure')
    const span = spanOf(year, view.charter)
    const [planned, close] = await Promise.all([planOf(view, year), closeOf(view, year)])
    const unit = close?.unit ?? (view.charter.value(accountsUnit.name) as string)
    const asked = { unit, ...span, shownAs: outsideNames }
    const { balances, results, openResult, result } = await statementsOf(view.db, view.commons.id, asked)
    const lines = linesOf(planned?.lines ?? [], results)
    const seq = await entryOfYear(view, year, 'budget_set')
    return {
      ...{ year, ...span, unit },
      budget: isOpen(view, 'budget') && planned ? { text: planned.plan.text, seq, lines } : null,
      disclosure: isOpen(view, 'disclosure') && close ? { balances, results, openResult, result } : null,
    }
  },
})
