import type { Kysely } from 'kysely'
import type { Commons } from '../../kernel/capability.ts'
import { currencyScales } from '../../kernel/currencies.ts'
import type { Tables } from '../../kernel/database.ts'
import { type Asked, payeesIn } from './asked.ts'
import { keysOf, modeOf, payeesAtOnce } from './keys.ts'
import { isProvider, type ProviderCode, type WayCode } from './tables.ts'

/** Why a way is not offered for a payment. */
export const obstacles = [
  ...(['not_set_up', 'other_unit', 'special_account'] as const),
  ...(['others_money', 'payee_unknown', 'too_many_payees', 'not_enough_credit'] as const),
] as const
export type Obstacle = (typeof obstacles)[number]

export interface Offer {
  way: WayCode
  /** What stands in its way; null where it can be taken. */
  obstacle: Obstacle | null
  mode: 'test' | 'live' | null
}

type At = { db: Kysely<Tables>; commons: Commons }

/** Every way the charter offers, and what stands in the way of it for this payment. */
export async function offersFor(
  at: At,
  ways: readonly WayCode[],
  asked: Asked,
  credit: bigint,
): Promise<Offer[]> {
  const payees = payeesIn(asked)
  const known = await knownPayees(at, payees)
  return ways.map((way) => ({
    way,
    obstacle: isProvider(way)
      ? obstacleOf(at.commons, way, asked, payees, known)
      : obstacleHere(way, asked, payees, credit),
    mode: isProvider(way) ? (modeOf(keysOf(at.commons), way) ?? null) : null,
  }))
}

const isCurrency = (unit: string) => currencyScales.has(unit)

function obstacleHere(
  way: WayCode,
  { unit, total }: Asked,
  payees: readonly string[],
  credit: bigint,
): Obstacle | null {
  if (way === 'credit') return credit >= total ? null : 'not_enough_credit'
  if (!isCurrency(unit)) return 'other_unit'
  // Sellers' money on our bank account would be other people's money in our keeping.
  if (way === 'transfer') return payees.length > 0 ? 'others_money' : null
  return payees.length > 1 ? 'too_many_payees' : null
}

function obstacleOf(
  commons: Commons,
  way: ProviderCode,
  { unit, accounting }: Asked,
  payees: readonly string[],
  known: ReadonlySet<string>,
): Obstacle | null {
  const keys = keysOf(commons)
  if (modeOf(keys, way) === undefined) return 'not_set_up'
  if (!takesUnit(way, unit)) return 'other_unit'
  if (accounting !== '') return 'special_account'
  if (payees.length === 0) return null
  const most = payeesAtOnce(keys, way)
  if (most === 0) return 'others_money'
  if (payees.length > most) return 'too_many_payees'
  return payees.every((payee) => known.has(`${payee} ${way}`)) ? null : 'payee_unknown'
}

/** Where Stripe counts a currency in other parts than ISO 4217 does, we would ask for a hundred times too much. */
const countedOtherwise = ['ISK', 'UGX', 'HUF', 'TWD']

function takesUnit(way: ProviderCode, unit: string): boolean {
  if (way !== 'stripe') return unit === 'KRW'
  const scale = currencyScales.get(unit)
  return (scale === 0 || scale === 2) && !countedOtherwise.includes(unit)
}

async function knownPayees({ db, commons }: At, payees: readonly string[]): Promise<Set<string>> {
  if (payees.length === 0) return new Set()
  const rows = await db
    .selectFrom('payments_payee')
    .select(['agent', 'provider'])
    .where('commons_id', '=', commons.id)
    .where('agent', 'in', [...payees])
    .execute()
  return new Set(rows.map(({ agent, provider }) => `${agent} ${provider}`))
}
