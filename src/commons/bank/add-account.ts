import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { amount, code, day, line, unitCode } from '../../kernel/fields.ts'
import { builtInUnits } from '../../kernel/units.ts'
import { accountingOf, inAccounting, segmentOf, specialAccounts } from '../books/special.ts'
import { localDay } from '../members/local-day.ts'
import { accountAdded } from './entries.ts'
import { accountNumber, bankCode, office, placeOf } from './fields.ts'

const mostAccounts = 50

/**
 * Adds a bank account of the commons; `assets:bank:<code>` is its place in the books, or `assets:sp-care:bank:<code>`
 * where a special account holds it. What it held on the first day is posted against that account's `equity:opening`,
 * unless the books hold it already.
 */
export const addAccount = command({
  input: z.strictObject({
    code: code(),
    title: line(60),
    bank: bankCode(),
    number: accountNumber().nullable(),
    /** The special account whose money it holds; the general one where nothing is said. */
    accounting: code().max(30).optional(),
    unit: unitCode(),
    opening: amount(),
    /** The day before which nothing is imported. */
    openingOn: day(),
    /** False where the opening balance was brought into the books already. */
    post: z.boolean(),
  }),
  who: office,
  failures: ['code_taken', 'too_many_accounts', 'in_the_future', 'no_such_unit', 'no_such_accounting'],
  records: { account_added: accountAdded },
  async run(ctx, { post, openingOn, accounting, ...account }) {
    const { code, unit, opening } = account
    if (builtInUnits.get(unit)?.kind !== 'currency') ctx.fail('no_such_unit', { unit })
    if (accounting && !ctx.dial(specialAccounts).some((one) => one.code === accounting))
      ctx.fail('no_such_accounting')
    const place = placeOf(code, segmentOf(accounting))
    if (openingOn > (await localDay(ctx.db, ctx.commons.id, ctx.now))) ctx.fail('in_the_future')
    const known = await ctx.db
      .selectFrom('bank_account')
      .select('code')
      .where('commons_id', '=', ctx.commons.id)
      .execute()
    if (known.some((one) => one.code === code)) ctx.fail('code_taken')
    if (known.length >= mostAccounts) ctx.fail('too_many_accounts', { most: mostAccounts })
    await ctx.db
      .insertInto('bank_account')
      .values({
        ...{ commons_id: ctx.commons.id, ...account, place, opening_on: openingOn },
        ...{ columns: null, state: 'open', added_at: ctx.now },
      })
      .execute()
    const posted = post && opening !== 0n
    const seq = ctx.record(
      'account_added',
      { bank: code, opening, openingOn, posted },
      { postings: posted ? [openingPosting(place, unit, opening)] : [], effectiveOn: openingOn },
    )
    return { seq }
  },
})

/** An account overdrawn on its first day is owed to the bank, the other way round. */
function openingPosting(place: string, unit: string, opening: bigint) {
  const [from, to] = [inAccounting('equity:opening', accountingOf(place)), place]
  return opening > 0n ? { from, to, unit, amount: opening } : { from: to, to: from, unit, amount: -opening }
}
