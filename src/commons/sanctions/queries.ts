import { z } from 'zod'
import { nobody } from '../../kernel/authority.ts'
import { query, type View } from '../../kernel/capability.ts'
import { amount, code, day, id, instant } from '../../kernel/fields.ts'
import { mayJudge, panelistsOf } from './judges.ts'
import { type CaseRow, caseStates, kinds, stands, statementKinds, steps } from './tables.ts'
import { visibleCases } from './visible-to.ts'
import { recordOf, witnessesOf } from './witness.ts'

const agent = id('members.agent')

const summary = z.object({
  case: id('sanctions.case'),
  number: z.int(),
  kind: z.enum(kinds),
  duty: code().nullable(),
  against: agent,
  reporter: agent,
  day: day(),
  openedAt: instant(),
  state: z.enum(caseStates),
  step: z.enum(steps).nullable(),
  nth: z.int().nullable(),
  amount: amount().nullable(),
  unit: z.string().nullable(),
  until: instant().nullable(),
  appealUntil: instant().nullable(),
  settledAt: instant().nullable(),
  hearingAt: instant().nullable(),
  hearingPlace: z.string().nullable(),
  /** Whether the viewer saw it and said so: a party to it, who does not judge. */
  saw: z.boolean(),
  /** What it was seen of, if it was of a thing. */
  resource: z.string().nullable(),
})

export type CaseSummary = z.output<typeof summary>

const whole = summary.extend({
  openedSeq: z.int(),
  panel: z.array(agent),
  /** Whether the viewer may judge it. */
  judge: z.boolean(),
  /** Who saw it, where it was reported from a turn, a booking or a round. */
  witnesses: z.array(
    z.object({
      agent,
      stands: z.enum(stands),
      seen: z.string(),
      photo: z.string().nullable(),
      at: instant(),
    }),
  ),
  /** What became of what whoever reported it has reported so far. */
  reporterRecord: z.object({ made: z.int(), confirmed: z.int(), dismissed: z.int() }),
  statements: z.array(
    z.object({ agent, kind: z.enum(statementKinds), body: z.string().nullable(), at: instant() }),
  ),
})

export type CaseView = z.output<typeof whole>

/** The cases I have to do with, newest first, a page at a time (`before`: the number to go on from). */
export const cases = query({
  input: z.strictObject({
    before: z.int32().positive().optional(),
    limit: z.int().min(1).max(100).optional(),
  }),
  output: z.object({ cases: z.array(summary), next: z.int().nullable() }),
  who: ['signed-in'],
  async run(view, { before, limit = 30 }) {
    const all = visibleCases(view)
    const paged = before === undefined ? all : all.where('c.number', '<', before)
    const rows = await paged
      .orderBy('c.number', 'desc')
      .limit(limit + 1)
      .execute()
    const page = rows.slice(0, limit)
    const saw = await seenBy(view, page)
    const shown = page.map((row) => summaryOf(row, saw))
    return { cases: shown, next: rows.length > limit ? shown.at(-1)!.number : null }
  },
})

/** One case with everything said in it; null for who has nothing to do with it. */
export const caseOf = query({
  input: z.strictObject({ case: id('sanctions.case') }),
  output: whole.nullable(),
  who: ['signed-in'],
  async run(view, { case: caseId }) {
    const row = await visibleCases(view).where('c.id', '=', caseId).executeTakeFirst()
    if (!row) return null
    const [panel, seen, records, statements, judge] = await Promise.all([
      panelistsOf(view.db, row),
      witnessesOf(view.db, row),
      recordOf(view, [row.reporter]),
      statementsOf(view, caseId),
      mayJudge({ ...view, actor: view.viewer }, row),
    ])
    const witnesses = seen.map((one) => ({ ...one, at: one.at.toISOString() }))
    const reporterRecord = records.get(row.reporter)!
    const openedSeq = Number(row.opened_seq)
    const summed = summaryOf(row, await seenBy(view, [row]))
    return { ...summed, openedSeq, panel, judge, witnesses, reporterRecord, statements }
  },
})

/** What was decided, without anybody's name: how often each step was taken for each duty. */
export const register = query({
  input: z.strictObject({}),
  output: z.array(z.object({ duty: code(), step: z.enum(steps), count: z.int() })),
  who: ['member'],
  async run(view) {
    const rows = await view.db
      .selectFrom('sanctions_case')
      .select(({ fn }) => ['duty', 'step', fn.countAll().as('count')])
      .where('commons_id', '=', view.commons.id)
      .where('state', 'in', ['confirmed', 'settled'])
      .where('duty', 'is not', null)
      .where('step', 'is not', null)
      .groupBy(['duty', 'step'])
      .orderBy('duty')
      .orderBy('step')
      .execute()
    return rows.map((row) => ({ duty: row.duty!, step: row.step!, count: Number(row.count) }))
  },
})

/** Which of these the viewer is a witness in. */
async function seenBy({ db, commons, standing }: View, rows: readonly CaseRow[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const found = await db
    .selectFrom('sanctions_witness')
    .select('case_id')
    .where('commons_id', '=', commons.id)
    .where('agent', '=', standing.agent ?? nobody)
    .where(
      'case_id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  return new Set(found.map(({ case_id }) => case_id))
}

function summaryOf(row: CaseRow, saw: Set<string>): CaseSummary {
  const { number, kind, duty, against, reporter, day, state, step, nth, amount, unit } = row
  return {
    case: row.id,
    ...{ number, kind, duty, against, reporter, day, state, step, nth, amount, unit },
    openedAt: row.opened_at.toISOString(),
    until: row.until_at?.toISOString() ?? null,
    appealUntil: row.appeal_until?.toISOString() ?? null,
    settledAt: row.settled_at?.toISOString() ?? null,
    hearingAt: row.hearing_at?.toISOString() ?? null,
    hearingPlace: row.hearing_place,
    saw: saw.has(row.id),
    resource: row.resource,
  }
}

async function statementsOf(view: View, caseId: string) {
  const rows = await view.db
    .selectFrom('sanctions_statement')
    .select(['agent', 'kind', 'body', 'at'])
    .where('commons_id', '=', view.commons.id)
    .where('case_id', '=', caseId)
    .orderBy('at')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
