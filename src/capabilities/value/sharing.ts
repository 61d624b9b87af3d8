import { z } from 'zod'
import { noteAt } from '../../commons/books/note.ts'
import { accountingOf } from '../../commons/books/special.ts'
import { localDay } from '../../commons/members/local-day.ts'
import { canonicalBytes, hex, sha256 } from '../../kernel/canonical.ts'
import type { FailureValues } from '../../kernel/failure.ts'
import { code, day, id, positiveAmount } from '../../kernel/fields.ts'
import { distributionDigest } from './equation/distribution-text.ts'
import type { Distribution } from './equation/facts.ts'
import type { Equation } from './equation/shape.ts'
import { shareOut } from './equation/share-out.ts'
import { gather, paidBefore, type Sharing, type Taken, totalOf } from './gather.ts'
import { type People, peopleNow } from './people.ts'
import { incomeAt, type Place } from './stored.ts'
import { fundsOf, openFunds } from './strangers.ts'

/** What is to be shared out: how much of which incomes, by which rule, and whose days count where it goes by a period. */
export const sharingFields = {
  equation: code(),
  incomes: z
    .array(z.strictObject({ income: id('value.income'), amount: positiveAmount() }))
    .min(1)
    .max(200),
  from: day(),
  until: day(),
}

export type SharingInput = z.output<z.ZodObject<typeof sharingFields>>

export const sharingProblems = [
  'no_such_equation',
  'days_turned',
  'in_the_future',
  'income_twice',
  'no_such_income',
  'income_taken_back',
  'distributed_already',
  'unit_differs',
  'accountings_differ',
  'no_such_fund',
  'nobody_to_share_with',
  'way_too_long',
] as const
export type SharingProblem = (typeof sharingProblems)[number]

interface Refused {
  problem: SharingProblem
  values?: FailureValues
}

/** An outcome that can be carried out, with everything it rests on. */
export interface WorkedOut {
  sharing: Sharing
  people: People
  accounting: string
  outcome: Distribution
  /** SHA-256 over the rule, what was shared out and all it came to. */
  digest: string
}

interface At {
  now: Date
  equations: readonly Equation[]
  /** The entry before which it happens: everything that counts by then takes part. */
  before: number
}

/** Works out what a sharing comes to, or why it cannot be. Writes nothing. */
export async function workOut(place: Place, input: SharingInput, at: At): Promise<WorkedOut | Refused> {
  const equation = at.equations.find((one) => one.code === input.equation)
  if (!equation) return { problem: 'no_such_equation' }
  if (input.from > input.until) return { problem: 'days_turned' }
  if (input.until > (await localDay(place.db, place.commons.id, at.now))) return { problem: 'in_the_future' }
  const taken = await takenFrom(place, input, equation.unit)
  if ('problem' in taken) return taken
  const open = await openFunds({ db: place.db, commonsId: place.commons.id })
  const missing = fundsOf(equation).find((one) => !open.has(one))
  if (missing) return { problem: 'no_such_fund', values: { fund: missing } }
  const people = await peopleNow(place, { now: at.now, unit: equation.unit, on: input.until })
  const sharing = { equation, taken, from: input.from, until: input.until }
  const paid = await paidBefore(place, equation, at.before)
  const outcome = shareOut(equation, await gather(place, sharing, { people, paid, before: at.before }))
  if (outcome.rest === totalOf(taken)) return { problem: 'nobody_to_share_with' }
  const accounting = accountingOf(taken[0]!.income.place)
  return { sharing, people, accounting, outcome, digest: digestOf(sharing, outcome) }
}

/** The incomes as they stand, each with how much of it is taken. */
async function takenFrom(place: Place, { incomes }: SharingInput, unit: string): Promise<Taken[] | Refused> {
  if (new Set(incomes.map(({ income }) => income)).size < incomes.length) return { problem: 'income_twice' }
  const taken: Taken[] = []
  for (const { income: id, amount } of incomes) {
    const income = await incomeAt(place, id)
    if (!income) return { problem: 'no_such_income' }
    if (income.taken_back_seq !== null || (await isReversed(place, income)))
      return { problem: 'income_taken_back' }
    const left = income.amount - income.distributed
    if (amount > left) return { problem: 'distributed_already', values: { left, unit: income.unit } }
    if (income.unit !== unit) return { problem: 'unit_differs', values: { unit: income.unit, wanted: unit } }
    taken.push({ income, amount })
  }
  const places = new Set(taken.map(({ income }) => accountingOf(income.place)))
  return places.size > 1 ? { problem: 'accountings_differ' } : taken
}

/** Whether the books took the entry back that stood there before it was tied. */
async function isReversed(place: Place, { way, seq }: Taken['income']): Promise<boolean> {
  return way === 'booked' && ((await noteAt(place, Number(seq)))?.isReversed ?? false)
}

function digestOf({ equation, taken, from, until }: Sharing, outcome: Distribution): string {
  const incomes = taken.map(({ income, amount }) => ({ income: income.id, amount }))
  return hex(sha256(canonicalBytes({ equation, incomes, from, until, outcome: distributionDigest(outcome) })))
}
