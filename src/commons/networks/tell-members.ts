import { motionNamed } from '../../counting/motions/motions.ts'
import type { Effect } from '../../kernel/capability.ts'
import { postMessage } from '../../kernel/outbox.ts'
import type { Procedure } from '../charter/procedure.ts'
import { electorsOf } from '../decisions/electors.ts'
import { frozenProcedure } from '../decisions/procedure.ts'
import { findDecision } from '../decisions/stored.ts'

/** Tells every commons that may vote here what it is asked, and when that is over. */
export const tellMembers: Effect = {
  kinds: ['decisions.decision_opened', 'decisions.decision_closed', 'decisions.decision_withdrawn'],
  async run({ db, commons, entry, now }) {
    const members = await db
      .selectFrom('networks_membership')
      .select(['agent', 'member_commons'])
      .where('commons_id', '=', commons.id)
      .where('until', 'is', null)
      .execute()
    if (members.length === 0) return
    const { decision } = entry.data as { decision: string }
    const row = await findDecision(db, commons.id, decision)
    if (!row?.closes_at) return
    const rules = frozenProcedure(row.rules)
    // A secret ballot is cast by somebody's own hand and cannot be sent; there, delegates vote.
    if (rules.secret) return
    const electors = new Set(await electorsOf(db, commons.id, decision))
    const state = entry.kind === 'decisions.decision_opened' ? 'open' : 'closed'
    const closesAt = row.closes_at.toISOString()
    const input = { decision, title: row.title, ...paperOf(rules), closesAt, state }
    for (const { agent, member_commons: to } of members)
      if (electors.has(agent)) {
        const key = `matter:${entry.seq}:${to}`
        await postMessage(db, commons.id, { to, command: 'networks.noteMatter', input, key }, now)
      }
  },
}

/** What a ballot may say. */
function paperOf({ method, reasoned }: Procedure) {
  const motion = motionNamed(method)
  const answers = motion?.answers ?? null
  return { method, answers, reasoned: (reasoned ? answers : motion?.reasoned) ?? [] }
}
