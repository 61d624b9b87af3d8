import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, instant } from '../../kernel/fields.ts'
import { unitsHere } from './offer-waiting.ts'
import { findingFailures, findThing, lookIn, valuesOf } from './taking.ts'
import { waitingBegun } from './waiting-entries.ts'
import { inLine, mostInLine } from './waiting-stored.ts'

/** Waits for a thing, or for a time of it that somebody else has; it is kept for whoever waited first. */
export const waitFor = command({
  input: z.strictObject({
    resource: id('observation.resource'),
    /** A time of it; null: as soon as it is there. */
    from: instant().nullable(),
    until: instant().nullable(),
  }),
  who: ['member'],
  layer: 'regulations',
  failures: [
    'members_only',
    ...findingFailures,
    'not_bookable',
    'no_waiting',
    'free_now',
    'waiting_already',
    'line_full',
  ],
  records: { waiting_begun: waitingBegun },
  async run(ctx, { resource, from, until }) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    const begin = Date.parse(from ?? '') || 0
    const stretch = { from: begin, until: Date.parse(until ?? '') || begin }
    const wanted = { resource, agent, types: ctx.standing.types, ...stretch }
    const found = await findThing(ctx, wanted)
    if (!found.rule.waiting) ctx.fail('no_waiting')
    const isTime = from !== null
    const { unit, reasons } = isTime ? await lookIn(ctx, wanted, found) : { unit: undefined, reasons: [] }
    const real = reasons.filter(([code]) => code !== 'taken_too')
    if (real.length > 0) ctx.fail('not_bookable', valuesOf(real))
    const line = await inLine(ctx, resource)
    const isFree = isTime ? unit !== undefined : (await unitsHere(ctx, found)).length > 0
    if (isFree && line.length === 0) ctx.fail('free_now')
    if (line.length >= mostInLine) ctx.fail('line_full', { most: mostInLine })
    const waiting = ctx.newId()
    const seq = BigInt(ctx.nextSeq())
    const [from_at, until_at] = isTime ? [new Date(stretch.from), new Date(stretch.until)] : [null, null]
    const kept = await ctx.db
      .insertInto('things_waiting')
      .values({
        ...{ commons_id: ctx.commons.id, id: waiting, resource, agent, from_at, until_at },
        ...{ asked_at: ctx.now, seq },
      })
      .onConflict((on) => on.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!kept) ctx.fail('waiting_already')
    ctx.record('waiting_begun', { waiting, resource, agent, from, until })
    return { waiting, place: line.length + 1 }
  },
})
