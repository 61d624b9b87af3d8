import { z } from 'zod'
import { isResult } from './accounts.ts'

/** Sums that stand on no account: the result of some days, what no closed year holds yet, the other side of all that is owned. */
export const sums = ['result', 'open-result', 'liabilities-and-equity'] as const

/**
 * How far a name reaches: a `line` of the statements is the account and the members' own below it; a `branch` is all
 * below it; `alone` is what is booked on that very account.
 */
export const reaches = ['line', 'branch', 'alone'] as const
export type Reach = (typeof reaches)[number]

/** A root, an account, or one of the sums. */
export const figureName = () =>
  z
    .string()
    .max(200)
    .regex(
      /^(result|open-result|liabilities-and-equity|(assets|liabilities|equity|income|expenses)(:[a-z0-9][a-z0-9_-]{0,39}){0,6})$/,
    )

export interface FigurePart {
  of: string
  reach: Reach
  from: string
  until: string
  amount: bigint
}

export interface AskedFigure {
  of: string
  reach: Reach
  unit: string
  from: string
  until: string
  /** `''` the general account, `sp-care` a special one; undefined: all together. */
  accounting?: string
  after?: string
}

export const isSum = (of: string): boolean => (sums as readonly string[]).includes(of)

/** Whether it is of some days, and not what stands at their end. */
export const isOfDays = (of: string): boolean => of === 'result' || isResult(`${of}:`)

/** The part of the open books a figure belongs to. */
export const sectionOf = (of: string) => (isOfDays(of) ? 'accounts' : 'balance_sheet')

/** Nothing but the account itself adds up to it. */
export const isOneAccount = ({ of, reach }: AskedFigure, parts: readonly FigurePart[]): boolean =>
  of.includes(':') &&
  (reach === 'alone' || parts.length === 0 || (parts.length === 1 && parts[0]!.reach === 'alone'))
