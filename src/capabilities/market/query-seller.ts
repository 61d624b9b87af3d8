import { z } from 'zod'
import { standingOfAgent } from '../../commons/members/standing.ts'
import { query } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { amount, id } from '../../kernel/fields.ts'
import { record } from './orders/dials.ts'
import { sellerRow } from './orders/quoting.ts'
import { countRatings, isHeld } from './orders/record.ts'
import { sellerKinds } from './orders/tables.ts'

const said = z.string().nullable()

/** What a seller says of themselves, as the law makes them show it, and how their trades went. */
export const seller = query({
  input: z.strictObject({ seller: id('members.agent') }),
  output: z.object({
    kind: z.enum(sellerKinds),
    ...{ name: said, representative: said, businessNumber: said, mailOrderNumber: said },
    ...{ address: said, contact: said, terms: said },
    bundle: z.boolean(),
    freeFrom: amount().nullable(),
    cause: id('members.agent').nullable(),
    donated: z.int(),
    edition: z.int(),
    ratings: z.object({ good: z.int(), even: z.int(), bad: z.int() }),
    isHeld: z.boolean(),
  }),
  who: ['anyone'],
  async run(view, { seller }) {
    const { agent } = await standingOfAgent(view.db, view.commons.id, seller, view.now)
    if (!agent) throw kernelFailure('not_found', { what: 'members.agent' })
    const row = await sellerRow(view, seller)
    const { last } = record.schema.parse(view.charter.value(record.name) ?? record.suggested)
    return {
      ...{
        kind: row?.kind ?? 'private',
        name: row?.name ?? null,
        representative: row?.representative ?? null,
      },
      ...{ businessNumber: row?.business_number ?? null, mailOrderNumber: row?.mail_order_number ?? null },
      ...{ address: row?.address ?? null, contact: row?.contact ?? null, terms: row?.terms ?? null },
      ...{ bundle: row?.bundle ?? true, freeFrom: row?.free_from ?? null, cause: row?.cause ?? null },
      ...{ donated: row?.donated ?? 0, edition: row?.edition ?? 0 },
      ratings: await countRatings(view, seller, last),
      isHeld: await isHeld(view, seller),
    }
  },
})
