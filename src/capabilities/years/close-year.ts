import { z } from 'zod'
import { accountsUnit } from '../../commons/books/dials.ts'
import { spanOf } from '../../commons/books/span.ts'
import { equityIn } from '../../commons/books/special.ts'
import { closedResults, statementsOf } from '../../commons/books/statements.ts'
import { localDay } from '../../commons/members/local-day.ts'
import { canonicalText, hex, sha256 } from '../../kernel/canonical.ts'
import { command } from '../../kernel/capability.ts'
import { yearClosed } from './entries.ts'
import { closeOf, closesOf } from './stored.ts'
import { yearField } from './year-field.ts'

/**
 * Closes a financial year: its statements are kept as they stand, sealed by their hash, and its result goes over to
 * what is carried forward, that of a special account within it. Income and expenses stay as they were booked.
 */
export const closeYear = command({
  input: z.strictObject({ year: yearField() }),
  who: ['role:steward', 'role:treasurer'],
  failures: ['closed_already', 'year_not_over', 'earlier_year_open'],
  records: { year_closed: yearClosed },
  async run(ctx, { year }) {
    const { from, until } = spanOf(year, ctx.charter)
    const today = await localDay(ctx.db, ctx.commons.id, ctx.now)
    if (today <= until) ctx.fail('year_not_over', { day: until })
    if (await closeOf(ctx, year)) ctx.fail('closed_already', { year })
    const [latest] = await closesOf(ctx)
    if (latest && year !== latest.year + 1) ctx.fail('earlier_year_open', { year: latest.year + 1 })
    const money = ctx.dial(accountsUnit)
    const statements = await statementsOf(ctx.db, ctx.commons.id, { unit: money, from, until })
    // What was earned before the first close belongs to it.
    const result = statements.openResult
    const kept = canonicalText(textual({ ...statements, result }))
    await ctx.db
      .insertInto('years_close')
      .values({
        ...{
          commons_id: ctx.commons.id,
          year,
          from_day: from,
          until_day: until,
          closed_on: today,
          unit: money,
        },
        ...{ result, statements: kept, opinion: null, opinion_text: null, auditor: null, audited_on: null },
        ...{ appropriation: null, appropriated_on: null },
      })
      .execute()
    const data = {
      year,
      from,
      until,
      result,
      unit: money,
      statements: hex(sha256(Buffer.from(kept, 'utf8'))),
    }
    const seq = ctx.record('year_closed', data, {
      postings: carriedOver(statements.openParts, money),
      effectiveOn: until,
    })
    await ctx.closeBooks(until)
    return { seq, result: result.toString() }
  },
})

/** A surplus adds to what is carried forward, a loss takes from it, each in its own part of the books. */
function carriedOver(parts: Record<string, bigint>, unit: string) {
  return Object.entries(parts).flatMap(([accounting, result]) => {
    const [carried, closed] = [equityIn(accounting, 'carried'), equityIn(accounting, closedResults)]
    if (result > 0n) return [{ from: carried, to: closed, unit, amount: result }]
    return result < 0n ? [{ from: closed, to: carried, unit, amount: -result }] : []
  })
}

const textual = (value: object): unknown =>
  JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? one.toString() : one)))
