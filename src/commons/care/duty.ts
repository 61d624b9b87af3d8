/** What somebody owes of one kind of duty, in its own unit, and what became of it. */
export interface Owed {
  owed: bigint
  /** Left over from the season before. */
  carried: bigint
  done: bigint
  /** Bought off at the price the charter sets, and paid. */
  commuted: bigint
  /** Carried on or written off. */
  released: bigint
}

export type Gate = 'hard' | 'soft'

/** What is still missing and what follows from it: `hard` closes, `soft` puts last. */
export interface Missing {
  code: string
  amount: bigint
  unit: string
  gate: Gate
}

export interface Access {
  access: 'open' | 'last' | 'closed'
  /** What is still to do, by kind; doing or paying it restores access at once. */
  missing: { code: string; amount: bigint; unit: string }[]
  /** A sanction in force keeps them out until then, whatever they do. */
  until: Date | null
}

/** What is left to do of a duty. */
export const leftOf = ({ owed, carried, done, commuted, released }: Owed): bigint => {
  const left = owed + carried - done - commuted - released
  return left > 0n ? left : 0n
}

/** Whether duties done, or bought off, open the thing: dues paid ∧ (labour done ∨ commuted), as an acequia has it. */
export function accessBy(missing: readonly Missing[], until: Date | null = null): Access {
  const still = missing.filter(({ amount }) => amount > 0n)
  const isClosed = until !== null || still.some(({ gate }) => gate === 'hard')
  const access = isClosed ? 'closed' : still.length === 0 ? 'open' : 'last'
  return { access, missing: still.map(({ code, amount, unit }) => ({ code, amount, unit })), until }
}
