import { type Kysely, sql } from 'kysely'
import type { Who } from '../../kernel/authority.ts'
import type { Charter } from '../../kernel/charter.ts'
import type { Tables } from '../../kernel/database.ts'
import { memberTypesOf } from '../members/charter-parts.ts'
import { fitting } from '../members/electorate.ts'
import type { MeetingRow } from './tables.ts'

type Whose = Pick<MeetingRow, 'organ'>

/** Whose meeting it is: those who sit in the organ, or every member of a type that votes. */
export function invitedTo(charter: Charter, { organ }: Whose): Who[] {
  if (organ) return [`organ:${organ}`]
  const types = memberTypesOf(charter)
  const voting = types.filter((one) => one.votes)
  return voting.length === types.length ? ['member'] : voting.map(({ code }) => `type:${code}`)
}

interface At {
  db: Kysely<Tables>
  commons: { id: string }
  charter: Charter
  now: Date
}

/** The query of their ids, for statements that need no list of them. */
export const invitedIds = ({ commons, charter, now }: At, meeting: Whose) =>
  fitting(commons.id, invitedTo(charter, meeting), now)

/** Which of some agents are among them. */
export async function invitedAmong(at: At, meeting: Whose, agents: readonly string[]): Promise<Set<string>> {
  const found = await sql<{ id: string }>`
    select i.id from (${invitedIds(at, meeting)}) i where i.id = any(${agents}::uuid[])`.execute(at.db)
  return new Set(found.rows.map(({ id }) => id))
}
