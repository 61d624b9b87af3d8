import { inAccounting } from '../books/special.ts'
import type { WayCode } from './tables.ts'

/** What a provider holds of our own until it pays us out. */
export const clearingPlace = (accounting: string, way: WayCode): string =>
  inAccounting(`assets:clearing:${way}`, accounting)

/**
 * What a provider pays on to somebody for us: never an asset of ours. It stands against what we owe them, from the day
 * the payer paid the provider until the provider paid them.
 */
export const passingPlace = (accounting: string, way: WayCode, payee: string): string =>
  inAccounting(`liabilities:passing:${way}:${payee}`, accounting)

/** What a member may spend here. */
export const creditPlace = (accounting: string, agent: string): string =>
  inAccounting(`liabilities:credit:${agent}`, accounting)

/** Cash at our own desk. */
export const cashPlace = (accounting: string): string => inAccounting('assets:cash', accounting)

/** What somebody who took cash for us still owes us of it. */
export const feesPlace = (accounting: string, agent: string): string =>
  inAccounting(`assets:receivable:fees:${agent}`, accounting)
