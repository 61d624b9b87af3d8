import type { Context } from '../../kernel/capability.ts'
import { isOpen, periodOf } from './calendar.ts'
import { touches, unitsFree } from './free-times.ts'
import { awayOf, dutyReasons, type Reason } from './gate.ts'
import { groupReasons } from './group-quota.ts'
import type { Lending } from './lending-rule.ts'
import { inHands, unitsAway } from './lending-stored.ts'
import { problemsOfBooking } from './limits.ts'
import { heldOf, isTrained, ownAround } from './stored.ts'
import {
  type Found,
  findThing,
  reasonOf,
  refuseTaken,
  type takingFailures,
  valuesOf,
  type Wanted,
  when,
} from './taking.ts'

type Ctx = Context<(typeof takingFailures)[number] | 'not_lent'>
export interface Lent extends Found {
  lending: Lending
}

/** A thing that is taken along under its rule. */
export async function findLent(ctx: Ctx, resource: string): Promise<Lent> {
  const found = await findThing(ctx, { resource })
  return { ...found, lending: found.rule.lending ?? ctx.fail('not_lent') }
}

/** A unit that is here and that nobody has booked before it is due; otherwise all that stands in the way. */
export async function unitToLend(ctx: Ctx, wanted: Wanted, found: Lent): Promise<number> {
  const reasons = await reasonsAgainst(ctx, wanted, found)
  if (reasons.length > 0) ctx.fail('not_bookable', valuesOf(reasons))
  const held = (await heldOf(ctx, wanted.resource, wanted)).filter(({ id }) => id !== wanted.except)
  const away = await unitsAway(ctx, wanted.resource)
  const unit = unitsFree(wanted, found.thing.units, held).find((one) => !away.has(one))
  return unit ?? refuseTaken(ctx, wanted, found)
}

async function reasonsAgainst(ctx: Ctx, wanted: Wanted, found: Lent): Promise<Reason[]> {
  const { rule, zone } = found
  const { resource, agent } = wanted
  const now = ctx.now.getTime()
  const isOfType = rule.types.length === 0 || rule.types.some((one) => wanted.types.includes(one))
  const mayUse = !rule.training || (await isTrained(ctx, resource, agent))
  // Taken along now: neither how far ahead nor how long a booking may be says anything about it.
  const quotas = problemsOfBooking(
    { wanted, now, mine: await ownAround(ctx, { ...wanted, wanted }), periodOf: periodOf(zone) },
    { quotas: wanted.except ? [] : rule.quotas.filter(({ of }) => of === 'bookings') },
  )
  const limits = wanted.except ? [] : (rule.together ?? []).filter(({ of }) => of === 'bookings')
  const together = await groupReasons(ctx, { ...wanted, wanted, rule, zone }, limits)
  const away = await awayOf(ctx, resource)
  return [
    ...quotas.filter(({ problem }) => problem === 'over_quota').map(reasonOf),
    ...together,
    ...when(!isOpen({ from: now, until: now + 1 }, zone, rule), 'closed_now'),
    ...when(
      away.some((time) => touches(time, { from: now, until: now + 1 })),
      'out_of_service',
    ),
    ...when(!isOfType, 'other_types'),
    ...when(!mayUse, 'untrained'),
    ...(await dutyReasons(ctx, agent, rule, wanted)),
    ...(await handsFull(ctx, agent, found)),
  ]
}

async function handsFull(ctx: Ctx, agent: string, { thing, lending }: Lent): Promise<Reason[]> {
  const all = await inHands(ctx, agent)
  const same = all.filter(({ rule }) => rule === thing.rule).length
  const isLate = lending.lateBlocks && all.some(({ due_at }) => due_at < ctx.now)
  return [...when(same >= lending.most, 'hands_full', String(lending.most)), ...when(isLate, 'late_first')]
}
