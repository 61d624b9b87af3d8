import type { Context } from '../../kernel/capability.ts'
import type { FailureValues } from '../../kernel/failure.ts'
import { isOnGrid, isOpen, localStretch, periodOf } from './calendar.ts'
import { ruleOf, type UsageRule } from './dials.ts'
import { type Held, nextFree, touches, unitsFree } from './free-times.ts'
import { awayOf, dutyReasons, type Reason } from './gate.ts'
import { groupReasons } from './group-quota.ts'
import { unitsBroken } from './lending-stored.ts'
import { type BookingProblem, problemsOfBooking, type Stretch } from './limits.ts'
import { bookingsNear, heldOf, isTrained, thingAtHand } from './stored.ts'
import type { ThingRow } from './tables.ts'

/** Why a thing cannot be had: what every command that takes one declares. */
export const findingFailures = ['not_shared', 'rule_gone', 'no_booking_needed'] as const
export const takingFailures = [...findingFailures, 'not_bookable', 'taken'] as const
type TakingFailure = (typeof takingFailures)[number]
type Ctx = Context<TakingFailure>
type Reader = Pick<Context, 'db' | 'commons' | 'charter' | 'now'>

export interface Wanted extends Stretch {
  resource: string
  agent: string
  /** Types of the member it is for. */
  types: readonly string[]
  /** The booking that is moved: its own time stands in nobody's way. */
  except?: string
}

export interface Found {
  thing: ThingRow
  rule: UsageRule
  zone: string
  /** No unit of it came back broken: nobody need look which. */
  isWhole?: boolean
}

/** Everything that stands in the way is said at once; otherwise the answer is a unit that is free. */
export async function freeUnit(ctx: Ctx, wanted: Wanted): Promise<number> {
  const { unit, reasons, found } = await lookFor(ctx, wanted)
  if (reasons.length > 0) ctx.fail('not_bookable', valuesOf(reasons))
  return unit ?? refuseTaken(ctx, wanted, found)
}

/** A unit that is free, or why there is none; without reasons, somebody else has them all. */
export async function lookFor(ctx: Ctx, wanted: Wanted) {
  const found = await findThing(ctx, wanted)
  return { ...(await lookIn(ctx, wanted, found)), found }
}

/** The same of a thing that is at hand. */
export async function lookIn(reader: Reader, wanted: Wanted, found: Found) {
  const near = await bookingsNear(reader, wanted)
  const reasons = await reasonsAgainst(reader, wanted, { found, near })
  const [unit] = reasons.length > 0 ? [] : await unitsLeft(reader, wanted, found, near.held)
  return { unit, reasons, near }
}

export async function findThing(
  ctx: Context<(typeof findingFailures)[number]>,
  { resource }: Pick<Wanted, 'resource'>,
): Promise<Found> {
  const row = await thingAtHand(ctx, resource)
  if (!row || row.ended_at) return ctx.fail('not_shared')
  const { zone, is_whole: isWhole, ...thing } = row
  const rule = ruleOf(ctx.charter, thing.rule) ?? ctx.fail('rule_gone')
  if (rule.way === 'open') ctx.fail('no_booking_needed')
  return { thing, rule, zone, isWhole }
}

/** The units that are free then and not broken, by what is held near that time. */
export async function unitsLeft(
  ctx: Reader,
  wanted: Wanted,
  { thing, isWhole }: Found,
  held: readonly Held[],
): Promise<number[]> {
  const free = unitsFree(wanted, thing.units, held)
  if (isWhole) return free
  const broken = await unitsBroken(ctx, wanted.resource)
  return free.filter((unit) => !broken.has(unit))
}

interface Looked {
  found: Found
  near: { mine: Stretch[]; held: Held[] }
}

async function reasonsAgainst(ctx: Reader, wanted: Wanted, { found, near }: Looked): Promise<Reason[]> {
  const { rule, zone } = found
  const limits = problemsOfBooking(
    {
      wanted,
      now: ctx.now.getTime(),
      mine: near.mine,
      periodOf: periodOf(zone),
    },
    { ...rule, isSpaced: rule.spaced },
  ).map(reasonOf)
  if (limits.some(([code]) => code === 'backwards')) return limits
  const away = await awayOf(ctx, wanted.resource)
  const isAway = away.some((time) => touches(time, wanted))
  const isMarked = isOnGrid(wanted.from, zone, rule) && isOnGrid(wanted.until, zone, rule)
  const isOfType = rule.types.length === 0 || rule.types.some((one) => wanted.types.includes(one))
  const mayUse = !rule.training || (await isTrained(ctx, wanted.resource, wanted.agent))
  const together = await groupReasons(ctx, { ...wanted, wanted, rule, zone })
  const isFull =
    limits.length + together.length > 0 && (await unitsLeft(ctx, wanted, found, near.held)).length === 0
  return [
    ...limits,
    ...together,
    ...when(!isMarked, 'off_grid', String(rule.gridMinutes)),
    ...when(!isOpen(wanted, zone, rule), 'closed_then'),
    ...when(isAway, 'out_of_service'),
    ...when(!isOfType, 'other_types'),
    ...when(!mayUse, 'untrained'),
    ...(await dutyReasons(ctx, wanted.agent, rule, wanted)),
    ...when(isFull, 'taken_too'),
  ]
}

export const when = (stands: boolean, code: string, detail = ''): Reason[] => (stands ? [[code, detail]] : [])

export function reasonOf(one: BookingProblem): Reason {
  if ('limit' in one) return [one.problem, String(one.limit)]
  if (one.problem === 'over_quota') return [one.problem, `${one.per}:${one.most}:${one.of}`]
  return [one.problem, '']
}

/** `reasons` lists them in order; each has its detail below its own name. */
export function valuesOf(reasons: readonly Reason[]): FailureValues {
  const codes = [...new Set(reasons.map(([code]) => code))]
  const detail = (code: string) =>
    reasons.flatMap(([one, text]) => (one === code && text !== '' ? [text] : [])).join(',')
  return { reasons: codes.join(' '), ...Object.fromEntries(codes.map((code) => [code, detail(code)])) }
}

/** How far ahead other times are looked for, and how many are named. */
const lookAhead = 14 * 24 * 3_600_000
const mostNamed = 3

/** Somebody was there before: when it is free next, for as long as was wanted. */
export async function refuseTaken(ctx: Ctx, wanted: Wanted, found?: Found): Promise<never> {
  const { thing, rule, zone } = found ?? (await findThing(ctx, wanted))
  const now = ctx.now.getTime()
  const horizon = Math.min(wanted.from + lookAhead, now + rule.aheadDays * 24 * 3_600_000)
  const within = { from: wanted.from, until: horizon + (wanted.until - wanted.from) }
  const held = (await heldOf(ctx, wanted.resource, within)).filter(({ id }) => id !== wanted.except)
  const away = await awayOf(ctx, wanted.resource)
  const place = { zone, rule, units: thing.units, held, away }
  const next = nextFree(wanted, horizon, mostNamed, place)
  return ctx.fail('taken', { next: next.map((one) => localStretch(one, zone)).join(' ') })
}
