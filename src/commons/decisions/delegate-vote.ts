import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { dataOf } from '../charter/charter.ts'
import { standingOfAgent } from '../members/standing.ts'
import { voteDelegated } from './entries.ts'
import { frozenProcedure, procedureNamed } from './procedure.ts'
import { type Scope, scopeField, scopeText } from './scope.ts'
import { findDecision } from './stored.ts'

const failures = [
  'members_only',
  'no_delegation',
  'no_such_subject',
  'no_such_decision',
  'voting_over',
  'to_oneself',
  'no_such_member',
] as const

/**
 * Hands one's vote to another member: on everything, on one subject or on one decision, until it is taken back. To
 * nobody (null) takes a wider delegation back within this scope. Circles are allowed here and looked for when votes
 * are counted: until then everybody may still change theirs.
 */
export const delegateVote = command({
  input: z.strictObject({ scope: scopeField(), to: id('members.agent').nullable() }),
  who: ['member'],
  failures,
  records: { vote_delegated: voteDelegated },
  async run(ctx, { scope, to }) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    await requireScope(ctx, scope)
    if (to === agent) ctx.fail('to_oneself')
    if (to !== null && !(await standingOfAgent(ctx.db, ctx.commons.id, to, ctx.now)).member)
      ctx.fail('no_such_member')
    const kept = { delegate: to, at: ctx.now }
    await ctx.db
      .insertInto('decisions_delegation')
      .values({ commons_id: ctx.commons.id, agent, scope: scopeText(scope), ...kept })
      .onConflict((clash) => clash.columns(['commons_id', 'agent', 'scope']).doUpdateSet(kept))
      .execute()
    ctx.record('vote_delegated', { scope, to })
    return { scope, to }
  },
})

/** What the scope names must exist, and the rules must let votes be handed over there. */
async function requireScope(ctx: Context<(typeof failures)[number]>, scope: Scope): Promise<void> {
  const { procedures, powers } = dataOf(ctx.charter)
  if (scope.kind === 'decision') {
    const row = await findDecision(ctx.db, ctx.commons.id, scope.decision)
    if (!row) return ctx.fail('no_such_decision')
    if (row.closed_at !== null || (row.closes_at !== null && ctx.now >= row.closes_at))
      ctx.fail('voting_over')
    if (!frozenProcedure(row.rules).delegation) ctx.fail('no_delegation')
    return
  }
  const isAnywhere = Object.keys(procedures).some(
    (code) => procedureNamed(ctx.charter, code)?.procedure.delegation,
  )
  if (!isAnywhere) ctx.fail('no_delegation')
  if (scope.kind === 'all') return
  const isKnown = Object.keys(powers).some((power) => power.startsWith(`${scope.subject}.`))
  if (!isKnown) ctx.fail('no_such_subject', { subject: scope.subject })
}
