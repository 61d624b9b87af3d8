import type { Kysely } from 'kysely'
import { storedBalances } from '../../commons/books/query-balances.ts'
import { heldByAgent, movedByAgent } from '../../commons/books/statements.ts'
import { leftOf } from '../../commons/members/on-roll.ts'
import type { Charter } from '../../kernel/charter.ts'
import type { Tables } from '../../kernel/database.ts'
import { patronageBy } from './dials.ts'
import type { Figures } from './limits.ts'
import type { Basis } from './share-out.ts'
import { usesOf } from './stored.ts'
import type { CloseTable } from './tables.ts'

type Place = { db: Kysely<Tables>; commons: { id: string }; charter: Charter }

const says = (amount: bigint | undefined) => -(amount ?? 0n)

/** What the law and the meeting count by: result, what there is to use, reserve and paid-in shares, as they are now. */
export async function figuresOf(
  { db, commons, charter }: Place,
  close: CloseTable,
): Promise<Figures & { voluntary: bigint }> {
  const { unit, until_day } = close
  // One after another, here and below: they share the connection of the command that asks.
  const balances = await storedBalances({ db, commons }, unit)
  const atEnd = await heldByAgent(db, commons.id, { path: 'equity:shares', unit, on: until_day })
  const bases = await basesOf({ db, commons, charter }, close)
  const sumOf = (all: Iterable<bigint>) => [...all].reduce((sum, one) => sum + one, 0n)
  const on = (account: string) => balances.find((one) => one.account === account)?.amount
  return {
    result: generalResult(close),
    available: says(on('equity:carried')),
    reserve: says(on('equity:reserve:legal')),
    voluntary: says(on('equity:reserve:voluntary')),
    paidIn: sumOf(atEnd.values()),
    membersPaidIn: sumOf(bases.map((one) => one.paidIn)),
  }
}

/** Without special accounts: what is left of a subsidy is neither reserved nor shared out. */
export function generalResult({ statements, result }: CloseTable): bigint {
  const { openParts } = JSON.parse(statements) as { openParts?: Record<string, string> }
  return openParts ? BigInt(openParts[''] ?? 0) : result
}

type Span = Pick<CloseTable, 'year' | 'unit' | 'from_day' | 'until_day'>

/**
 * Each member's use of the co-op in the year, and what they had paid in at its end. Use is what was brought for the
 * year, or else what stands on the account the articles name. Dividends are for members (협동조합 기본법 51조 2항): who
 * had left by the year's end gets their shares back, and no part of the surplus.
 */
export async function basesOf({ db, commons, charter }: Place, span: Span): Promise<Basis[]> {
  const { year, unit, from_day: from, until_day: until } = span
  const path = charter.value(patronageBy.name) as string
  const booked = await movedByAgent(db, commons.id, { path, unit, from, until })
  const brought = await usesOf({ db, commons }, year)
  const paid = await heldByAgent(db, commons.id, { path: 'equity:shares', unit, on: until })
  const agents = [...new Set([...booked.keys(), ...brought.keys(), ...paid.keys()])].sort()
  const left = await leftOf(db, commons.id, agents)
  const gone = new Set(left.filter(({ left_on }) => left_on !== null && left_on <= until).map(({ id }) => id))
  const positive = (amount: bigint | undefined) => (amount !== undefined && amount > 0n ? amount : 0n)
  return agents
    .filter((agent) => !gone.has(agent))
    .map((agent) => ({
      agent,
      used: brought.get(agent)?.used ?? positive(booked.get(agent)),
      paidIn: positive(paid.get(agent)),
    }))
}
