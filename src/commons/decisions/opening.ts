import { randomBytes } from 'node:crypto'
import { canonicalText, hex, sha256 } from '../../kernel/canonical.ts'
import type { Context } from '../../kernel/capability.ts'
import type { FailureValues } from '../../kernel/failure.ts'
import { contentOf } from './content.ts'
import { decisionOpened, decisionTabled } from './entries.ts'
import { freezeElectorate } from './freeze-electorate.ts'
import {
  closingTime,
  daysAfter,
  fits,
  type NamedProcedure,
  procedureNamed,
  weighedTypes,
} from './procedure.ts'
import { obstacleTo } from './rehearsing.ts'
import { closeKey, openKey, remindKey, updateDecision } from './stored.ts'
import type { DecisionRow } from './tables.ts'

export const openingProblems = ['not_decidable', 'no_electors', 'would_be_refused'] as const

/** Voting began, or it waits for a meeting, or why it cannot begin. */
export type Opening =
  | { opened: { seq: number; closesAt: Date } }
  | { tabled: { seq: number } }
  | { problem: (typeof openingProblems)[number]; values: FailureValues }

export const openingRecords = { decision_opened: decisionOpened, decision_tabled: decisionTabled }
type Opens = Context<string, typeof openingRecords>

/**
 * Opens the vote: procedure, electorate and seed are frozen as they are now, and what could not be carried out is not
 * put to it. Where something stands in the way nothing is changed. What is decided in meetings is tabled instead.
 */
export async function openVote(ctx: Opens, row: DecisionRow, isRehearsed = false): Promise<Opening> {
  const named = await openable(ctx, row, isRehearsed)
  if ('problem' in named) return named
  if (named.procedure.held) return { tabled: await table(ctx, row) }
  const electorate = await electorateFor(ctx, row, named)
  if (electorate.electors === 0) return { problem: 'no_electors', values: {} }
  return { opened: await begin(ctx, row, named, electorate) }
}

/** The procedure in force by which it is decided, or why it cannot be voted on as things are. */
export async function openable(ctx: Context<string>, row: DecisionRow, isRehearsed = false) {
  const named = procedureNamed(ctx.charter, row.procedure)
  if (!named || !fits(named.procedure, row.kind))
    return { problem: 'not_decidable' as const, values: { procedure: row.procedure } }
  if (isRehearsed) return named
  const content = contentOf(row)
  return (await obstacleTo(ctx, { decision: row.id, procedure: named.code, content })) ?? named
}

/** Freezes who may vote, as it is now. */
export async function electorateFor(
  ctx: Context<string>,
  row: DecisionRow,
  { procedure }: NamedProcedure,
): Promise<Electorate> {
  const types = weighedTypes(procedure, ctx.charter)
  const eligible = await freezeElectorate(ctx.db, row, { procedure, types, now: ctx.now })
  return { eligible, electors: Object.values(eligible).reduce((sum, heads) => sum + heads, 0) }
}

type Electorate = { eligible: Record<string, number>; electors: number }

async function table(ctx: Opens, row: DecisionRow) {
  const seq = ctx.record('decision_tabled', matterOf(row))
  await ctx.unschedule(openKey(row.id))
  const proposed_seq = row.proposed_seq ?? BigInt(seq)
  await updateDecision(ctx.db, row, { state: 'tabled', proposed_seq, opens_at: null, ...unblocked })
  return { seq }
}

/** What a decision is, as every entry that puts it forward says it. */
export const matterOf = ({ id, number, kind, procedure, command, input_hash }: DecisionRow) => ({
  decision: id,
  ...{ number, kind, procedure },
  command: command ?? undefined,
  inputHash: input_hash,
})

async function begin(ctx: Opens, row: DecisionRow, { code, procedure }: NamedProcedure, who: Electorate) {
  const { eligible, electors } = who
  const closesAt = closingTime(procedure, ctx.now)
  const [rules, seed] = [canonicalText(procedure), randomBytes(16).toString('hex')]
  const seq = ctx.record('decision_opened', {
    ...matterOf({ ...row, procedure: code }),
    edition: row.edition,
    rulesHash: hashOf(rules),
    seedHash: hashOf(seed),
    electors,
    closesAt: closesAt.toISOString(),
  })
  await updateDecision(ctx.db, row, {
    state: 'open',
    rules,
    charter_version: ctx.charter.version,
    tie_seed: seed,
    opened_at: ctx.now,
    opened_seq: BigInt(seq),
    closes_at: closesAt,
    electors,
    eligible: canonicalText(eligible),
    proposed_seq: row.proposed_seq ?? BigInt(seq),
    ...unblocked,
  })
  await scheduleTicks(ctx, row.id, closesAt)
  return { seq, closesAt }
}

export const hashOf = (text: string) => hex(sha256(Buffer.from(text, 'utf8')))

export const unblocked = { blocked_code: null, blocked_values: null, blocked_command: null }

/** Closing at its time, and a word the day before to those who have not voted, where there is a day before. */
async function scheduleTicks(ctx: Context<string>, decision: string, closesAt: Date): Promise<void> {
  await ctx.unschedule(openKey(decision))
  await ctx.schedule(closesAt, 'decisions.close', { decision }, closeKey(decision))
  const dayBefore = daysAfter(closesAt, -1)
  if (dayBefore > ctx.now)
    await ctx.schedule(dayBefore, 'decisions.remindElectors', { decision }, remindKey(decision))
}
