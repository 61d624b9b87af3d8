import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../../kernel/database.ts'
import { qualifiedName } from '../../kernel/fields.ts'
import { registry } from '../charter/registry.ts'
import './tables.ts'

/** What is talked about: `decisions.decision` and its id. */
export const subject = z.strictObject({ kind: qualifiedName(), id: z.uuid().toLowerCase() })

export type Subject = z.output<typeof subject>

interface Place {
  db: Kysely<Tables>
  commons: { id: string }
}

/** Whether there is such a thing here: whatever has a name people call it by can be talked about. */
export async function subjectExists({ db, commons }: Place, { kind, id }: Subject): Promise<boolean> {
  const names = await registry().label(kind)?.(db, commons.id, [id])
  return names?.has(id) ?? false
}

/** The thread about something, begun where there is none yet. */
export async function openThread({ db, commons }: Place, { kind, id }: Subject): Promise<void> {
  await db
    .insertInto('discussion_thread')
    .values({ commons_id: commons.id, about: id, kind })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** Where people read what is talked about: each slice shows its things under its own name. */
export const placeOf = ({ kind, id }: Subject) => `/${kind.slice(0, kind.indexOf('.'))}/${id}`
