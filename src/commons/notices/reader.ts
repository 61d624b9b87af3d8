import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import './tables.ts'

/** Keeps a reader's own state; how far they have read only ever grows. */
export async function keepReader(
  db: Kysely<Tables>,
  commonsId: string,
  agent: string,
  { read_to = 0n, mail }: { read_to?: bigint; mail?: boolean },
): Promise<void> {
  await sql`insert into notices_reader (commons_id, agent, read_to, mail)
    values (${commonsId}, ${agent}, ${read_to}, ${mail ?? true})
    on conflict (commons_id, agent) do update set
      read_to = greatest(notices_reader.read_to, excluded.read_to),
      mail = coalesce(${mail ?? null}::boolean, notices_reader.mail)`.execute(db)
}
