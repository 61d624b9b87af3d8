import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { code, line, text } from '../../kernel/fields.ts'
import { offerAdded } from './entries.ts'
import './tables.ts'

const choice = z.strictObject({
  code: code(),
  kind: z.enum(['option', 'addon']),
  title: line(80),
  minutes: z.int().min(0).max(1440),
})

/** Adds a service to the catalogue, with what can be chosen; the price rules know it by its code. */
export const addOffer = command({
  input: z.strictObject({
    code: code(),
    title: line(80),
    note: text(2_000),
    minutes: z.int().min(5).max(1440),
    sizeMinutes: z.int().min(0).max(1440),
    largest: z.int().min(0).max(100),
    sizeName: line(40).or(z.literal('')),
    choices: z.array(choice).max(30),
  }),
  who: ['role:steward'],
  failures: ['offer_code_taken', 'choice_twice'],
  records: { offer_added: offerAdded },
  async run(ctx, { choices, sizeMinutes, sizeName, ...given }) {
    const codes = choices.map((one) => one.code)
    if (new Set(codes).size !== codes.length) ctx.fail('choice_twice')
    const known = ctx.db
      .selectFrom('services_offer')
      .select('id')
      .where('commons_id', '=', ctx.commons.id)
      .where('code', '=', given.code)
      .where('ended_at', 'is', null)
    if (await known.executeTakeFirst()) ctx.fail('offer_code_taken')
    const offer = ctx.newId()
    const kept = { offer, code: given.code, minutes: given.minutes, choices: codes }
    const seq = BigInt(ctx.record('offer_added', kept))
    const row = { commons_id: ctx.commons.id, id: offer, ...given, ended_at: null, seq }
    await ctx.db
      .insertInto('services_offer')
      .values({ ...row, size_minutes: sizeMinutes, size_name: sizeName })
      .execute()
    const rows = choices.map((one, place) => ({ commons_id: ctx.commons.id, offer, ...one, place }))
    if (rows.length > 0) await ctx.db.insertInto('services_choice').values(rows).execute()
    return { offer }
  },
})
