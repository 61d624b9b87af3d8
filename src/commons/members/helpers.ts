import type { Kysely } from 'kysely'
import type { Standing } from '../../kernel/authority.ts'
import type { Charter } from '../../kernel/charter.ts'
import type { Tables } from '../../kernel/database.ts'
import { helpersMay } from './dials.ts'
import { agentLabels } from './labels.ts'
import { standingOfAgent } from './standing.ts'

/** Somebody lets another look after their place. */
export interface HelperLink {
  id: string
  /** Whose place it is. */
  agent: string
  /** Who looks after it. */
  helper: string
  /** Whether they may also vote for them. */
  votes: boolean
  from: Date
}

/** Links that hold now: of a place (`agent`), of whoever looks after some (`helper`), or between both. */
export async function helperLinks(
  db: Kysely<Tables>,
  commonsId: string,
  wanted: { agent?: string; helper?: string; id?: string },
): Promise<HelperLink[]> {
  let found = db
    .selectFrom('members_helper')
    .select(['id', 'agent_id as agent', 'helper_id as helper', 'votes', 'from_at as from'])
    .where('commons_id', '=', commonsId)
    .where('ended_at', 'is', null)
  if (wanted.id !== undefined) found = found.where('id', '=', wanted.id)
  if (wanted.agent !== undefined) found = found.where('agent_id', '=', wanted.agent)
  if (wanted.helper !== undefined) found = found.where('helper_id', '=', wanted.helper)
  return found.orderBy('from_at').orderBy('id').limit(50).execute()
}

/** What a helper may do in a place they look after, beyond looking: all ways to vote, and nothing else. */
export const isVote = (command: string): boolean => /^decisions\.cast[A-Z]/.test(command)

/** Whether a helper may do this for somebody: the link says so, and the charter still does. */
export async function mayStandIn(
  db: Kysely<Tables>,
  commonsId: string,
  charter: Charter,
  { helper, agent, command }: { helper: string; agent: string; command: string },
): Promise<boolean> {
  if (!isVote(command) || charter.value(helpersMay.name) !== 'vote') return false
  const [link] = await helperLinks(db, commonsId, { agent, helper })
  return link?.votes === true
}

/** What a place looks like from within to whoever looks after it: its types, but none of its offices. */
export async function standingLookedAfter(
  db: Kysely<Tables>,
  commonsId: string,
  { helper, agent, now }: { helper: Standing; agent: string; now: Date },
): Promise<{ standing: Standing; votes: boolean; name: string } | undefined> {
  if (!helper.agent || !helper.member) return undefined
  const [link] = await helperLinks(db, commonsId, { agent, helper: helper.agent })
  if (!link) return undefined
  const { until: _, ...standing } = await standingOfAgent(db, commonsId, agent, now)
  if (!standing.agent) return undefined
  const name = (await agentLabels(db, commonsId, [agent])).get(agent) ?? ''
  return { standing: { ...standing, organs: [], roles: [] }, votes: link.votes, name }
}
