import { z } from 'zod'
import { lineShape } from '../../commons/pricing/line.ts'
import { entryKind } from '../../kernel/capability.ts'
import { amount, day, id, instant, unitCode } from '../../kernel/fields.ts'
import { billSides } from './tables.ts'

const cycle = id('cycles.cycle')
const good = id('cycles.good')
const agent = id('members.agent')
const order = id('cycles.order')
const place = id('cycles.place')

export const placeSet = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ place, isEnded: z.boolean() }),
})

/** The window is open: what is offered by whom, at what price, how much of it. */
export const cycleOpened = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    ...{ cycle, number: z.int(), closesAt: instant(), collectOn: day(), unit: unitCode() },
    goods: z
      .array(z.strictObject({ good, producer: agent, price: amount(), stock: z.int().nullable() }))
      .max(500),
  }),
  tells: {
    to: 'members',
    headline: { ko: '공동구매가 열렸어요', en: 'Ordering together is open' },
    leadsTo: (data) => `/cycles/${data.cycle}`,
    mail: false,
  },
})

const wanted = z.array(z.strictObject({ good, quantity: z.int() })).max(500)

/** A member's order as it stands now; empty where they take it back. */
export const orderSet = entryKind({
  v: 1,
  shown: 'concerned',
  minor: true,
  data: z.strictObject({ cycle, order, member: agent, place: place.nullable(), lines: wanted }),
})

export const cycleClosed = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ cycle, number: z.int(), orders: z.int() }),
})

/** What came, and how much of what was ordered that leaves out. */
export const goodsCame = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({
    cycle,
    goods: z.array(z.strictObject({ good, came: z.int(), ordered: z.int() })).max(500),
  }),
})

/** Handed over: from now on it is owed, price and fees as they were when it was ordered. */
export const orderHanded = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({
    ...{ cycle, order, member: agent, unit: unitCode(), amount: amount() },
    lines: z
      .array(
        z.strictObject({
          ...{ good, producer: agent, quantity: z.int(), given: z.int(), price: amount() },
          fees: z.array(lineShape).max(100),
        }),
      )
      .max(500),
  }),
})

/** One bill each for all of a month. */
export const monthBilled = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({
    month: z.string().regex(/^\d{4}-\d\d$/),
    bills: z
      .array(
        z.strictObject({
          ...{ bill: id('cycles.bill'), agent, side: z.enum(billSides), unit: unitCode(), amount: amount() },
          obligation: id('obligations.obligation').nullable(),
        }),
      )
      .max(20_000),
  }),
  tells: {
    to: 'named',
    headline: { ko: '한 달 공동구매 청구서가 나왔어요', en: 'Your month of ordering together is billed' },
    leadsTo: () => '/cycles/bills',
    mail: true,
  },
})
