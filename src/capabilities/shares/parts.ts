import { dayAfter } from '../../commons/members/local-day.ts'

export interface Part {
  amount: bigint
  dueOn: string
}

/**
 * An amount in monthly parts: first the hundredths the rules ask for, rounded up, then what is left as evenly as whole
 * won allow, larger parts first. Their sum is the amount.
 */
export function partsOf(amount: bigint, { parts, first, from }: PartOptions): Part[] {
  if (parts <= 1) return [{ amount, dueOn: from }]
  const head = (amount * BigInt(first) + 99n) / 100n
  const rest = amount - head
  const others = BigInt(parts - 1)
  const amounts = [head]
  for (let i = 0n; i < others; i++) amounts.push(rest / others + (i < rest % others ? 1n : 0n))
  return amounts
    .map((one, month) => ({ amount: one, dueOn: dayAfter(from, { months: month }) }))
    .filter((one) => one.amount > 0n)
}

type PartOptions = { parts: number; first: number; from: string }

/** The first day of the financial year after the one this day is in. */
export function nextYear(day: string, begins: number): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  const next = month >= begins ? year + 1 : year
  return `${next}-${String(begins).padStart(2, '0')}-01`
}
