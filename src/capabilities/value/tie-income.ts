import { z } from 'zod'
import { noteAt } from '../../commons/books/note.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { line } from '../../kernel/fields.ts'
import { bookedIncome } from './booked.ts'
import { incomeTied } from './entries.ts'
import { keepIncome, namedSource, sourceFailures, sourceFields, unknownSource } from './income.ts'

/** Says of income that stands in the books already what brought it, so that it can be shared out. Posts nothing. */
export const tieIncome = command({
  input: z.strictObject({
    /** The entry of the books. */
    entry: z.int().nonnegative(),
    text: line(300),
    ...sourceFields,
  }),
  who: ['role:steward', 'role:treasurer'],
  failures: ['not_one_income', 'tied_already', 'income_taken_back', ...sourceFailures],
  records: { income_tied: incomeTied },
  async run(ctx, { entry, text, ...source }) {
    const booked = await bookedIncome(ctx, entry)
    if (!booked) return ctx.fail('not_one_income')
    if (await isTied(ctx, entry)) ctx.fail('tied_already')
    if ((await noteAt(ctx, entry))?.isReversed) ctx.fail('income_taken_back')
    const unknown = await unknownSource(ctx, source)
    if (unknown) ctx.fail(unknown)
    const income = ctx.newId()
    const { unit, amount, day, account, place } = booked
    const seq = ctx.record('income_tied', { income, unit, amount, ...namedSource(source), entry })
    const about = { unit, amount, on_day: day, text, place, account }
    await keepIncome(ctx, { id: income, ...about, way: 'booked', seq: entry, source })
    return { income, seq }
  },
})

async function isTied({ db, commons }: Context, entry: number): Promise<boolean> {
  const row = await db
    .selectFrom('value_income')
    .select('id')
    .where('commons_id', '=', commons.id)
    .where('seq', '=', BigInt(entry))
    .where('taken_back_seq', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
