import { z } from 'zod'
import { lineShape } from '../../commons/pricing/line.ts'
import { allows } from '../../kernel/authority.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { amount, instant, line, text } from '../../kernel/fields.ts'
import { ableFor, askNext } from './assigning.ts'
import { assigned, booked } from './entries.ts'
import { nextFree } from './next-free.ts'
import { type Quote, quoteFailures, quoteFor } from './quoting.ts'
import { wantedFields } from './wanted.ts'

const input = z.strictObject({
  ...wantedFields,
  from: instant(),
  address: line(200),
  note: text(1_000),
  /** The price that was shown: a booking never costs anything else. */
  total: amount(),
  /** Somebody from outside, whom the office enters. */
  outsider: z.strictObject({ name: line(100), contact: line(100) }).nullable(),
})

const aYear = 366 * 86_400_000

/** Books a job at the price shown; whoever the charter's rule names is asked to do it. */
export const book = command({
  input,
  who: ['member'],
  failures: [
    ...quoteFailures,
    ...(['members_only', 'office_only', 'past', 'too_far', 'price_changed', 'nobody_free'] as const),
  ],
  records: { booked, assigned },
  async run(ctx, wanted) {
    const { outsider, from, total } = wanted
    const client = outsider === null ? (ctx.standing.agent ?? ctx.fail('members_only')) : null
    if (outsider && !allows(ctx.charter.who('services.bookFor'), ctx.actor, ctx.standing))
      ctx.fail('office_only')
    const start = Date.parse(from)
    if (start <= ctx.now.getTime()) ctx.fail('past')
    if (start > ctx.now.getTime() + aYear) ctx.fail('too_far')
    const quote = await quoteFor(ctx, wanted, { from: start, types: outsider ? [] : ctx.standing.types })
    if (quote.total !== total) ctx.fail('price_changed', { total: quote.total, unit: quote.unit })
    const job = { ...rowOf(ctx, wanted, quote, client), seq: BigInt(ctx.nextSeq()) }
    const able = await ableFor(ctx, job)
    if (able.length === 0) {
      const next = await nextFree(ctx, { minutes: quote.minutes, zone: wanted.zone, from: start })
      ctx.fail('nobody_free', { next })
    }
    const { id: booking, zone, size, choices, until_at } = job
    ctx.record('booked', {
      ...{ booking, offer: wanted.offer, client, zone, size, choices, from },
      ...{ until: until_at.toISOString(), unit: quote.unit, total },
      ...{ worker: quote.worker, coop: quote.coop, lines: quote.lines },
    })
    await ctx.db.insertInto('services_booking').values(job).execute()
    const worker = await askNext(ctx as Context, job, able)
    return { booking, worker }
  },
})

function rowOf(
  ctx: Pick<Context, 'commons' | 'newId' | 'now'>,
  { outsider, from, address, note, offer, choices, size, zone }: z.output<typeof input>,
  quote: Quote,
  client: string | null,
) {
  const from_at = new Date(from)
  return {
    ...{ commons_id: ctx.commons.id, id: ctx.newId(), offer, client, address, zone, size, choices },
    ...{ party: outsider?.name ?? null, contact: outsider?.contact ?? null, note: note || null },
    ...{ worker: null, from_at, until_at: new Date(from_at.getTime() + quote.minutes * 60_000) },
    ...{ state: 'open' as const, unit: quote.unit, total: quote.total },
    ...{ worker_part: quote.worker, coop_part: quote.coop },
    lines: JSON.stringify(z.encode(z.array(lineShape), quote.lines)),
    ...{ started_at: null, finished_at: null, confirmed_at: null, series: null, made_at: ctx.now },
  }
}
