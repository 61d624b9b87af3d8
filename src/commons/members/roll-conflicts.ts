import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import { nameKey, onRoll } from './on-roll.ts'
import { searchColumns } from './search-columns.ts'

export interface RollPerson {
  name: string
  number?: string
  types: readonly string[]
  phone?: string
}

/** Why a person of a roll can't come in: `at` counts the people from 0. */
export interface RollConflict {
  at: number
  problem: 'number_taken' | 'number_repeated' | 'person_known' | 'person_repeated' | 'no_such_type'
  /** The member number or type it is about; never a name. */
  value: string
}

/**
 * Everything that stands against bringing these people in, in their order: numbers given already, here or twice in
 * the roll, the same name with the same phone, and types the charter does not know.
 */
export async function rollConflicts(
  db: Kysely<Tables>,
  commonsId: string,
  types: ReadonlySet<string>,
  people: readonly RollPerson[],
): Promise<RollConflict[]> {
  const known = await knownAmong(db, commonsId, people)
  const numbers = new Set<string>()
  const persons = new Set<string>()
  return people.flatMap((person, at) => {
    const found: RollConflict[] = []
    const { number } = person
    if (number !== undefined) {
      if (known.numbers.has(number)) found.push({ at, problem: 'number_taken', value: number })
      else if (numbers.has(number)) found.push({ at, problem: 'number_repeated', value: number })
      numbers.add(number)
    }
    const key = personKey(person)
    if (key !== undefined) {
      if (known.persons.has(key)) found.push({ at, problem: 'person_known', value: '' })
      else if (persons.has(key)) found.push({ at, problem: 'person_repeated', value: '' })
      persons.add(key)
    }
    const type = person.types.find((one) => !types.has(one))
    if (type !== undefined) found.push({ at, problem: 'no_such_type', value: type })
    return found
  })
}

/** Two people of one name and one phone are one person; without a phone a name says nothing. */
function personKey({ name, phone }: { name: string; phone?: string | null }): string | undefined {
  const digits = digitsOf(phone)
  return digits ? `${searchColumns(name, null).sort_name} ${digits}` : undefined
}

const digitsOf = (phone?: string | null) => phone?.replace(/^\+82/, '0').replaceAll(/\D/g, '')

async function knownAmong(db: Kysely<Tables>, commonsId: string, people: readonly RollPerson[]) {
  const numbers = people.flatMap(({ number }) => number ?? [])
  const names = people.map(({ name }) => searchColumns(name, null).sort_name)
  const found = await sql<{ name: string | null; number: string | null; phone: string | null }>`
    select name, number, phone from members_agent
    where commons_id = ${commonsId} and state <> 'erased'
      and (number = any(${numbers}::text[]) or sort_name = any(${names}::text[]))`.execute(db)
  const keys = found.rows.map(({ name, phone }) => (name === null ? undefined : personKey({ name, phone })))
  return {
    numbers: new Set(found.rows.map((row) => row.number)),
    persons: new Set(keys.filter((key) => key !== undefined)),
  }
}

/**
 * Who is on the roll under the same name and not certainly somebody else: no telephone or number of theirs differs.
 * By the people's order; for somebody to look at, since two may well bear one name.
 */
export async function namesakesOf(
  db: Kysely<Tables>,
  commonsId: string,
  people: readonly RollPerson[],
): Promise<Map<number, string[]>> {
  const roll = await onRoll(db, commonsId, { names: people.map(({ name }) => name), numbers: [] })
  const byName = Map.groupBy(roll, (one) => one.sort_name)
  const differ = (one?: string | null, other?: string | null) => Boolean(one && other && one !== other)
  const found = people.map((person, at) => {
    const same = (byName.get(nameKey(person.name)) ?? []).filter(
      (one) => !differ(digitsOf(one.phone), digitsOf(person.phone)) && !differ(one.number, person.number),
    )
    return [at, same.slice(0, 20).map(({ id }) => id)] as const
  })
  return new Map(found.filter(([, some]) => some.length > 0))
}
