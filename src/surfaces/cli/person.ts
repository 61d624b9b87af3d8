import { sql } from 'kysely'
import type { Office } from '../../boot.ts'
import type { Actor } from '../../kernel/authority.ts'
import type { Commons } from '../../kernel/capability.ts'
import { cliFailure } from './usage.ts'

interface Found {
  person: string | null
  agent: string | null
  label: string
}

/**
 * Who is meant by an e-mail address, a person's id, or an agent's id, number or name in this commons. Ids and
 * addresses come first; a name that several have is refused with their ids. @throws Failure `cli.no_such_person`,
 * `cli.ambiguous_person`, `cli.unclaimed`
 */
export async function personNamed(office: Office, named: string, commons?: Commons): Promise<Actor> {
  const found = await theOne(named, [
    await persons(office, named),
    ...(commons ? await agents(office, named, commons) : []),
  ])
  if (found.person === null) throw cliFailure('unclaimed', { person: found.label })
  return { kind: 'person', person: found.person }
}

/** The agent of this commons who is meant, whether or not they ever signed in. */
export async function agentNamed(office: Office, named: string, commons: Commons): Promise<string> {
  const byPerson = (await persons(office, named)).map(({ person }) => person)
  const rows = byPerson.length > 0 ? await agentsOf(office, commons, byPerson) : []
  const found = await theOne(named, [rows, ...(await agents(office, named, commons))])
  return found.agent ?? ''
}

/** The first way of reading the name that finds somebody; it must be one. */
async function theOne(named: string, ways: Found[][]): Promise<Found> {
  const found = ways.find((way) => way.length > 0) ?? []
  if (found.length === 0) throw cliFailure('no_such_person', { person: named }, 404)
  const people = new Set(found.map(({ person, agent }) => agent ?? person))
  if (people.size > 1) {
    const choices = found.map(({ agent, person, label }) => `${label} ${agent ?? person}`).join(', ')
    throw cliFailure('ambiguous_person', { person: named, choices })
  }
  return found[0]!
}

async function persons({ database }: Office, named: string): Promise<Found[]> {
  const rows = await sql<{ id: string; name: string }>`
    select id, name from members_person where id = ${named} or email = ${named.toLowerCase()}`.execute(
    database.read,
  )
  return rows.rows.map(({ id, name }) => ({ person: id, agent: null, label: name }))
}

async function agents({ database }: Office, named: string, commons: Commons): Promise<Found[][]> {
  const rows = await sql<{
    id: string
    person_id: string | null
    name: string | null
    number: string | null
  }>`
    select id, person_id, name, number from members_agent
    where commons_id = ${commons.id} and (id::text = ${named.toLowerCase()} or number = ${named} or name = ${named})`.execute(
    database.read,
  )
  const all = rows.rows.map((row) => ({
    row,
    found: { person: row.person_id, agent: row.id, label: row.name ?? row.id },
  }))
  const by = (test: (row: (typeof rows.rows)[number]) => boolean) =>
    all.filter(({ row }) => test(row)).map(({ found }) => found)
  return [
    by(({ id }) => id === named.toLowerCase()),
    by(({ number }) => number === named),
    by(({ name }) => name === named),
  ]
}

async function agentsOf({ database }: Office, commons: Commons, people: (string | null)[]): Promise<Found[]> {
  const rows = await sql<{ id: string; person_id: string; name: string | null }>`
    select id, person_id, name from members_agent
    where commons_id = ${commons.id} and person_id = any(${people})`.execute(database.read)
  return rows.rows.map(({ id, person_id, name }) => ({ person: person_id, agent: id, label: name ?? id }))
}

/** An address no mail ever reaches: this one belongs to whoever has the machine. */
const operatorEmail = 'operator@dure.invalid'

/** The person who runs this installation, made when first needed: founds what nobody else founds. */
export async function operator(
  { database, clock }: Office,
  name: string,
): Promise<{ person: string; name: string }> {
  const now = clock.now()
  await sql`insert into members_person (id, name, email, email_verified, created_at, updated_at)
    values (${clock.newId()}, ${name}, ${operatorEmail}, true, ${now}, ${now}) on conflict (email) do nothing`.execute(
    database.write,
  )
  return (await knownOperator(database))!
}

/** The same if there is one already. */
export async function knownOperator(
  database: Office['database'],
): Promise<{ person: string; name: string } | undefined> {
  const { rows } = await sql<{ person: string; name: string }>`
    select id as person, name from members_person where email = ${operatorEmail}`.execute(database.read)
  return rows[0]
}
