import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { choicesOf } from './stored.ts'
import './tables.ts'

const mostOffers = 100

export const offerShape = z.object({
  id: z.string(),
  code: z.string(),
  title: z.string(),
  note: z.string(),
  minutes: z.int(),
  largest: z.int(),
  sizeName: z.string(),
  choices: z.array(z.object({ code: z.string(), kind: z.enum(['option', 'addon']), title: z.string() })),
})
export type OfferView = z.output<typeof offerShape>

/** The catalogue: what can be booked. */
export const offers = query({
  input: z.strictObject({}),
  output: z.array(offerShape),
  who: ['anyone'],
  async run(view) {
    const rows = await view.db
      .selectFrom('services_offer')
      .selectAll()
      .where('commons_id', '=', view.commons.id)
      .where('ended_at', 'is', null)
      .orderBy('title')
      .limit(mostOffers)
      .execute()
    const choices = await choicesOf(
      view,
      rows.map(({ id }) => id),
    )
    return rows.map(({ id, code, title, note, minutes, largest, size_name }) => ({
      ...{ id, code, title, note, minutes, largest, sizeName: size_name },
      choices: choices
        .filter(({ offer }) => offer === id)
        .map((one) => ({ code: one.code, kind: one.kind, title: one.title })),
    }))
  },
})
