import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { code, day, id } from '../../kernel/fields.ts'
import { kinds } from './dials.ts'
import { holds } from './holds.ts'
import type { Kind } from './kinds.ts'
import { isCounted } from './rows.ts'
import { contributionOf, contributionShape, reviewShape } from './shapes.ts'
import { contributionStates } from './tables.ts'
import { visibleContributions } from './visible-to.ts'

/** `2026-03`. */
export const monthField = () => z.string().regex(/^(19|2\d)\d{2}-(0[1-9]|1[0-2])$/)

/** Where a page ended: day and id of its last row. */
const cursor = z.string().max(60).refine(isCursor, 'invalid_value')

function isCursor(value: string): boolean {
  const [on, id, rest] = value.split('~')
  return rest === undefined && day().safeParse(on).success && on! >= '1900' && z.uuid().safeParse(id).success
}

const wanted = {
  agent: id('members.agent').optional(),
  author: id('contributions.author').optional(),
  project: id('contributions.project').optional(),
  task: id('contributions.task').optional(),
  kind: code().optional(),
  month: monthField().optional(),
  state: z.enum(contributionStates).optional(),
}

/** Contributions, latest day first, a page at a time. Answers from an index whatever is asked. */
export const contributions = query({
  input: z.strictObject({ ...wanted, after: cursor.optional(), limit: z.int().min(1).max(500).optional() }),
  output: z.object({ contributions: z.array(contributionShape), next: z.string().nullable() }),
  who: ['anyone'],
  async run(view, { limit = 50, after, ...by }) {
    let rows = filtered(visibleContributions(view), by)
    if (after !== undefined) {
      const [on, last] = after.split('~') as [string, string]
      rows = rows.where(sql<boolean>`(happened_on, id) < (${on}::date, ${last}::uuid)`)
    }
    const found = await rows
      .orderBy('happened_on', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute()
    const page = found.slice(0, limit)
    const last = found.length > limit ? page.at(-1) : undefined
    return { contributions: page.map(contributionOf), next: last ? `${last.happened_on}~${last.id}` : null }
  },
})

type Rows = ReturnType<typeof visibleContributions>
type Wanted = { [K in keyof typeof wanted]?: z.output<(typeof wanted)[K]> }

function filtered(rows: Rows, { agent, author, project, task, kind, month, state }: Wanted): Rows {
  let found = rows
  if (agent) found = found.where('agent', '=', agent)
  if (author) found = found.where('author', '=', author)
  if (project) found = found.where('project', '=', project)
  if (task) found = found.where('task', '=', task)
  if (kind) found = found.where('kind', '=', kind)
  if (month) {
    const first = `${month}-01`
    found = found
      .where('happened_on', '>=', first)
      .where(sql<boolean>`happened_on < ${first}::date + interval '1 month'`)
  }
  return state ? found.where('state', '=', state) : found
}

/** One contribution, what was said about it, and what this viewer can do. */
export const contribution = query({
  input: z.strictObject({ contribution: id('contributions.contribution') }),
  output: z.object({
    contribution: contributionShape,
    thread: z.array(reviewShape),
    can: z.object({
      confirm: z.boolean(),
      contest: z.boolean(),
      explain: z.boolean(),
      retract: z.boolean(),
      settle: z.boolean(),
      correct: z.boolean(),
      withdraw: z.boolean(),
    }),
  }),
  who: ['anyone'],
  async run(view, { contribution: id }) {
    const row = await visibleContributions(view).where('id', '=', id).executeTakeFirst()
    if (!row) throw kernelFailure('not_found', { what: 'contributions.contribution' })
    const reviews = await view.db
      .selectFrom('contributions_review')
      .selectAll()
      .where('commons_id', '=', view.commons.id)
      .where('contribution', '=', id)
      .orderBy('entry_seq')
      .orderBy('id')
      .execute()
    const me = view.standing.agent
    const isMine = me !== undefined && me === row.agent
    const contesting = reviews.some((one) => one.is_open && one.agent === me)
    const contested = row.state === 'contested'
    const looks = holds(view, 'lookAfter')
    const inTime = row.contest_until !== null && row.contest_until >= view.now
    return {
      contribution: contributionOf(row),
      thread: reviews.map((one) => ({
        ...{ agent: one.agent, step: one.step, reason: one.reason, open: one.is_open },
        at: one.at.toISOString(),
        entry: Number(one.entry_seq),
      })),
      can: {
        confirm: row.state === 'waiting' && isMine,
        contest: view.standing.member && isCounted(row) && !isMine && inTime && !contesting,
        explain: contested && isMine,
        retract: contested && contesting && !isMine,
        settle: contested && looks && !isMine && !contesting,
        correct: isCounted(row) && row.source !== 'git' && (isMine || (contested && looks)),
        withdraw:
          row.state === 'waiting' ? me !== undefined && me === row.recorder : isCounted(row) && isMine,
      },
    }
  },
})

/** The kinds of this charter, for pages. */
export const kindsOf = (view: { charter: { value(dial: string): unknown } }): readonly Kind[] =>
  (view.charter.value(kinds.name) as Kind[] | undefined) ?? []
