import { z } from 'zod'
import { senderOf } from '../../commons/networks/introduce.ts'
import { joinedTo } from '../../commons/networks/rows.ts'
import { owe } from '../../commons/obligations/owe.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { day, line, positiveAmount, unitCode } from '../../kernel/fields.ts'
import { incomeCame } from './entries.ts'
import { keepIncome, type Source } from './income.ts'

const account = 'income:distributions'
const place = 'assets:receivable:distributions'
const unknown: Source = { project: null, delivered: null, event: null }

/**
 * A commons we belong to shared income out, and part of it is ours: it becomes our income, to be shared out among us by
 * our own rule, and what they owe us until they pay. Sent by that commons, once.
 */
export const receiveIncome = command({
  input: z.strictObject({
    distribution: z.uuid().toLowerCase(),
    unit: unitCode(),
    amount: positiveAmount(),
    on: day(),
    /** Their name for it. */
    text: line(300),
  }),
  who: ['anyone'],
  failures: ['sent_by_commons_only', 'not_a_member_there', 'received_already'],
  records: { income_came: incomeCame },
  async run(ctx, { distribution, unit, amount, on, text }) {
    const from = senderOf(ctx) ?? ctx.fail('sent_by_commons_only')
    const joined = await joinedTo(ctx, from)
    if (joined?.state !== 'member') return ctx.fail('not_a_member_there')
    if (await wasReceived(ctx, from, distribution)) ctx.fail('received_already')
    const [income, obligation] = [ctx.newId(), ctx.newId()]
    const postings = [{ from: account, to: place, unit, amount }]
    const data = { income, unit, amount, from, distribution }
    const effectiveOn = ctx.openDay(on)
    const seq = ctx.record('income_came', data, { postings, effectiveOn })
    const label = `${joined.name} · ${text}`.slice(0, 200)
    await owe(ctx, {
      ...{ id: obligation, direction: 'in', agent: null, party: joined.name, purpose: 'distributions' },
      ...{ source: 'value.income', sourceId: income, unit, amount, account: place, dueOn: null, label, seq },
    })
    const about = { unit, amount, on_day: on, text: label, place, account, obligation }
    const sent = { from_commons: from, from_distribution: distribution }
    await keepIncome(ctx, { id: income, ...about, ...sent, way: 'passed_on', seq, source: unknown })
    return { income }
  },
})

async function wasReceived({ db, commons }: Context, from: string, distribution: string) {
  const row = await db
    .selectFrom('value_income')
    .select('id')
    .where('commons_id', '=', commons.id)
    .where('from_commons', '=', from)
    .where('from_distribution', '=', distribution)
    .executeTakeFirst()
  return row !== undefined
}

/** What another commons is sent of a part that is theirs. */
export async function passOn(
  ctx: Context,
  part: { to: string; distribution: string; unit: string; amount: bigint; on: string; label: string },
) {
  const { to, distribution, unit, amount, on, label } = part
  const input = { distribution, unit, amount: amount.toString(), on, text: label.slice(0, 300) }
  await ctx.send({
    to,
    command: 'value.receiveIncome',
    input,
    key: `value.distribution:${distribution}:${to}`,
  })
}
