import type { Kysely } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'
import './tables.ts'

interface Place {
  db: Kysely<Tables>
  commons: { id: string }
}

/** A network this commons has to do with. */
export function joinedTo({ db, commons }: Place, network: string) {
  const query = db.selectFrom('networks_joined').selectAll().where('commons_id', '=', commons.id)
  return query.where('network', '=', network).executeTakeFirst()
}

/** What a network asked us to decide. */
export function matterOf({ db, commons }: Place, network: string, decision: string) {
  const query = db.selectFrom('networks_matter').selectAll().where('commons_id', '=', commons.id)
  return query.where('network', '=', network).where('decision', '=', decision).executeTakeFirst()
}

/** Another commons that belongs to this one now. */
export function membershipOf({ db, commons }: Place, member: string) {
  const query = db.selectFrom('networks_membership').selectAll().where('commons_id', '=', commons.id)
  return query.where('member_commons', '=', member).where('until', 'is', null).executeTakeFirst()
}

/** The same by the agent it is here. */
export function membershipAs({ db, commons }: Place, agent: string) {
  const query = db.selectFrom('networks_membership').selectAll().where('commons_id', '=', commons.id)
  return query.where('agent', '=', agent).where('until', 'is', null).executeTakeFirst()
}

/** We belong to a network no more: nothing there waits for us, and nobody speaks for us. */
export async function endOurPart({ db, commons, now }: Context, network: string): Promise<void> {
  const mine = { commons_id: commons.id, network }
  await db
    .updateTable('networks_joined')
    .set({ state: 'left', delegates: 0, at: now })
    .where((where) => where.and(mine))
    .execute()
  await db
    .updateTable('networks_matter')
    .set({ state: 'closed' })
    .where((where) => where.and(mine))
    .execute()
  await db
    .deleteFrom('networks_sent_delegate')
    .where((where) => where.and(mine))
    .execute()
}
