import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { code, line, text } from '../../kernel/fields.ts'
import { localDay } from '../members/local-day.ts'
import { fundOpened } from './entries.ts'
import { fundPlace } from './funds.ts'

const mostFunds = 50

/** Opens a fund (목적기금) with its purpose; `equity:funds:<code>` is its place in the books, empty at first. */
export const openFund = command({
  input: z.strictObject({
    code: code().max(30),
    name: line(80),
    purpose: text(2_000),
    /** Who may take from it without another decision: an organ or a role, or `decision` for nobody. */
    spender: z.string().regex(/^(decision|(organ|role):[a-z][a-z0-9_-]{0,39})$/),
  }),
  who: ['decision:assembly'],
  failures: ['fund_taken', 'too_many_funds', 'no_such_spender'],
  records: { fund_opened: fundOpened },
  async run(ctx, { code, name, purpose, spender }) {
    if (!isKnown(ctx.charter.data, spender)) ctx.fail('no_such_spender')
    const known = await ctx.db
      .selectFrom('books_fund')
      .select('code')
      .where('commons_id', '=', ctx.commons.id)
      .execute()
    if (known.some((one) => one.code === code)) ctx.fail('fund_taken')
    if (known.length >= mostFunds) ctx.fail('too_many_funds', { most: mostFunds })
    const seq = ctx.record('fund_opened', { fund: code })
    const opened_on = await localDay(ctx.db, ctx.commons.id, ctx.now)
    await ctx.db
      .insertInto('books_fund')
      .values({ commons_id: ctx.commons.id, code, name, purpose, spender, opened_on, seq: BigInt(seq) })
      .execute()
    return { fund: code, place: fundPlace(code) }
  },
})

function isKnown(charter: Readonly<Record<string, unknown>>, spender: string): boolean {
  const [kind, name = ''] = spender.split(':')
  return kind === 'decision' || Object.hasOwn((charter[`${kind}s`] ?? {}) as object, name)
}
