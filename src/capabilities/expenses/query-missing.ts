import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { simpleUpTo } from './dials.ts'
import { viewsOf } from './query-expenses.ts'
import { expenseShape } from './shapes.ts'
import { visibleExpenses } from './visible-to.ts'

/** Why a paper counts as missing. */
export const lacks = ['no_evidence', 'no_photo', 'simple_too_large'] as const
export type Lack = (typeof lacks)[number]

/**
 * 증빙 빠진 것: approved and paid expenses without a paper, without its picture, or with a simple receipt for more than
 * the charter lets it cover. Fees of which tax is held back are shown by the statement of payment (지급명세서).
 */
export const missingEvidence = query({
  input: z.strictObject({ before: z.int().positive().max(2_000_000_000).optional() }),
  output: z.object({
    rows: z.array(expenseShape.extend({ lacks: z.enum(lacks) })),
    next: z.int().nullable(),
    count: z.int(),
  }),
  who: ['member'],
  async run(view, { before }) {
    const most = BigInt(view.charter.value(simpleUpTo.name) as string)
    const missing = visibleExpenses(view)
      .where('state', 'in', ['approved', 'paid'])
      .where('withholding', 'is', null)
      .where(lacking(most))
    const [rows, counted] = await Promise.all([
      (before ? missing.where('number', '<', before) : missing)
        .selectAll()
        .orderBy('number', 'desc')
        .limit(pageSize + 1)
        .execute(),
      missing.select((of) => of.fn.countAll<bigint>().as('count')).executeTakeFirst(),
    ])
    const page = rows.slice(0, pageSize)
    const shown = await viewsOf(view, page)
    return {
      rows: shown.map((one) => ({ ...one, lacks: lackOf(one) })),
      next: rows.length > pageSize ? (page.at(-1)?.number ?? null) : null,
      count: Number(counted?.count ?? 0n),
    }
  },
})

const pageSize = 50

const lacking = (
  most: bigint,
) => sql<boolean>`(evidence = 'none' or (evidence = 'simple' and amount > ${most})
  or not exists (select from expenses_photo p
    where p.commons_id = expenses_expense.commons_id and p.expense = expenses_expense.id))`

/** The gravest thing first: without any paper a picture is no help. */
function lackOf({ evidence, photos }: { evidence: string; photos: string[] }): Lack {
  if (evidence === 'none') return 'no_evidence'
  return photos.length === 0 ? 'no_photo' : 'simple_too_large'
}
