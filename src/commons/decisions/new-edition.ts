import type { Context } from '../../kernel/capability.ts'
import { contentOf } from './content.ts'
import { checkedContent, contentProblems } from './frozen-content.ts'
import { type Frozen, freeze } from './frozen-input.ts'
import { unblocked } from './opening.ts'
import { daysAfter } from './procedure.ts'
import { obstacleTo } from './rehearsing.ts'
import { openKey, updateDecision } from './stored.ts'
import type { DecisionRow } from './tables.ts'

export const editionFailures = ['not_decidable', 'would_be_refused', ...contentProblems] as const
type Edits = Context<(typeof editionFailures)[number]>

/** What a further edition says; content as it would be frozen. */
export interface Edition {
  title: string
  reason: string
  content?: Record<string, unknown>
}

/** Checks content as it was when it was proposed: whole, decidable, and not refused if it passed now. */
export async function checkedEdition(
  ctx: Edits,
  row: DecisionRow,
  written: unknown,
): Promise<Record<string, unknown>> {
  const checked = checkedContent(row.kind, written)
  if ('problem' in checked) return ctx.fail(checked.problem)
  const content = contentOf({ ...row, input: JSON.stringify(checked.content) })
  const obstacle = await obstacleTo(ctx, { decision: row.id, procedure: row.procedure, content })
  if (obstacle) ctx.fail(obstacle.problem, obstacle.values)
  return checked.content
}

/**
 * Replaces the edition that is there and keeps it. Whoever read the earlier one has at least a day with the new one
 * before voting opens. Suggestions written against other content no longer fit.
 */
export async function keepEdition(ctx: Edits, row: DecisionRow, { title, reason, content }: Edition) {
  const { commons_id, id: decision, edition } = row
  const { title: was, reason: why, command, input, input_salt, input_hash } = row
  const earlier = { title: was, reason: why, command, input, input_salt, input_hash }
  await ctx.db
    .insertInto('decisions_edition')
    .values({ commons_id, decision, edition, ...earlier, at: ctx.now })
    .execute()
  const frozen: Partial<Frozen> = content ? freeze(content) : {}
  const opens_at = opensAfter(row, ctx.now)
  const next = { title, reason, ...frozen, edition: edition + 1, opens_at, ...unblocked }
  await updateDecision(ctx.db, row, next)
  if (row.state === 'discussed' && opens_at)
    await ctx.schedule(opens_at, 'decisions.openVoting', { decision }, openKey(decision))
  if (content) await outdate(ctx, decision, commons_id)
  return { edition: edition + 1, inputHash: frozen.input_hash ?? input_hash }
}

function opensAfter({ state, opens_at }: DecisionRow, now: Date): Date | null {
  const soonest = daysAfter(now, 1)
  return state === 'discussed' && opens_at && opens_at < soonest ? soonest : opens_at
}

async function outdate({ db }: Edits, decision: string, commonsId: string): Promise<void> {
  await db
    .updateTable('decisions_amendment')
    .set({ state: 'outdated' })
    .where('commons_id', '=', commonsId)
    .where('decision', '=', decision)
    .where('state', '=', 'suggested')
    .execute()
}
