import { z } from 'zod'
import { profileOf } from '../../commons/charter/profile.ts'
import { localDay } from '../../commons/members/local-day.ts'
import { oweAll } from '../../commons/obligations/owe.ts'
import { canonicalText } from '../../kernel/canonical.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { amount, day } from '../../kernel/fields.ts'
import type { Posting } from '../../kernel/journal/entry.ts'
import { surplusParts } from './dials.ts'
import { surplusAppropriated } from './entries.ts'
import { basesOf, figuresOf } from './figures.ts'
import { appropriationProblems } from './limits.ts'
import { type Dividend, shareOut } from './share-out.ts'
import { closeOf } from './stored.ts'
import { problemOf } from './surplus-parts.ts'
import type { CloseTable } from './tables.ts'
import { yearField } from './year-field.ts'

const input = z.strictObject({
  year: yearField(),
  legal: amount(),
  voluntary: amount(),
  /** In proportion to use; and to what was paid in. */
  patronage: amount(),
  capital: amount(),
  /** The day dividends are to be paid by. */
  payBy: day(),
})

/**
 * Uses a surplus (잉여금처분): reserves, dividends by use and on capital, the rest carried forward. Limits are those of
 * the legal profile, parts those of the charter. In a Korean co-operative the general meeting decides (협동조합 기본법 29조), then it is owed at once.
 */
export const appropriate = command({
  input,
  who: ['decision:assembly'],
  layer: 'articles',
  failures: ['not_closed', 'already_appropriated', 'not_audited', 'no_surplus', ...appropriationProblems],
  records: { surplus_appropriated: surplusAppropriated },
  async run(ctx, given) {
    const close = await closeOf(ctx, given.year)
    if (!close) return ctx.fail('not_closed', { year: given.year })
    if (close.appropriated_on) ctx.fail('already_appropriated')
    const profile = profileOf(ctx.charter)
    if (profile.audit && !close.audited_on) ctx.fail('not_audited', { article: profile.audit.article.ko })
    const figures = await figuresOf(ctx, close)
    if (figures.available <= 0n) ctx.fail('no_surplus')
    const breach = problemOf(given, figures, { profile, parts: ctx.dial(surplusParts) })
    if (breach) ctx.fail(breach.problem, { ...breach.values, unit: close.unit })
    const { dividends } = shareOut(await basesOf(ctx, close), given)
    return carryOut(ctx, { close, given, dividends, available: figures.available })
  },
})

type Appropriates = Context<string, { surplus_appropriated: typeof surplusAppropriated }>
interface Using {
  close: CloseTable
  given: z.output<typeof input>
  dividends: readonly Dividend[]
  available: bigint
}

async function carryOut(ctx: Appropriates, { close, given, dividends, available }: Using) {
  const { year, legal, voluntary } = given
  const [patronage, capital] = [sumOf(dividends, 'patronage'), sumOf(dividends, 'capital')]
  const carried = available - legal - voluntary - patronage - capital
  const data = {
    year,
    unit: close.unit,
    legal,
    voluntary,
    patronage,
    capital,
    carried,
    people: dividends.length,
  }
  const seq = ctx.record('surplus_appropriated', data, {
    postings: postingsFor(close.unit, given, dividends),
  })
  const on = await localDay(ctx.db, ctx.commons.id, ctx.now)
  const kept = { legal, voluntary, patronage, capital, carried, available }
  const texts = Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, value.toString()]))
  await ctx.db
    .updateTable('years_close')
    .set({ appropriated_on: on, appropriation: canonicalText(texts) })
    .where('commons_id', '=', ctx.commons.id)
    .where('year', '=', year)
    .execute()
  await keepDividends(ctx, year, dividends)
  await oweDividends(ctx, { close, given, dividends, seq })
  return { seq, carried: carried.toString() }
}

const sumOf = (all: readonly Dividend[], part: 'patronage' | 'capital') =>
  all.reduce((sum, one) => sum + one[part], 0n)
const payable = (agent: string) => `liabilities:payable:dividends:${agent}`

function postingsFor(unit: string, given: z.output<typeof input>, dividends: readonly Dividend[]): Posting[] {
  const to = 'equity:carried'
  return [
    { from: 'equity:reserve:legal', to, unit, amount: given.legal },
    { from: 'equity:reserve:voluntary', to, unit, amount: given.voluntary },
    ...dividends.map((one) => ({ from: payable(one.agent), to, unit, amount: one.patronage + one.capital })),
  ].filter(({ amount }) => amount > 0n)
}

const rowsAtOnce = 1000

async function keepDividends(ctx: Context, year: number, dividends: readonly Dividend[]): Promise<void> {
  for (let from = 0; from < dividends.length; from += rowsAtOnce) {
    const rows = dividends.slice(from, from + rowsAtOnce).map(({ paidIn: paid_in, ...one }) => ({
      ...one,
      paid_in,
      commons_id: ctx.commons.id,
      year,
    }))
    await ctx.db.insertInto('years_dividend').values(rows).execute()
  }
}

type Owing = Pick<Using, 'close' | 'given' | 'dividends'> & { seq: number }

function oweDividends(ctx: Context, { close, given, dividends, seq }: Owing): Promise<void> {
  return oweAll(
    ctx,
    dividends.map(({ agent, patronage, capital }) => ({
      ...{
        id: ctx.newId(),
        direction: 'out' as const,
        agent,
        purpose: 'dividends',
        source: 'years.dividend',
      },
      ...{ sourceId: `${close.year}:${agent}`, unit: close.unit, amount: patronage + capital, seq },
      ...{ account: payable(agent), dueOn: given.payBy, label: `${close.year}년 배당` },
    })),
  )
}
