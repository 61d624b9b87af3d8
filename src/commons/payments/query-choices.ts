import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { amount, id, unitCode } from '../../kernel/fields.ts'
import { howToPayIn } from '../obligations/query-how-to-pay.ts'
import { obligationShape, obligationView } from '../obligations/shapes.ts'
import { askedOf, askedProblems } from './asked.ts'
import { balanceIn } from './balances.ts'
import { waysOffered } from './dials.ts'
import { obstacles, offersFor } from './offers.ts'
import { creditPlace } from './places.ts'
import { wayCodes } from './tables.ts'

/** How somebody may pay what they owe, and what stands in the way of the other ways. */
export const choices = query({
  input: z.strictObject({
    payer: id('members.agent'),
    obligations: z.array(id('obligations.obligation')).min(1).max(50),
  }),
  output: z.object({
    /** Why it cannot be paid here at all. */
    problem: z.enum(askedProblems).nullable(),
    unit: unitCode(),
    total: amount(),
    credit: amount(),
    parts: z.array(z.object({ obligation: obligationShape, amount: amount(), shared: z.boolean() })),
    offers: z.array(
      z.object({
        way: z.enum(wayCodes),
        obstacle: z.enum(obstacles).nullable(),
        mode: z.enum(['test', 'live']).nullable(),
      }),
    ),
    howToPay: z.string().nullable(),
  }),
  who: ['self', 'role:steward', 'role:treasurer'],
  subject: ({ payer }) => payer,
  async run({ db, commons, charter }, { payer, obligations }) {
    const items = obligations.map((obligation) => ({ obligation, amount: null }))
    const asked = await askedOf({ db, commons }, payer, items)
    if (typeof asked === 'string')
      return { problem: asked, unit: 'KRW', total: 0n, credit: 0n, parts: [], offers: [], howToPay: null }
    const { unit, total, accounting } = asked
    const credit = -(await balanceIn(db, commons.id, creditPlace(accounting, payer), unit))
    const ways = charter.value(waysOffered.name) as readonly (typeof wayCodes)[number][]
    const parts = asked.parts.map(({ row, amount, shares }) => ({
      ...{ obligation: obligationView(row), amount, shared: shares.length > 0 },
    }))
    const offers = await offersFor({ db, commons }, ways, asked, credit)
    return { problem: null, unit, total, credit, parts, offers, howToPay: await howToPayIn(db, commons.id) }
  },
})
