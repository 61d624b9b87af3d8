import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import { likeness } from './files/keys.ts'
import type { KeyedLine } from './upload.ts'

/** How a line of a file stands to what is stored: new, the same as one that is there, or much like one. */
export interface Sorted {
  fresh: KeyedLine[]
  known: number
  /** Same day, amount and balance as a stored line that the bank words differently. */
  alike: KeyedLine[]
}

/** Sorts lines of a file by what the account holds already. */
export async function sortLines(
  db: Kysely<Tables>,
  commonsId: string,
  account: string,
  lines: readonly KeyedLine[],
  /** The import under way, whose own lines are no other file's. */
  own: string | null = null,
): Promise<Sorted> {
  const [first, last] = [lines[0]?.day, lines.at(-1)?.day]
  if (first === undefined) return { fresh: [], known: 0, alike: [] }
  const days = lines.reduce(
    ([from, to], { day }) => [day < from ? day : from, day > to ? day : to] as [string, string],
    [first, last!] as [string, string],
  )
  const stored = await sql<{
    key: string
    day: string
    amount: bigint
    balance: bigint | null
    own: boolean
  }>`
    select key, on_day as day, amount, balance, import is not distinct from ${own}::uuid as own from bank_line
    where commons_id = ${commonsId} and account = ${account} and on_day between ${days[0]} and ${days[1]}`.execute(
    db,
  )
  const keys = new Set(stored.rows.map(({ key }) => key))
  const unknown = lines.filter(({ key }) => !keys.has(key))
  const inFile = new Set(lines.map(({ key }) => key))
  // Only where the bank tells the balance is a likeness worth a question: the same sum twice a day is nothing odd.
  const like = new Set(
    stored.rows.filter(({ key, balance, own }) => balance !== null && !own && !inFile.has(key)).map(likeness),
  )
  const isAlike = (line: KeyedLine) => line.balance !== null && like.has(likeness(line))
  return {
    fresh: unknown.filter((line) => !isAlike(line)),
    known: lines.length - unknown.length,
    alike: unknown.filter(isAlike),
  }
}
