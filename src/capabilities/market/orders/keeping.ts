import { z } from 'zod'
import { dayAfter, localDay } from '../../../commons/members/local-day.ts'
import { type NewObligation, oweAll } from '../../../commons/obligations/owe.ts'
import { sharePayment } from '../../../commons/payments/share-payment.ts'
import { factsShape, lineShape } from '../../../commons/pricing/line.ts'
import type { Context } from '../../../kernel/capability.ts'
import { payableOf, postingsOf, receivableOf } from './accounts.ts'
import { trading } from './dials.ts'
import type { orderPlaced } from './entries.ts'
import type { Quote } from './quoting.ts'
import { keyOf } from './stored.ts'
import type { AddressTable, OrderWay } from './tables.ts'

type Hands = Context<string, { order_placed: typeof orderPlaced }>

interface Agreed {
  buyer: string
  seller: string
  way: OrderWay
  terms: number
  to: Pick<AddressTable, 'name' | 'phone' | 'address' | 'note'> | null
}

interface Made {
  order: string
  number: number
  obligation: string | null
}

/** Keeps an agreement: what was shown, in full; the debts that follow from it, tied so that one payment settles both. */
export async function keepOrder(
  anyContext: Context<never, never> | Hands,
  agreed: Agreed,
  quote: Quote,
): Promise<Made> {
  const ctx = anyContext as unknown as Hands
  const { buyer, seller, way, terms } = agreed
  const { unit, goods, sending, total, parts, cause } = quote
  const order = ctx.newId()
  const number = await nextNumber(ctx)
  const obligation = total > 0n ? ctx.newId() : null
  const payable = parts.seller > 0n ? ctx.newId() : null
  const data = {
    ...{ order, buyer, seller, number, way, terms, unit, goods, sending, total, cause, obligation, payable },
    ...{ sellerPart: parts.seller, coopPart: parts.coop, causePart: parts.cause, fairPart: parts.fair },
    lines: quote.lines.map(({ listing: { id, price, vat }, quantity, lines }) => ({
      ...{ listing: id, price, vat, quantity, lines },
    })),
  }
  const postings = postingsOf({ buyer, seller, cause, unit }, parts)
  const seq = ctx.record('order_placed', data, { postings })
  await storeOrder(ctx, { ...agreed, order, number, obligation, payable, seq }, quote)
  await oweBoth(ctx, { ...agreed, order, number, obligation, payable, seq }, quote)
  const { payDays } = ctx.dial(trading)
  if (obligation) {
    const at = new Date(ctx.now.getTime() + payDays * 86_400_000)
    await ctx.schedule(at, 'market.lapseOrder', { order }, keyOf('lapse', order))
  }
  return { order, number, obligation }
}

/** The commons is locked while a command runs, so no two orders get the same. */
async function nextNumber({ db, commons }: Pick<Hands, 'db' | 'commons'>): Promise<number> {
  const last = await db
    .selectFrom('market_order')
    .select('number')
    .where('commons_id', '=', commons.id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return Number(last?.number ?? 0) + 1
}

type Kept = Agreed & Made & { payable: string | null; seq: number }

async function storeOrder(ctx: Hands, kept: Kept, quote: Quote): Promise<void> {
  const { buyer, seller, way, terms, to, order, number, obligation, payable, seq } = kept
  const { unit, goods, sending, total, parts, cause } = quote
  const commons_id = ctx.commons.id
  await ctx.db
    .insertInto('market_order')
    .values({
      ...{
        commons_id,
        id: order,
        number: BigInt(number),
        buyer,
        seller,
        way,
        state: 'open',
        unit,
        goods,
        sending,
      },
      ...{ total, seller_part: parts.seller, coop_part: parts.coop, cause_part: parts.cause },
      ...{ fair_part: parts.fair, cause, obligation, payable, terms, carrier: null, tracking: null },
      ...{ made_at: ctx.now, paid_at: obligation ? null : ctx.now, sent_at: null, received_at: null },
      ...{ return_until: null, seq: BigInt(seq) },
    })
    .execute()
  const lines = quote.lines.map(
    ({ listing: { id: listing, title, price, vat, edition }, quantity, lines, facts }, n) => ({
      ...{ commons_id, order_id: order, n, listing, title, quantity, price, vat, edition },
      facts: JSON.stringify(z.encode(factsShape, facts as z.output<typeof factsShape>)),
      lines: JSON.stringify(z.encode(z.array(lineShape), lines)),
    }),
  )
  await ctx.db.insertInto('market_order_line').values(lines).execute()
  if (way === 'sending' && to)
    await ctx.db
      .insertInto('market_order_address')
      .values({ commons_id, order_id: order, ...to })
      .execute()
}

async function oweBoth(ctx: Hands, kept: Kept, { unit, total, parts, lines }: Quote): Promise<void> {
  const { order, number, obligation, payable, buyer, seller, seq } = kept
  const [first] = lines
  const label = `#${number} ${first!.listing.title}${lines.length > 1 ? ` +${lines.length - 1}` : ''}`
  const about = { purpose: 'trades', source: 'market.order', sourceId: order, unit, label, seq }
  const dueOn = dayAfter(await localDay(ctx.db, ctx.commons.id, ctx.now), { days: ctx.dial(trading).payDays })
  const all: NewObligation[] = []
  if (obligation)
    all.push({
      ...{ ...about, id: obligation, direction: 'in', agent: buyer, amount: total, dueOn },
      ...{ account: receivableOf(buyer), follows: { command: 'market.markPaid', input: { order } } },
    })
  if (payable)
    all.push({
      ...{ ...about, id: payable, direction: 'out', agent: seller, amount: parts.seller, dueOn: null },
      account: payableOf(seller),
    })
  await oweAll(ctx, all)
  if (obligation && payable) await sharePayment(ctx, obligation, [{ owed: payable, amount: parts.seller }])
}
