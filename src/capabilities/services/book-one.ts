import { z } from 'zod'
import { factsShape, lineShape } from '../../commons/pricing/line.ts'
import { allows } from '../../kernel/authority.ts'
import type { Context } from '../../kernel/capability.ts'
import { amount, line, text } from '../../kernel/fields.ts'
import { ableFor, askNext } from './assigning.ts'
import { type Quote, quoteFailures, quoteFor } from './quoting.ts'
import { wantedFields } from './wanted.ts'

/** What a booking says besides when it is. */
export const jobFields = {
  ...wantedFields,
  address: line(200),
  note: text(1_000),
  /** The price that was shown: a booking never costs anything else. */
  total: amount(),
  /** Somebody from outside, whom the office enters. */
  outsider: z.strictObject({ name: line(100), contact: line(100) }).nullable(),
}
type JobInput = z.output<z.ZodObject<typeof jobFields>>

export const bookFailures = [
  ...quoteFailures,
  ...(['members_only', 'office_only', 'past', 'too_far', 'price_changed'] as const),
] as const
type Hands = Context<(typeof bookFailures)[number]>

const aYear = 366 * 86_400_000

/** For whom it is: the member who books, or nobody of the roll where the office enters somebody from outside. */
export function clientOf(ctx: Hands, { outsider }: JobInput): string | null {
  if (outsider === null) return ctx.standing.agent ?? ctx.fail('members_only')
  if (!allows(ctx.charter.who('services.bookFor'), ctx.actor, ctx.standing)) ctx.fail('office_only')
  return null
}

/** Freezes the price, keeps the booking and asks somebody; answers without having done anything where nobody is free. */
export async function bookOne(
  ctx: Hands,
  wanted: JobInput,
  { from, client, series }: { from: number; client: string | null; series: string | null },
): Promise<{ booking?: string; worker: string | null; quote: Quote }> {
  if (from <= ctx.now.getTime()) ctx.fail('past')
  if (from > ctx.now.getTime() + aYear) ctx.fail('too_far')
  const quote = await quoteFor(ctx, wanted, { from, types: client === null ? [] : ctx.standing.types })
  const { total, unit, lines } = quote
  if (total !== wanted.total) ctx.fail('price_changed', { total, unit })
  const job = { ...rowOf(ctx, wanted, quote, client), ...timeOf(from, quote), series }
  const able = await ableFor(ctx, job)
  if (able.length === 0) return { worker: null, quote }
  const { id: booking, offer, zone, size, choices, from_at, until_at } = job
  const seq = (ctx as Context).record('booked', {
    ...{ booking, offer, client, zone, size, choices, from: from_at.toISOString() },
    ...{ until: until_at.toISOString(), unit, total, worker: quote.worker, coop: quote.coop, lines },
  })
  await ctx.db
    .insertInto('services_booking')
    .values({ ...job, seq: BigInt(seq) })
    .execute()
  return { booking, worker: await askNext(ctx as Context, job, able), quote }
}

const timeOf = (from: number, { minutes }: Quote) => ({
  from_at: new Date(from),
  until_at: new Date(from + minutes * 60_000),
})

function rowOf(
  ctx: Pick<Context, 'commons' | 'newId' | 'now'>,
  { outsider, address, note, offer, choices, size, zone }: JobInput,
  quote: Quote,
  client: string | null,
) {
  return {
    ...{ commons_id: ctx.commons.id, id: ctx.newId(), offer, client, address, zone, size, choices },
    ...{ party: outsider?.name ?? null, contact: outsider?.contact ?? null, note: note || null },
    ...{ worker: null, state: 'open' as const, unit: quote.unit, total: quote.total },
    ...{ worker_part: quote.worker, coop_part: quote.coop },
    lines: JSON.stringify(z.encode(z.array(lineShape), quote.lines)),
    facts: JSON.stringify(z.encode(factsShape, quote.facts as z.output<typeof factsShape>)),
    ...{ started_at: null, finished_at: null, confirmed_at: null, made_at: ctx.now },
  }
}
