import { z } from 'zod'
import { account, day, line, positiveAmount, unitCode } from '../../kernel/fields.ts'

/** Money from one account to another on a day, with a word on what for. */
export const cashMove = z.strictObject({
  date: day(),
  from: account(),
  to: account(),
  unit: unitCode(),
  amount: positiveAmount(),
  text: line(300),
})
