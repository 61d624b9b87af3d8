import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id, instant, positiveAmount, text } from '../../kernel/fields.ts'
import { resourceSent } from './entries.ts'
import { observe } from './observe.ts'
import { held, type SentThing } from './passages.ts'
import { resourceRow } from './stocks.ts'

/**
 * Sends something of the commons' own to another commons of this installation. It is gone from here at once and counts
 * there when it was accepted; refused, it comes back.
 */
export const sendResource = command({
  input: z.strictObject({
    resource: id('observation.resource'),
    commons: id('networks.commons'),
    quantity: positiveAmount(),
    at: instant(),
    note: text(2_000),
  }),
  who: ['role:steward'],
  failures: [
    ...['no_such_commons', 'not_itself', 'no_such_resource', 'resource_retired'],
    ...['not_theirs', 'not_whole', 'not_enough', 'in_the_future'],
  ],
  records: { resource_sent: resourceSent },
  async run(ctx, { resource, commons, quantity, at, note }) {
    if (commons === ctx.commons.id) ctx.fail('not_itself')
    const found = await ctx.db.selectFrom('kernel_commons').select('id').where('id', '=', commons).execute()
    if (found.length === 0) ctx.fail('no_such_commons')
    const { unit } = await resourceRow(ctx, resource)
    const sending = ctx.newId()
    const flow = { action: 'transfer', resource, quantity, unit, at: new Date(at), note } as const
    const beyond = { side: 'to', commons } as const
    let entry = 0
    const { event } = await observe(ctx, { ...flow, beyond, settled: held }, (data) => {
      entry = ctx.record('resource_sent', { sending, commons, event: data })
      return entry
    })
    await keepPassage(ctx, { sending, commons, resource, event, quantity, unit, note })
    const about = await descriptionOf(ctx, resource)
    const from = { resource, event, entry }
    const input = { sending, about, quantity: String(quantity), unit, note, from }
    await ctx.send({ to: commons, command: 'observation.noteSending', input, key: `sent:${sending}` })
    return { sending, event }
  },
})

interface Sent {
  sending: string
  commons: string
  resource: string
  event: string
  quantity: bigint
  unit: string
  note: string
}

async function keepPassage(ctx: Context, { sending, commons, ...same }: Sent): Promise<void> {
  const ends = { id: sending, direction: 'out' as const, other_commons: commons, state: 'under_way' as const }
  const theirs = { their_resource: null, their_event: null, their_entry: null, about: null }
  const row = { commons_id: ctx.commons.id, ...ends, ...same, ...theirs, sent_at: ctx.now, answered_at: null }
  await ctx.db.insertInto('observation_passage').values(row).execute()
}

/** What it is, in words and codes, for whoever gets it. */
async function descriptionOf(ctx: Context, resource: string): Promise<SentThing['about']> {
  const row = await resourceRow(ctx, resource)
  const { name, note, rival, depletable, origin, substance, single, serial, stage, state } = row
  const lot = await ctx.db
    .selectFrom('observation_lot')
    .select(['code', 'issuer', 'best_before'])
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', row.lot ?? resource)
    .executeTakeFirst()
  return {
    ...{ name, note, rival, depletable, origin, substance, single },
    ...(lot && { lot: { code: lot.code, issuer: lot.issuer, bestBefore: lot.best_before ?? undefined } }),
    ...(serial !== null && { serial }),
    ...(stage !== null && { stage }),
    ...(state !== null && { state }),
  }
}
