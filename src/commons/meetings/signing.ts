import type { Context } from '../../kernel/capability.ts'
import type { MinutesRow, SignatureTable } from './tables.ts'

type Place = Pick<Context<string>, 'db' | 'commons'>

/** Who signs an edition, whoever chaired first, and whether they have. */
export function signaturesOf(
  { db, commons }: Place,
  meeting: string,
  edition: number,
): Promise<SignatureTable[]> {
  return db
    .selectFrom('meetings_signature')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('meeting', '=', meeting)
    .where('edition', '=', edition)
    .orderBy('n')
    .execute()
}

export async function sign(
  { db, now }: Pick<Context<string>, 'db' | 'now'>,
  { commons_id, meeting, edition }: MinutesRow,
  agents: readonly string[],
  how: Pick<SignatureTable, 'way' | 'evidence'>,
): Promise<void> {
  await db
    .updateTable('meetings_signature')
    .set({ signed_at: now, ...how })
    .where('commons_id', '=', commons_id)
    .where('meeting', '=', meeting)
    .where('edition', '=', edition)
    .where('agent', 'in', [...agents])
    .execute()
}
