import { z } from 'zod'
import { lineShape } from '../../commons/pricing/line.ts'
import { entryKind } from '../../kernel/capability.ts'
import { amount, id, unitCode } from '../../kernel/fields.ts'
import { saleWays } from './tables.ts'

const good = id('shop.good')
const sale = id('shop.sale')
const agent = id('members.agent')

export const goodSet = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ good, price: amount(), bringer: agent.nullable(), isEnded: z.boolean() }),
})

export const stockReasons = ['delivery', 'count', 'lost', 'back'] as const

export const stockSet = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ good, before: z.int(), after: z.int(), why: z.enum(stockReasons) }),
})

/** Sold over the counter; for brought goods with what the shop keeps, as it was that day. */
export const sold = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({
    ...{ sale, number: z.int(), buyer: agent.nullable(), way: z.enum(saleWays), unit: unitCode() },
    ...{ total: amount(), obligation: id('obligations.obligation').nullable() },
    lines: z
      .array(
        z.strictObject({
          ...{ good, quantity: z.int(), price: amount(), bringer: agent.nullable() },
          fees: z.array(lineShape).max(50),
        }),
      )
      .max(200),
  }),
})

export const saleUndone = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({ sale, number: z.int(), buyer: agent.nullable(), unit: unitCode(), total: amount() }),
})

/** The day is counted; a difference stands in the books by itself, and bringers are owed what was sold of theirs. */
export const dayClosed = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    ...{ closing: id('shop.closing'), sales: z.int(), unit: unitCode(), turnover: amount() },
    ...{ expected: amount(), counted: amount() },
    owed: z
      .array(z.strictObject({ bringer: agent, amount: amount(), obligation: id('obligations.obligation') }))
      .max(5_000),
  }),
  tells: {
    to: 'named',
    headline: { ko: '가게에 맡긴 물건이 팔렸어요', en: 'What you brought to the shop was sold' },
    leadsTo: () => '/obligations/mine',
    mail: false,
  },
})
