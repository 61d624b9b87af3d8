import { z } from 'zod'
import { localDay } from '../../commons/members/local-day.ts'
import { canonicalText } from '../../kernel/canonical.ts'
import { command } from '../../kernel/capability.ts'
import { lossCovered } from './entries.ts'
import { figuresOf } from './figures.ts'
import { closeOf } from './stored.ts'
import { yearField } from './year-field.ts'

/**
 * Covers a loss in the order the law gives (협동조합 기본법 50조): what was carried forward has taken it already, then
 * the voluntary reserve, then the legal one; what is left is carried into the next year.
 */
export const coverLoss = command({
  input: z.strictObject({ year: yearField() }),
  who: ['decision:assembly'],
  layer: 'articles',
  failures: ['not_closed', 'already_appropriated', 'no_loss'],
  records: { loss_covered: lossCovered },
  async run(ctx, { year }) {
    const close = await closeOf(ctx, year)
    if (!close) return ctx.fail('not_closed', { year })
    if (close.appropriated_on) ctx.fail('already_appropriated')
    const { available, reserve, voluntary: kept } = await figuresOf(ctx, close)
    if (available >= 0n) ctx.fail('no_loss')
    const voluntary = least(-available, kept)
    const legal = least(-available - voluntary, reserve)
    const carried = available + voluntary + legal
    const { unit } = close
    const postings = [
      { from: 'equity:carried', to: 'equity:reserve:voluntary', unit, amount: voluntary },
      { from: 'equity:carried', to: 'equity:reserve:legal', unit, amount: legal },
    ].filter(({ amount }) => amount > 0n)
    const seq = ctx.record('loss_covered', { year, unit, voluntary, legal, carried }, { postings })
    const texts = { voluntary: `-${voluntary}`, legal: `-${legal}`, carried: carried.toString() }
    await ctx.db
      .updateTable('years_close')
      .set({
        appropriated_on: await localDay(ctx.db, ctx.commons.id, ctx.now),
        appropriation: canonicalText(texts),
      })
      .where('commons_id', '=', ctx.commons.id)
      .where('year', '=', year)
      .execute()
    return { seq, carried: carried.toString() }
  },
})

const least = (a: bigint, b: bigint) => (b <= 0n ? 0n : a < b ? a : b)
