import { standingOfAgent } from '../../commons/members/standing.ts'
import { requireFile } from '../../commons/observation/stocks.ts'
import { allows } from '../../kernel/authority.ts'
import type { Context } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { hold } from './deposits.ts'
import type { booked } from './entries.ts'
import { keepBooking } from './keep-booking.ts'
import { dueAt } from './lending-due.ts'
import type { lent } from './lending-entries.ts'
import { keepPhotos } from './lending-stored.ts'
import type { conditionsOut } from './lending-tables.ts'
import { findLent, type Lent, unitToLend } from './lending-taking.ts'
import { bookingRow, stretchOf } from './stored.ts'
import type { takingFailures, Wanted } from './taking.ts'
import { scheduleLate } from './tell-late.ts'

export const lendingFailures = ['not_lent', 'ask_custodian', 'no_such_member', 'not_booked_now'] as const
type Failures = (typeof lendingFailures)[number] | (typeof takingFailures)[number]
type Ctx = Context<Failures, { booked: typeof booked; lent: typeof lent }>

export interface Handover {
  resource: string
  agent: string
  /** A booking whose time has come; null: straight away. */
  booking: string | null
  condition: (typeof conditionsOut)[number]
  photos: readonly string[]
  kit?: string
  together?: string
}

/** One unit of one thing goes along with somebody: the booking, the loan, the deposit and the clock's reminder. */
export async function lendOne(ctx: Ctx, one: Handover): Promise<{ loan: string; due: string; unit: number }> {
  const found = await findLent(ctx, one.resource)
  mayHandOver(ctx, found, one.agent)
  const { types, member } = await standingOfAgent(ctx.db, ctx.commons.id, one.agent, ctx.now)
  if (!member) ctx.fail('no_such_member')
  for (const photo of one.photos) await requireFile(ctx, photo)
  const wanted = await stretchFor(ctx, one, found, types)
  const unit = await unitToLend(ctx, wanted, found)
  const booking = await bookedFor(ctx, one, wanted, unit)
  const loan = ctx.newId()
  const due = new Date(wanted.until)
  const { resource, agent, condition, kit = null, together = null } = one
  const deposit = found.lending.deposit && {
    ...{ agent, amount: BigInt(found.lending.deposit.amount), unit: found.lending.deposit.unit },
  }
  const about = { loan, booking, resource, unit, agent, due: due.toISOString(), condition, kit }
  const seq = ctx.record(
    'lent',
    { ...about, photos: [...one.photos] },
    { postings: deposit ? hold(deposit) : [] },
  )
  await ctx.db
    .insertInto('things_loan')
    .values({
      ...{ commons_id: ctx.commons.id, id: loan, resource, unit, agent, booking, first: loan, renewal: 0 },
      ...{ kit, together, out_at: ctx.now, due_at: due, state: 'out', condition_out: condition },
      ...{ deposit: deposit?.amount ?? null, deposit_unit: deposit?.unit ?? null, seq: BigInt(seq) },
      deposit_state: deposit ? 'held' : null,
    })
    .execute()
  await keepPhotos(ctx, loan, 'out', one.photos)
  await scheduleLate(ctx, loan, due)
  return { loan, due: due.toISOString(), unit }
}

/** Whoever hands things over does it for anybody; where the rule lets borrowers do it, they do it for themselves. */
export function mayHandOver(
  ctx: Context<'ask_custodian'>,
  { lending }: Pick<Lent, 'lending'>,
  agent: string,
) {
  if (allows(ctx.charter.who('things.handOver'), ctx.actor, ctx.standing)) return
  if (lending.by === 'custodian' || agent !== ctx.standing.agent) ctx.fail('ask_custodian')
}

async function stretchFor(ctx: Ctx, one: Handover, found: Lent, types: readonly string[]): Promise<Wanted> {
  const now = ctx.now.getTime()
  const { resource, agent } = one
  const who = { resource, agent, types }
  if (one.booking === null)
    return { ...who, from: now, until: dueAt(now, found.lending.days, found.zone, found.rule) }
  const row = await bookingRow(ctx, one.booking)
  if (row.resource !== resource || row.agent !== agent)
    throw kernelFailure('not_found', { what: 'things.booking' })
  const { from, until } = stretchOf(row)
  if (row.state === 'cancelled' || from > now || until <= now) ctx.fail('not_booked_now')
  return { ...who, from: now, until, except: one.booking }
}

/** The booking it goes with: a new one, or the one there is, moved to the unit that is here. */
async function bookedFor(ctx: Ctx, one: Handover, wanted: Wanted, unit: number): Promise<string> {
  if (one.booking !== null) {
    await ctx.db
      .updateTable('things_booking')
      .set({ unit })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', one.booking)
      .execute()
    return one.booking
  }
  const booking = ctx.newId()
  const { resource, agent } = one
  const time = { from: new Date(wanted.from).toISOString(), until: new Date(wanted.until).toISOString() }
  const seq = ctx.record('booked', { booking, resource, unit, agent, ...time })
  await keepBooking(ctx, wanted, { id: booking, unit, seq: BigInt(seq) })
  return booking
}
