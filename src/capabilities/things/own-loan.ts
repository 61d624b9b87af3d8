import { allows } from '../../kernel/authority.ts'
import type { Context } from '../../kernel/capability.ts'
import { ruleOf } from './dials.ts'
import { loanRow } from './lending-stored.ts'
import type { LoanRow } from './lending-tables.ts'
import { thingRow } from './stored.ts'

export const loanFailures = ['not_your_loan', 'ask_custodian', 'back_already'] as const

/** A loan that is out, for whoever has it, where the rule leaves it to them, or whoever hands things over. */
export async function ownLoan(
  ctx: Context<(typeof loanFailures)[number]>,
  id: string,
  doing: 'return' | 'renew',
): Promise<{ loan: LoanRow; rule: ReturnType<typeof ruleOf> }> {
  const loan = await loanRow(ctx, id)
  const rule = ruleOf(ctx.charter, (await thingRow(ctx, loan.resource))?.rule ?? '')
  if (!allows(ctx.charter.who('things.handOver'), ctx.actor, ctx.standing)) {
    if (loan.agent !== ctx.standing.agent) ctx.fail('not_your_loan')
    if (doing === 'return' && rule?.lending?.by === 'custodian') ctx.fail('ask_custodian')
  }
  if (loan.state !== 'out') ctx.fail('back_already')
  return { loan, rule }
}
