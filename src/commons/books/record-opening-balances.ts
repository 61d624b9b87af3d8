import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { account, amount, day, unitCode } from '../../kernel/fields.ts'
import type { Posting } from '../../kernel/journal/entry.ts'
import { localDay } from '../members/local-day.ts'
import { standingOfAgent } from '../members/standing.ts'
import { agentsOf, asPeopleSay, rootOf } from './accounts.ts'
import { openingRecorded } from './entries.ts'
import { keepNote } from './note.ts'
import { accountingOf, equityIn } from './special.ts'

/** A special account stands by itself from its first day. */
const openingOf = (account: string) => equityIn(accountingOf(account), 'opening')

const openingLine = z.strictObject({
  account: account(),
  unit: unitCode(),
  /** As people say it: what we have, what we owe, what was put in, each as a positive figure. */
  amount: amount(),
})

/**
 * A community that exists already brings its balances, once. Each is posted against `equity:opening`, so the
 * books balance whatever was forgotten; what was wrong is taken back with `reverseEntry` and recorded anew.
 */
export const recordOpeningBalances = command({
  input: z.strictObject({ asOf: day(), lines: z.array(openingLine).min(1).max(1000) }),
  who: ['role:steward', 'role:treasurer'],
  failures: [
    'in_the_future',
    'opening_recorded_already',
    'account_twice',
    'not_a_balance_account',
    'amount_is_zero',
    'no_such_agent',
  ],
  records: { opening_recorded: openingRecorded },
  async run(ctx, { asOf, lines }) {
    if (asOf > (await localDay(ctx.db, ctx.commons.id, ctx.now))) ctx.fail('in_the_future')
    if (await hasOpening(ctx)) ctx.fail('opening_recorded_already')
    if (new Set(lines.map((one) => `${one.account} ${one.unit}`)).size < lines.length)
      ctx.fail('account_twice')
    for (const one of lines) await checkLine(ctx, one)
    const postings = lines.map(postingOf)
    const note = ctx.newId()
    const data = { note, asOf, lines: lines.length }
    const seq = ctx.record('opening_recorded', data, { postings, effectiveOn: asOf })
    await keepNote(ctx, { id: note, seq, kind: 'opening', day: asOf, text: '', postings })
    return { seq }
  },
})

type Line = z.output<typeof openingLine>
type Failing = Context<'not_a_balance_account' | 'amount_is_zero' | 'no_such_agent'>

async function checkLine(ctx: Failing, { account, amount }: Line): Promise<void> {
  const isBalance = ['assets', 'liabilities', 'equity'].includes(rootOf(account))
  if (!isBalance || account === openingOf(account)) ctx.fail('not_a_balance_account', { account })
  if (amount === 0n) ctx.fail('amount_is_zero', { account })
  for (const agent of agentsOf(account)) {
    const { agent: known } = await standingOfAgent(ctx.db, ctx.commons.id, agent, ctx.now)
    if (known === undefined) ctx.fail('no_such_agent', { account })
  }
}

function postingOf({ account, unit, amount }: Line): Posting {
  const balance = asPeopleSay(account, amount)
  return balance > 0n
    ? { from: openingOf(account), to: account, unit, amount: balance }
    : { from: account, to: openingOf(account), unit, amount: -balance }
}

/** One that was not taken back. */
async function hasOpening(ctx: Context): Promise<boolean> {
  const found = await ctx.db
    .selectFrom('books_note as n')
    .leftJoin('books_note as r', (join) =>
      join.onRef('r.commons_id', '=', 'n.commons_id').onRef('r.reverses', '=', 'n.id'),
    )
    .select('n.id')
    .where('n.commons_id', '=', ctx.commons.id)
    .where('n.kind', '=', 'opening')
    .where('r.id', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}
