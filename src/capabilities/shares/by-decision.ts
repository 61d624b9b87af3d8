import { proceduresOf } from '../../kernel/authority.ts'
import type { Context } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'

type Law = { article: { ko: string; en: string }; procedure?: string | undefined } | undefined
type Failing = Context<'only_by_decision'>

/**
 * Where the law gives a matter to the general meeting, nobody does it alone: the web offers to propose it. The rules'
 * own procedure is asked for; where they name none, the failure names the article.
 */
export function byDecision(ctx: Failing, command: string, law: Law): void {
  if (!law || ctx.actor.kind === 'decision') return
  const procedures = proceduresOf(ctx.charter.who(command))
  const procedure = procedures.find((one) => one === law.procedure) ?? procedures[0]
  if (!procedure) ctx.fail('only_by_decision', { articleKo: law.article.ko, articleEn: law.article.en })
  throw kernelFailure('needs_decision', { command, procedure })
}
