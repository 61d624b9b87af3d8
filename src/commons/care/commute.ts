import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id, positiveAmount } from '../../kernel/fields.ts'
import { withParticle } from '../../kernel/language.ts'
import { formatAmount, unitOf } from '../../kernel/units.ts'
import { dayAfter, localDay } from '../members/local-day.ts'
import { owe } from '../obligations/owe.ts'
import { duties } from './dials.ts'
import { dutyCommuted } from './entries.ts'
import { type Owing, withPaid } from './owing.ts'
import { languageOf, seasonAt } from './stored.ts'
import type { SeasonRow } from './tables.ts'
import { priceOf } from './units.ts'

/** So long one has to pay; the duty is open until then as if nothing had been agreed. */
const daysToPay = 14

/**
 * Pays for a part of a duty instead of doing it, at the charter's price. What is owed is an obligation like any other:
 * the moment it is paid the duty is met.
 */
export const commute = command({
  input: z.strictObject({
    season: id('care.season'),
    agent: id('members.agent'),
    /** So much of the duty, in its unit. */
    amount: positiveAmount(),
  }),
  who: ['self'],
  subject: ({ agent }) => agent,
  failures: ['nothing_owed', 'no_price', 'more_than_left'],
  records: { duty_commuted: dutyCommuted },
  async run(ctx, { season: id, agent, amount }) {
    const season = await seasonAt(ctx, id)
    const owing = (await owingOf(ctx, season, agent)) ?? ctx.fail('nothing_owed')
    const duty = ctx.dial(duties).find(({ code, unit }) => code === season.duty && unit === season.unit)
    const price = (duty && priceOf(amount, duty)) ?? ctx.fail('no_price')
    const left = owing.left > owing.asked ? owing.left - owing.asked : 0n
    if (amount > left) ctx.fail('more_than_left', { left, unit: season.unit })
    const of = { commutation: ctx.newId(), season: id, agent, amount }
    const obligation = await oweFor(ctx, { ...of, price, unit: duty!.price!.unit, row: season })
    return { commutation: of.commutation, obligation, price }
  },
})

/** What somebody owes of a season that is not closed, or nothing. */
export async function owingOf(
  ctx: Pick<Context, 'db' | 'commons'>,
  season: SeasonRow,
  agent: string,
): Promise<Owing | undefined> {
  if (season.closed) return undefined
  const rows = ctx.db.selectFrom('care_owed').selectAll().where('commons_id', '=', ctx.commons.id)
  const row = await rows.where('season', '=', season.id).where('agent', '=', agent).executeTakeFirst()
  return row && (await withPaid(ctx, [row]))[0]
}

export const receivableOf = (agent: string) => `assets:receivable:care:${agent}`
export const careIncome = 'income:care'

interface Bought {
  commutation: string
  season: string
  agent: string
  amount: bigint
  price: bigint
  unit: string
  row: SeasonRow
}

async function oweFor(ctx: Context, { row, ...one }: Bought): Promise<string> {
  const { commutation, season, agent, amount, price, unit } = one
  const obligation = ctx.newId()
  const posting = { from: careIncome, to: receivableOf(agent), unit, amount: price }
  const data = { commutation, season, agent, amount, obligation }
  const seq = ctx.record('duty_commuted', data, { postings: [posting] })
  const today = await localDay(ctx.db, ctx.commons.id, ctx.now)
  await owe(ctx, {
    ...{ id: obligation, direction: 'in', agent, purpose: 'care', unit, amount: price, seq },
    ...{ source: 'care.commutation', sourceId: commutation, account: receivableOf(agent) },
    ...{ dueOn: dayAfter(today, { days: daysToPay }), label: await labelOf(ctx, row, amount) },
  })
  await ctx.db
    .insertInto('care_commutation')
    .values({
      ...{ commons_id: ctx.commons.id, id: commutation, season, agent, amount, price, unit, obligation },
      agreed_at: ctx.now,
    })
    .execute()
  return obligation
}

/** In the words of the commons, as its members read what they owe. */
async function labelOf(ctx: Context, row: SeasonRow, amount: bigint): Promise<string> {
  const lang = await languageOf(ctx)
  const much = formatAmount(amount, unitOf(row.unit), lang).text
  return lang === 'ko'
    ? `${row.label_ko} ${withParticle(much, '을/를')} 대신하는 돈`
    : `Instead of ${much} of ${row.label_en}`
}
