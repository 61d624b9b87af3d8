import { join } from 'node:path'
import { z } from 'zod'
import { capability, command, entryKind } from '../../kernel/capability.ts'
import { id, positiveAmount, unitCode } from '../../kernel/fields.ts'
import { owe } from '../obligations/owe.ts'
import { withdrawAll } from '../obligations/settling.ts'
import { sharePayment } from './share-payment.ts'

const agent = id('members.agent')
const happened = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ paid: id('obligations.obligation'), owed: id('obligations.obligation').nullable() }),
})

const part = z.strictObject({ seller: agent, amount: positiveAmount() })

/** Somebody buys from sellers through us; what is left of the price is our fee. */
const sell = command({
  input: z.strictObject({
    buyer: agent,
    unit: unitCode(),
    price: positiveAmount(),
    parts: z.array(part),
    special: z.boolean().default(false),
  }),
  who: ['role:steward'],
  failures: [],
  records: { sold: happened },
  async run(ctx, { buyer, unit, price, parts, special }) {
    const paid = ctx.newId()
    const receivable = `assets:${special ? 'sp-care:' : ''}receivable:sales:${buyer}`
    const owed = parts.map(({ seller, amount }) => ({ id: ctx.newId(), seller, amount }))
    const fee = parts.reduce((left, one) => left - one.amount, price)
    const payable = (seller: string) => `liabilities:payable:sales:${seller}`
    const postings = [
      ...owed.map((one) => ({ from: payable(one.seller), to: receivable, unit, amount: one.amount })),
      ...(fee > 0n
        ? [{ from: special ? 'income:sp-care:fees' : 'income:fees', to: receivable, unit, amount: fee }]
        : []),
    ]
    const seq = ctx.record('sold', { paid, owed: owed[0]?.id ?? null }, { postings })
    const sold = { purpose: 'sales', source: 'sales.sale', sourceId: paid, unit, dueOn: null, seq }
    await owe(ctx, {
      ...{ ...sold, id: paid, direction: 'in', agent: buyer, amount: price, account: receivable },
      label: '현미 10kg',
    })
    for (const { id, seller, amount } of owed)
      await owe(ctx, {
        ...{ ...sold, id, direction: 'out', agent: seller, amount, account: payable(seller) },
        label: '현미 판 돈',
      })
    await sharePayment(
      ctx,
      paid,
      owed.map(({ id, amount }) => ({ owed: id, amount })),
    )
    return { paid, owed: owed.map((one) => one.id) }
  },
})

/** A sale of our own is undone after it was paid: we owe the price back. */
const undo = command({
  input: z.strictObject({ paid: id('obligations.obligation'), buyer: agent, amount: positiveAmount() }),
  who: ['role:steward'],
  failures: [],
  records: { undone: happened },
  async run(ctx, { paid, buyer, amount }) {
    await withdrawAll(ctx, [paid])
    const owed = ctx.newId()
    const account = `assets:receivable:sales:${buyer}`
    const postings = [{ from: account, to: 'income:fees', unit: 'KRW', amount }]
    const seq = ctx.record('undone', { paid, owed }, { postings })
    await owe(ctx, {
      ...{
        id: owed,
        direction: 'out',
        agent: buyer,
        purpose: 'refunds',
        source: 'sales.sale',
        sourceId: paid,
      },
      ...{ unit: 'KRW', amount, account, dueOn: null, label: '현미 물린 돈', seq },
    })
    return owed
  },
})

const words = {
  title: '팔기',
  commands: { sell: '팔기', undo: '물리기' },
  queries: {},
  failures: {},
  entries: { sold: () => '팔렸어요.', undone: () => '물렸어요.' },
}

/** A slice for tests alone: it sells for others as a market does. */
export const sales = capability({
  name: 'sales',
  folder: join(import.meta.dirname, '../../capabilities/sales'),
  commands: { sell, undo },
  queries: {},
  messages: { ko: words, en: words },
})
