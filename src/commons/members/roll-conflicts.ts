import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
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
  const digits = phone?.replace(/^\+82/, '0').replaceAll(/\D/g, '')
  return digits ? `${searchColumns(name, null).sort_name} ${digits}` : undefined
}

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
