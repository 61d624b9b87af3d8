import { apportion } from '../../kernel/apportion.ts'

export interface Wish {
  order: string
  quantity: number
}

/**
 * How many each gets of what came, the earliest order first in `wishes`: in that order, or in proportion to what was
 * ordered, where the pieces that are left over go to the earliest.
 */
export function allot(came: number, wishes: readonly Wish[], way: 'first' | 'shares'): Map<string, number> {
  const wanted = wishes.reduce((sum, { quantity }) => sum + quantity, 0)
  if (came >= wanted) return new Map(wishes.map(({ order, quantity }) => [order, quantity]))
  return way === 'first' ? inTurn(came, wishes) : inProportion(came, wishes)
}

function inTurn(came: number, wishes: readonly Wish[]): Map<string, number> {
  let left = came
  return new Map(
    wishes.map(({ order, quantity }) => {
      const given = Math.min(left, quantity)
      left -= given
      return [order, given]
    }),
  )
}

function inProportion(came: number, wishes: readonly Wish[]): Map<string, number> {
  // Ties go to the smaller key: the place in the queue, written so that it sorts.
  const keyOf = (at: number) => String(at).padStart(6, '0')
  const parts = wishes.map(({ quantity }, at) => ({
    ...{ key: keyOf(at), weight: BigInt(quantity), cap: BigInt(quantity) },
  }))
  const { shares } = apportion({ total: BigInt(came), parts })
  return new Map(wishes.map(({ order }, at) => [order, Number(shares.get(keyOf(at)))]))
}
