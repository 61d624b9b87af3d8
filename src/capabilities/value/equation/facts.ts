import type { ActionCode } from '../../../commons/observation/actions.ts'
import type { Fraction } from '../../../kernel/fraction.ts'

/** One contribution as an equation sees it: a counted event, its corrections taken into account. Never a gift. */
export interface Given {
  /** The event that recorded it first; what claims are kept by. */
  event: string
  agent: string
  action: ActionCode
  kind: string
  /** In the smallest part of `unit`. */
  quantity: bigint
  unit: string
  project: string | null
  /** The day it took place, `2026-03-01`: of one agent's claims the oldest is paid first. */
  day: string
  /** Which part of it the income goes back to, at most 1; absent: all of it. */
  share?: Fraction
}

export interface Person {
  agent: string
  types: readonly string[]
  roles: readonly string[]
}

/** Everything an equation decides from. The order of nothing in here changes the outcome. */
export interface Facts {
  total: bigint
  members: readonly Person[]
  /** By bucket, for those that go by contributions. */
  given: ReadonlyMap<string, readonly Given[]>
  points: readonly { agent: string; points: bigint }[]
  needs: readonly { agent: string; amount: bigint }[]
  /**
   * What earlier distributions paid on a claim, by `claimKey`, in `claimParts`. A claim made `once` is spent by being
   * here, also with 0.
   */
  paid: ReadonlyMap<string, bigint>
}

/**
 * Claims are kept in millionths of the unit's smallest part, payments on them likewise: a minute at ₩20,000 an hour is
 * 333.333333. Cut to whole won, a thousand such minutes would lose 333 of them.
 */
export const claimParts = 1_000_000n

/** The claim of one contribution on one bucket. */
export const claimKey = (bucket: string, event: string) => `${bucket} ${event}`

/** What one recipient gets by one rule of one bucket, with everything its why needs. */
export interface Line {
  bucket: string
  to: { kind: 'agent' | 'fund'; id: string }
  /** Index of the rule; absent where a bucket has none. */
  rule?: number
  kind?: string
  project?: string | null
  unit?: string
  /** What was given, of those that still count, and how many contributions it was. */
  quantity?: bigint
  count?: number
  /** What the multipliers come to; absent: 1. */
  times?: Fraction
  /** What it weighs in its bucket, in the smallest part of the equation's unit, not rounded. */
  weight: Fraction
}

/** What a recipient gets of one bucket, from proportion to whole units. */
export interface Part {
  to: Line['to']
  weight: Fraction
  /** What proportion alone gives of the bucket, and what claims paid in full and limits made of it. */
  proportional: Fraction
  quota: Fraction
  /** Held by a limit from above, lifted by one from below, or neither. */
  limited?: 'above' | 'below'
  /** Whether it got one of the units that cutting left over. */
  extra: boolean
  amount: bigint
}

/** One bucket's turn: what it could take, what it held, what it placed. */
export interface Turn {
  bucket: string
  /** The whole, or what was left when its turn came. */
  base: bigint
  amount: bigint
  placed: bigint
  parts: readonly Part[]
  lines: readonly Line[]
}

/**
 * What changes on a claim: `debt-like` and `once` remember what was paid, `equity-like` remembers nothing. Of `once` all
 * that took part are named, with 0 too: they are spent. Where a bucket placed nothing, nothing is.
 */
export interface ClaimPayment {
  bucket: string
  event: string
  agent: string
  /** By this distribution, in `claimParts`. */
  paid: bigint
}

export interface Distribution {
  turns: readonly Turn[]
  /** Sums by recipient, ascending by kind and id; nobody with nothing. */
  recipients: readonly { to: Line['to']; amount: bigint }[]
  /** What nobody could be given: it stands in `recipients` with the fund `rest` as well. */
  rest: bigint
  /** By bucket in its turn, then agent, then the oldest first. */
  claims: readonly ClaimPayment[]
}
