import { z } from 'zod'
import { silenceEnds } from '../../commons/observation/observe.ts'
import { command } from '../../kernel/capability.ts'
import { code, id, positiveAmount, text, unitCode } from '../../kernel/fields.ts'
import { type CsvRow, problemsOfRows, sourceKeys } from './csv-problems.ts'
import { kinds } from './dials.ts'
import { contributionLogged, rowsImported } from './entries.ts'
import { give } from './give.ts'
import { happenedOnField } from './giving-problem.ts'

export const csvRow = z.strictObject({
  row: z.int().min(1).max(60_000),
  agent: id('members.agent'),
  kind: code(),
  quantity: positiveAmount(),
  unit: unitCode(),
  happenedOn: happenedOnField(),
  project: id('contributions.project').optional(),
  note: text(2_000),
  gift: z.boolean(),
})

/**
 * Brings in a table of contributions: all rows or none. What it says of others waits for their word like anything
 * one records of somebody else. `row_refused` names the first row in the way, what is wrong, and how many there are.
 */
export const importCsvRows = command({
  input: z.strictObject({
    rows: z.array(csvRow).min(1).max(1_000),
    draft: id('contributions.draft').nullable(),
  }),
  who: ['role:steward'],
  layer: 'regulations',
  failures: ['row_refused'],
  records: { rows_imported: rowsImported, contribution_logged: contributionLogged },
  async run(ctx, { rows, draft }) {
    const source = { db: ctx.db, commonsId: ctx.commons.id, now: ctx.now, kinds: ctx.dial(kinds) }
    const problems = await problemsOfRows(source, rows)
    const [first] = problems
    if (first) ctx.fail('row_refused', { ...first, count: problems.length })
    const batch = ctx.newId()
    const waits = rows.some(({ agent }) => agent !== ctx.standing.agent)
    const countsAt = waits ? silenceEnds(ctx, ctx.now) : undefined
    const cause = ctx.record('rows_imported', { batch, rows: rows.length, countsAt: countsAt?.toISOString() })
    const keys = sourceKeys(rows)
    const contributions: string[] = []
    for (const [index, row] of rows.entries()) {
      const giving = { ...givingOf(row), source: 'csv' as const, sourceKey: keys[index]!, batch }
      const { contribution } = await give(ctx, giving, (data, options) =>
        ctx.record('contribution_logged', data, { ...options, cause }),
      )
      contributions.push(contribution)
    }
    if (countsAt)
      await ctx.schedule(
        countsAt,
        'contributions.countBatchSilently',
        { batch },
        `contributions.batch:${batch}`,
      )
    if (draft) await dropDraft(ctx, draft)
    return { batch, contributions }
  },
})

const givingOf = ({ row: _, ...giving }: CsvRow) => giving

type Hands = { db: Parameters<typeof problemsOfRows>[0]['db']; commons: { id: string } }

async function dropDraft({ db, commons }: Hands, draft: string): Promise<void> {
  await db
    .deleteFrom('contributions_draft')
    .where('commons_id', '=', commons.id)
    .where('id', '=', draft)
    .execute()
}
