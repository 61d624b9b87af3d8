import { sql } from 'kysely'
import { trustedEdits } from './dials.ts'
import { actorOf, type Hands, holds } from './holds.ts'

/**
 * Whether this actor's edits need no looking after: what was decided together, those who look at others' edits, and
 * members so many of whose own edits stood when looked at (dial `knowledge.trusted_edits`).
 */
export async function isTrusted(hands: Hands): Promise<boolean> {
  if (actorOf(hands).kind === 'decision' || holds(hands, 'patrolRevision')) return true
  const { agent, member } = hands.standing
  if (!agent || !member) return false
  const needed = hands.charter.value(trustedEdits.name) as number
  return (await editsThatStood(hands, agent, needed)) >= needed
}

/** Edits of an agent that were looked at and not taken back, counted no further than `most`. */
export async function editsThatStood(
  { db, commons }: Pick<Hands, 'db' | 'commons'>,
  agent: string,
  most: number,
): Promise<number> {
  const counted = await sql<{ count: number }>`
    select count(*)::int as count from (
      select 1 from knowledge_revision
      where commons_id = ${commons.id} and author = ${agent} and looked in ('looked', 'trusted') and undone_by is null
      limit ${most}
    ) as stood`.execute(db)
  return counted.rows[0]!.count
}
