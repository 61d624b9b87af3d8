import type { Kysely } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import { hashOf } from './secrets.ts'
import type { InvitationTable } from './tables.ts'

type Db = Kysely<Tables>

/** The invitation a token opens, whatever its state. */
export async function findInvitation(
  db: Db,
  commonsId: string,
  token: string,
): Promise<InvitationTable | undefined> {
  return db
    .selectFrom('members_invitation')
    .selectAll()
    .where('commons_id', '=', commonsId)
    .where('hash', '=', hashOf(token))
    .executeTakeFirst()
}

export type InvitationProblem = 'invitation_over' | 'invitation_used'

/** Why an invitation can't be used now, if it can't. */
export function invitationProblem(
  invitation: Pick<InvitationTable, 'uses_left' | 'revoked_at' | 'expires_at'>,
  now: Date,
): InvitationProblem | undefined {
  if (invitation.uses_left === 0) return 'invitation_used'
  return invitation.revoked_at || invitation.expires_at <= now ? 'invitation_over' : undefined
}

/** Takes one use. The locked head makes commands of a commons serial, so the last use is taken once. */
export async function spendInvitation(db: Db, invitation: InvitationTable): Promise<void> {
  await db
    .updateTable('members_invitation')
    .set({ uses_left: invitation.uses_left - 1 })
    .where('commons_id', '=', invitation.commons_id)
    .where('id', '=', invitation.id)
    .execute()
}

export interface NewInvitation {
  id: string
  token: string
  sheet?: string
  agent?: string
  types: readonly string[]
  uses: number
  expiresAt: Date
  by: string | undefined
  now: Date
}

export function invitationRow(commonsId: string, made: NewInvitation): InvitationTable {
  return {
    commons_id: commonsId,
    id: made.id,
    hash: hashOf(made.token),
    sheet: made.sheet ? hashOf(made.sheet) : null,
    agent_id: made.agent ?? null,
    types: [...made.types],
    uses_left: made.uses,
    expires_at: made.expiresAt,
    created_by: made.by ?? null,
    created_at: made.now,
    revoked_at: null,
  }
}

/** An agent has one open link at most: a newer one closes those before. */
export async function closeLinksOf(db: Db, commonsId: string, agents: readonly string[], now: Date) {
  if (agents.length === 0) return
  await db
    .updateTable('members_invitation')
    .set({ revoked_at: now })
    .where('commons_id', '=', commonsId)
    .where('agent_id', 'in', [...agents])
    .where('revoked_at', 'is', null)
    .execute()
}
