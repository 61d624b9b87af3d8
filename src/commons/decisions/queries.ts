import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { bilingual, code, id, instant, qualifiedName } from '../../kernel/fields.ts'
import { keptFailure } from './carry-out.ts'
import { bases, type Choice, choices } from './methods/method.ts'
import { frozenProcedure, tallyOf } from './procedure.ts'
import { countsOf } from './stored.ts'
import { type DecisionRow, states } from './tables.ts'

const heads = () => z.int().nonnegative()

const tally = z.object({
  outcome: z.enum(['passed', 'failed']),
  base: z.enum(bases),
  of: heads(),
  needed: heads(),
  got: heads(),
  thresholdMet: z.boolean(),
  cast: heads(),
  eligible: heads(),
  quorumNeeded: heads(),
  quorumMet: z.boolean(),
})

const summary = z.object({
  decision: id('decisions.decision'),
  number: z.int(),
  title: z.string(),
  command: qualifiedName(),
  state: z.enum(states),
  openedAt: instant(),
  closesAt: instant(),
  closedAt: instant().nullable(),
  electors: heads(),
  yes: heads(),
  no: heads(),
  abstain: heads(),
  /** The result as it stands, or as it was at closing. */
  tally,
  mine: z.object({ elector: z.boolean(), choice: z.enum(choices).nullable(), reason: z.string() }),
})

export type DecisionSummary = z.output<typeof summary>

const ballot = z.object({
  agent: id('members.agent'),
  choice: z.enum(choices),
  reason: z.string(),
  at: instant(),
})

const whole = summary.extend({
  reason: z.string(),
  input: z.record(z.string(), z.unknown()),
  /** SHA-256 of salt and canonical input: what the journal holds of it. */
  inputHash: z.string(),
  inputSalt: z.string(),
  procedure: code(),
  procedureLabel: bilingual(),
  early: z.boolean(),
  charterVersion: z.int(),
  proposer: id('members.agent'),
  /** Why what passed could not be carried out. */
  blocked: z.object({ code: z.string(), values: z.record(z.string(), z.unknown()) }).nullable(),
  /** The latest ballots, newest first, for members; null for others. */
  ballots: z.array(ballot).nullable(),
  othersVoted: z.boolean(),
  openedSeq: z.int(),
  closedSeq: z.int().nullable(),
  executedSeq: z.int().nullable(),
})

export type DecisionView = z.output<typeof whole>

/** Open ones by when they end, closed ones newest first, a page at a time (`before`: the number to go on from). */
export const decisions = query({
  input: z.strictObject({
    state: z.enum(['open', 'closed']),
    before: z.int32().positive().optional(),
    limit: z.int().min(1).max(100).optional(),
  }),
  output: z.object({ decisions: z.array(summary), next: z.int().nullable() }),
  who: ['member'],
  async run(view, { state, before, limit = 30 }) {
    const all = decisionsFor(view).where('d.state', state === 'open' ? '=' : '!=', 'open')
    const paged = before === undefined ? all : all.where('d.number', '<', before)
    const ordered =
      state === 'open' ? paged.orderBy('d.closes_at').orderBy('d.number') : paged.orderBy('d.number', 'desc')
    const rows = await ordered.limit(limit + 1).execute()
    const shown = rows.slice(0, limit).map(summaryOf)
    const more = state === 'closed' && rows.length > limit
    return { decisions: shown, next: more ? shown.at(-1)!.number : null }
  },
})

/** Open decisions I may vote on and have not, the soonest first. */
export const waitingForMyVote = query({
  input: z.strictObject({}),
  output: z.array(summary),
  who: ['member'],
  async run(view) {
    const waiting = decisionsFor(view)
      .where('d.state', '=', 'open')
      .where('d.closes_at', '>', view.now)
      .where('e.agent', 'is not', null)
      .where('b.choice', 'is', null)
    return (await waiting.orderBy('d.closes_at').limit(50).execute()).map(summaryOf)
  },
})

/** One decision with everything about it; null where there is none. */
export const decision = query({
  input: z.strictObject({ decision: id('decisions.decision') }),
  output: whole.nullable(),
  who: ['member'],
  async run(view, { decision }) {
    const row = await decisionsFor(view).where('d.id', '=', decision).executeTakeFirst()
    if (!row) return null
    const procedure = frozenProcedure(row.rules)
    const blocked = keptFailure(row)
    return {
      ...summaryOf(row),
      reason: row.reason,
      input: JSON.parse(row.input),
      inputHash: row.input_hash,
      inputSalt: row.input_salt,
      procedure: row.procedure,
      procedureLabel: procedure.label,
      early: procedure.early,
      charterVersion: row.charter_version,
      proposer: row.proposer,
      blocked: blocked ? { code: blocked.code, values: blocked.values } : null,
      ballots: view.standing.member ? await latestBallots(view, decision) : null,
      othersVoted: await othersVoted(view, row),
      openedSeq: Number(row.opened_seq),
      closedSeq: numberOrNull(row.closed_seq),
      executedSeq: numberOrNull(row.executed_seq),
    }
  },
})

/** Whoever may ask sees every decision of the commons, beside it their own place in the vote and nobody else's. */
function decisionsFor(view: View) {
  const agent = view.standing.agent ?? null
  return view.db
    .selectFrom('decisions_decision as d')
    .leftJoin('decisions_elector as e', (join) =>
      join
        .onRef('e.commons_id', '=', 'd.commons_id')
        .onRef('e.decision', '=', 'd.id')
        .on('e.agent', '=', agent),
    )
    .leftJoin('decisions_ballot as b', (join) =>
      join
        .onRef('b.commons_id', '=', 'd.commons_id')
        .onRef('b.decision', '=', 'd.id')
        .on('b.agent', '=', agent),
    )
    .selectAll('d')
    .select(['e.agent as elector', 'b.choice as my_choice', 'b.reason as my_reason'])
    .where('d.commons_id', '=', view.commons.id)
}

type SeenRow = DecisionRow & { elector: string | null; my_choice: Choice | null; my_reason: string | null }

function summaryOf(row: SeenRow): DecisionSummary {
  const { number, title, command, state, electors, yes, no, abstain } = row
  return {
    decision: row.id,
    ...{ number, title, command, state, electors, yes, no, abstain },
    openedAt: row.opened_at.toISOString(),
    closesAt: row.closes_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    tally: row.result ? JSON.parse(row.result) : tallyOf(frozenProcedure(row.rules), countsOf(row)),
    mine: { elector: row.elector !== null, choice: row.my_choice, reason: row.my_reason ?? '' },
  }
}

const mostBallots = 200

async function latestBallots(view: View, decision: string) {
  const rows = await view.db
    .selectFrom('decisions_ballot')
    .select(['agent', 'choice', 'reason', 'at'])
    .where('commons_id', '=', view.commons.id)
    .where('decision', '=', decision)
    .orderBy('at', 'desc')
    .orderBy('agent')
    .limit(mostBallots)
    .execute()
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/** Whether anyone but the proposer has voted, without telling who. */
async function othersVoted(view: View, row: DecisionRow): Promise<boolean> {
  const found = await view.db
    .selectFrom('decisions_ballot')
    .select('agent')
    .where('commons_id', '=', view.commons.id)
    .where('decision', '=', row.id)
    .where('agent', '!=', row.proposer)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

const numberOrNull = (seq: bigint | null) => (seq === null ? null : Number(seq))
