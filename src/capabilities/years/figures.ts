import type { Kysely } from 'kysely'
import { storedBalances } from '../../commons/books/query-balances.ts'
import { heldByAgent, movedByAgent } from '../../commons/books/statements.ts'
import type { Charter } from '../../kernel/charter.ts'
import type { Tables } from '../../kernel/database.ts'
import { patronageBy } from './dials.ts'
import type { Figures } from './limits.ts'
import type { Basis } from './share-out.ts'
import type { CloseTable } from './tables.ts'

type Place = { db: Kysely<Tables>; commons: { id: string }; charter: Charter }

const says = (amount: bigint | undefined) => -(amount ?? 0n)

/** What the law and the meeting count by: result, what there is to use, reserve and paid-in shares, as they are now. */
export async function figuresOf(
  { db, commons }: Place,
  close: CloseTable,
): Promise<Figures & { voluntary: bigint }> {
  const { unit, until_day, result } = close
  const [balances, atEnd] = await Promise.all([
    storedBalances({ db, commons }, unit),
    heldByAgent(db, commons.id, { path: 'equity:shares', unit, on: until_day }),
  ])
  const on = (account: string) => balances.find((one) => one.account === account)?.amount
  return {
    result,
    available: says(on('equity:carried')),
    reserve: says(on('equity:reserve:legal')),
    voluntary: says(on('equity:reserve:voluntary')),
    paidIn: [...atEnd.values()].reduce((sum, one) => sum + one, 0n),
  }
}

/** Each member's use of the co-op in the year, and what they had paid in at its end. */
export async function basesOf({ db, commons, charter }: Place, close: CloseTable): Promise<Basis[]> {
  const { unit, from_day: from, until_day: until } = close
  const path = charter.value(patronageBy.name) as string
  const [used, paid] = await Promise.all([
    movedByAgent(db, commons.id, { path, unit, from, until }),
    heldByAgent(db, commons.id, { path: 'equity:shares', unit, on: until }),
  ])
  const agents = [...new Set([...used.keys(), ...paid.keys()])].sort()
  const positive = (amount: bigint | undefined) => (amount !== undefined && amount > 0n ? amount : 0n)
  return agents.map((agent) => ({
    agent,
    used: positive(used.get(agent)),
    paidIn: positive(paid.get(agent)),
  }))
}
