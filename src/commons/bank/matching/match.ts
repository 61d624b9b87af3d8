import { fitsMask, type Grade, grades, isMasked, nameKey, strippedKey } from './names.ts'

/** Something open that a payment may be for. */
export interface Open {
  id: string
  /** Whose it is: an agent, or an outsider's folded name. */
  holder: string
  /** The names under which the holder is known. */
  names: readonly string[]
  purpose: string
  /** What is not settled yet. */
  rest: bigint
  dueOn: string | null
}

export interface Payment {
  /** Always positive; whether it came or went decides which obligations are handed in. */
  amount: bigint
  /** As the bank writes it. */
  name: string
  text: string
}

export interface Part {
  obligation: string
  amount: bigint
}

export type Found =
  | { certain: true; holder: string; grade: Grade; parts: Part[] }
  | { certain: false; why: Doubt }

/** Why a payment waits for a person. */
export const doubts = ['nobody', 'several_people', 'amount_fits_nothing', 'several_fit'] as const
export type Doubt = (typeof doubts)[number]

/** Remembered depositor names: folded name → holders. */
export type Aliases = ReadonlyMap<string, readonly string[]>

/**
 * What a payment is for, where that is certain: the depositor's name says whose it is, and the amount is exactly one of
 * what they owe, or a sum of it. Where two readings are possible, nothing is certain. Pure, and blind to the order in
 * which the open ones come.
 */
export function match(payment: Payment, open: readonly Open[], aliases: Aliases = new Map()): Found {
  const held = byHolder(payment, open, aliases)
  if (!held) return { certain: false, why: 'nobody' }
  const fitting = [...held.holders].flatMap(([holder, owed]) => {
    const parts = partsFor(payment, owed)
    return parts === undefined ? [] : [{ holder, parts }]
  })
  if (fitting.length > 1) return { certain: false, why: 'several_people' }
  const [only] = fitting
  if (!only) return { certain: false, why: 'amount_fits_nothing' }
  if (only.parts === 'several') return { certain: false, why: 'several_fit' }
  return { certain: true, holder: only.holder, grade: held.grade, parts: only.parts }
}

/** Everything open of whoever the name may mean, by the surest way in which it means anybody at all. */
function byHolder(
  { name }: Payment,
  open: readonly Open[],
  aliases: Aliases,
): { grade: Grade; holders: Map<string, Open[]> } | undefined {
  const [whole, stripped] = [nameKey(name), strippedKey(name)]
  if (whole.length < 2) return undefined
  const meant = new Set([...(aliases.get(whole) ?? []), ...((stripped && aliases.get(stripped)) || [])])
  const known = (one: Open, key: string | undefined) =>
    key !== undefined && one.names.some((said) => nameKey(said) === key)
  const tests: Record<Grade, (one: Open) => boolean> = {
    alias: (one) => meant.has(one.holder),
    whole: (one) => known(one, whole),
    stripped: (one) => known(one, stripped),
    masked: (one) => isMasked(name) && one.names.some((said) => fitsMask(name, nameKey(said))),
  }
  for (const grade of grades) {
    const holders = new Map<string, Open[]>()
    for (const one of open) {
      if (one.rest > 0n && tests[grade](one))
        holders.set(one.holder, [...(holders.get(one.holder) ?? []), one])
    }
    if (holders.size > 0) return { grade, holders }
  }
  return undefined
}

/** The parts that make up the amount exactly; `several` where it could be read in more than one way. */
function partsFor({ amount, text, name }: Payment, owed: readonly Open[]): Part[] | 'several' | undefined {
  const sorted = [...owed].sort(earlierFirst)
  const singles = sorted.filter(({ rest }) => rest === amount)
  if (singles.length > 0) {
    const purposes = new Set(singles.map(({ purpose }) => purpose))
    const said = [...purposes].filter((one) => saysPurpose(`${name} ${text}`, one))
    if (purposes.size > 1 && said.length !== 1) return 'several'
    // Of several alike the one that was due first is paid first.
    return whole([singles.find(({ purpose }) => purposes.size === 1 || purpose === said[0])!])
  }
  const all = sorted.reduce((sum, { rest }) => sum + rest, 0n)
  if (all < amount) return undefined
  if (all === amount) return whole(sorted)
  return sumOfSome(sorted, amount)
}

const purposeWords: Record<string, RegExp> = {
  dues: /회비|조합비|dues/i,
  shares: /출자|증좌|shares?/i,
  expenses: /지출|비용|경비|expense/i,
  dividends: /배당|dividend/i,
  refunds: /환급|refund/i,
  fees: /이용료|사용료|fee/i,
}

const saysPurpose = (said: string, purpose: string) => purposeWords[purpose]?.test(said) ?? false

/** Earliest due first, then by id, so that the order in which they were read decides nothing. */
const earlierFirst = (a: Open, b: Open) =>
  (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || (a.id < b.id ? -1 : 1)

const whole = (open: readonly Open[]): Part[] =>
  open.map(({ id, rest }) => ({ obligation: id, amount: rest }))

const mostSummed = 12

/** The oldest ones that make it up; else the one set that does, where there is only one. */
function sumOfSome(sorted: readonly Open[], amount: bigint): Part[] | 'several' | undefined {
  let sum = 0n
  for (const [i, { rest }] of sorted.entries()) {
    sum += rest
    if (sum === amount && new Set(sorted.map(({ purpose }) => purpose)).size === 1)
      return whole(sorted.slice(0, i + 1))
  }
  if (sorted.length > mostSummed) return undefined
  const sets: Open[][] = []
  for (let mask = 1; mask < 1 << sorted.length; mask++) {
    const set = sorted.filter((_, i) => (mask >> i) & 1)
    if (set.length > 1 && set.reduce((all, { rest }) => all + rest, 0n) === amount) sets.push(set)
  }
  if (sets.length === 0) return undefined
  return sets.length === 1 ? whole(sets[0]!) : 'several'
}
