import { type Kysely, sql } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'
import type { Voter } from './voter.ts'

export const roomFailures = ['counted_in_room', 'not_present'] as const

/** In a meeting those vote who are there themselves, and only where votes are not counted in the room. */
export function checkInRoom(ctx: Context<(typeof roomFailures)[number]>, voter: Voter): void {
  const { row, present, byProxy } = voter
  if (row.way === null) return
  if (row.way === 'hands') ctx.fail('counted_in_room')
  if (!present || byProxy) ctx.fail('not_present')
}

/** Somebody for whom another votes with a written proxy. */
export interface Represented {
  agent: string
  type: string
  voted: boolean
  present: boolean
  ballot: string | null
}

/** Those whose proxies a voter holds; nobody outside meetings. */
export async function representedBy(db: Kysely<Tables>, { row, agent }: Voter): Promise<Represented[]> {
  if (row.way === null) return []
  const found = await sql<Represented>`
    select e.agent, e.type, e.voted, e.present, b.ballot from decisions_elector e
    left join decisions_ballot b on (b.commons_id, b.decision, b.agent) = (e.commons_id, e.decision, e.agent)
    where e.commons_id = ${row.commons_id} and e.decision = ${row.id} and e.holder = ${agent}`.execute(db)
  return found.rows
}

/** That they have voted, whatever it was. */
export async function markVoted(
  db: Kysely<Tables>,
  { row }: Voter,
  those: readonly Represented[],
): Promise<void> {
  const agents = those.map((one) => one.agent)
  await sql`update decisions_elector set voted = true where commons_id = ${row.commons_id}
    and decision = ${row.id} and agent = any(${agents}::uuid[])`.execute(db)
}
