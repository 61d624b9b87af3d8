import type { Kysely } from 'kysely'
import { canonicalText } from '../../kernel/canonical.ts'
import type { Context } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'
import { contentOf } from './content.ts'
import { decisionProposed } from './entries.ts'
import { checkedContent, contentProblems } from './frozen-content.ts'
import { type Frozen, freeze } from './frozen-input.ts'
import { openingProblems, openingRecords, openVote } from './opening.ts'
import { daysAfter, type NamedProcedure } from './procedure.ts'
import { obstacleTo } from './rehearsing.ts'
import { lapseKey, openKey } from './stored.ts'
import type { DecisionKind, DecisionRow } from './tables.ts'

/** How long an idea gathers supporters where the procedure doesn't say. */
const supportDays = 30

export const bringingFailures = ['members_only', ...openingProblems, ...contentProblems] as const
export const bringingRecords = { decision_proposed: decisionProposed, ...openingRecords }
type Brings = Context<(typeof bringingFailures)[number], typeof bringingRecords>

/** What somebody puts forward. */
export interface Draft {
  kind: DecisionKind
  named: NamedProcedure
  title: string
  reason: string
  command: string | null
  /** As it is to be frozen. */
  input: unknown
}

/**
 * Brings a matter forward. By its procedure members second it first, or talk it over; otherwise voting opens at once.
 * What would be refused if it passed now is refused already.
 */
export async function bringForward(ctx: Brings, draft: Draft) {
  const proposer = ctx.standing.agent ?? ctx.fail('members_only')
  const checked = checkedContent(draft.kind, draft.input)
  if ('problem' in checked) return ctx.fail(checked.problem)
  const frozen = freeze(checked.content)
  const decision = ctx.newId()
  const content = contentOf({ ...draft, input: frozen.input })
  const obstacle = await obstacleTo(ctx, { decision, procedure: draft.named.code, content })
  if (obstacle) return ctx.fail(obstacle.problem, obstacle.values)
  const row = await keepDraft(ctx, draft, { id: decision, proposer, ...frozen })
  const opened = row.opens_at === null ? await openNow(ctx, row) : await announce(ctx, row, row.opens_at)
  return {
    decision: row.id,
    number: row.number,
    ...opened,
    opensAt: row.opens_at?.toISOString() ?? null,
  }
}

async function keepDraft(
  ctx: Brings,
  { kind, named, title, reason, command }: Draft,
  drafted: Frozen & { id: string; proposer: string },
): Promise<DecisionRow> {
  const { supporters, supportDays: days = supportDays, discussDays } = named.procedure
  const waits = supporters ? days : discussDays
  return ctx.db
    .insertInto('decisions_decision')
    .values({
      commons_id: ctx.commons.id,
      number: await nextNumber(ctx.db, ctx.commons.id),
      ...{ kind, title, reason, command },
      ...drafted,
      procedure: named.code,
      rules: canonicalText(named.procedure),
      charter_version: ctx.charter.version,
      proposed_at: ctx.now,
      supporters_needed: supporters ?? null,
      opens_at: waits === undefined ? null : daysAfter(ctx.now, waits),
      state: supporters ? 'idea' : 'discussed',
      electors: 0,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

async function nextNumber(db: Kysely<Tables>, commonsId: string): Promise<number> {
  const query = db.selectFrom('decisions_decision').select(({ fn }) => fn.max('number').as('last'))
  const row = await query.where('commons_id', '=', commonsId).executeTakeFirst()
  return Number(row?.last ?? 0) + 1
}

async function openNow(ctx: Brings, row: DecisionRow) {
  const opening = await openVote(ctx, row, true)
  if ('problem' in opening) return ctx.fail(opening.problem, opening.values)
  if ('tabled' in opening) return { state: 'tabled' as const, closesAt: null }
  return { state: 'open' as const, closesAt: opening.opened.closesAt.toISOString() }
}

/** Says that it was proposed, and lets the clock come when seconding or discussing ends. */
async function announce(ctx: Brings, row: DecisionRow, until: Date) {
  const { id: decision, number, kind, procedure, command, input_hash, supporters_needed } = row
  const state = row.state === 'idea' ? 'idea' : 'discussed'
  const seq = ctx.record('decision_proposed', {
    ...{ decision, number, kind, procedure, state },
    command: command ?? undefined,
    inputHash: input_hash,
    supporters: supporters_needed ?? undefined,
    until: until.toISOString(),
  })
  await ctx.db
    .updateTable('decisions_decision')
    .set({ proposed_seq: BigInt(seq) })
    .where('commons_id', '=', row.commons_id)
    .where('id', '=', decision)
    .execute()
  if (state === 'idea') await ctx.schedule(until, 'decisions.lapse', { decision }, lapseKey(decision))
  else await ctx.schedule(until, 'decisions.openVoting', { decision }, openKey(decision))
  return { state, closesAt: null }
}
