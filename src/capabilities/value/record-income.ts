import { z } from 'zod'
import { localDay } from '../../commons/members/local-day.ts'
import { command } from '../../kernel/capability.ts'
import { account, day, line, positiveAmount, unitCode } from '../../kernel/fields.ts'
import { incomeRecorded } from './entries.ts'
import {
  keepIncome,
  namedSource,
  placeFailures,
  problemOfPlaces,
  sourceFailures,
  sourceFields,
  unknownSource,
} from './income.ts'

/** Writes down what came in for what people made, and what brought it, so that it can be shared among them. */
export const recordIncome = command({
  input: z.strictObject({
    unit: unitCode(),
    amount: positiveAmount(),
    on: day(),
    /** From whom and what for; kept in a row that can be erased. */
    text: line(300),
    /** Where it came in: `assets:bank`; and what as: `income:sales`. Both in one account, general or special. */
    place: account(),
    account: account(),
    ...sourceFields,
  }),
  who: ['role:steward', 'role:treasurer'],
  failures: ['in_the_future', ...placeFailures, ...sourceFailures],
  records: { income_recorded: incomeRecorded },
  async run(ctx, { unit, amount, on, text, place, account, ...source }) {
    if (on > (await localDay(ctx.db, ctx.commons.id, ctx.now))) ctx.fail('in_the_future')
    const problem = problemOfPlaces(ctx, { place, account }) ?? (await unknownSource(ctx, source))
    if (problem) ctx.fail(problem)
    const income = ctx.newId()
    const postings = [{ from: account, to: place, unit, amount }]
    const data = { income, unit, amount, ...namedSource(source) }
    const seq = ctx.record('income_recorded', data, { postings, effectiveOn: on })
    await keepIncome(ctx, {
      id: income,
      unit,
      amount,
      on_day: on,
      text,
      place,
      account,
      way: 'recorded',
      seq,
      source,
    })
    return { income, seq }
  },
})
