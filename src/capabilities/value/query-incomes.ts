import { z } from 'zod'
import { dayCursor } from '../../commons/books/cursor.ts'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { amount, id, instant } from '../../kernel/fields.ts'
import { incomeOf, incomeShape } from './shapes.ts'
import { incomeAt } from './stored.ts'

const pageSize = 50
/** Where a page ended: `2026-03-01~<id>`. */
export const cursor = dayCursor(
  /^\d{4}-\d{2}-\d{2}~[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
)

/** What came in, newest first; `open`: of which something is left to share out. */
export const incomes = query({
  input: z.strictObject({ state: z.enum(['open', 'distributed']).optional(), after: cursor.optional() }),
  output: z.object({
    incomes: z.array(incomeShape),
    /** What is left to share out, by unit. */
    left: z.array(z.object({ unit: z.string(), amount: amount() })),
    next: z.string().nullable(),
  }),
  who: ['member'],
  async run(view, { state, after }) {
    let found = standing(view).selectAll()
    if (state === 'open') found = found.whereRef('distributed', '<', 'amount')
    if (state === 'distributed') found = found.whereRef('distributed', '=', 'amount')
    if (after) {
      const [on, last] = after.split('~') as [string, string]
      found = found.where((row) => row(row.refTuple('on_day', 'id'), '<', row.tuple(on, last)))
    }
    const rows = await found
      .orderBy('on_day', 'desc')
      .orderBy('id', 'desc')
      .limit(pageSize + 1)
      .execute()
    const page = rows.slice(0, pageSize)
    const last = rows.length > pageSize ? page.at(-1) : undefined
    return {
      incomes: page.map(incomeOf),
      left: await leftOf(view),
      next: last ? `${last.on_day}~${last.id}` : null,
    }
  },
})

const standing = ({ db, commons }: View) =>
  db.selectFrom('value_income').where('commons_id', '=', commons.id).where('taken_back_seq', 'is', null)

async function leftOf(view: View) {
  const rows = await standing(view)
    .select(({ fn, eb }) => ['unit', fn.sum<bigint>(eb('amount', '-', eb.ref('distributed'))).as('amount')])
    .whereRef('distributed', '<', 'amount')
    .groupBy('unit')
    .orderBy('unit')
    .execute()
  return rows.map(({ unit, amount: left }) => ({ unit, amount: BigInt(left) }))
}

/** One income, and how it was shared out. */
export const income = query({
  input: z.strictObject({ income: id('value.income') }),
  output: z.object({
    income: incomeShape,
    distributions: z.array(
      z.object({ id: z.string(), amount: amount(), at: instant(), takenBack: z.boolean() }),
    ),
  }),
  who: ['member'],
  async run(view, { income: wanted }) {
    const row = await incomeAt(view, wanted)
    if (!row) throw kernelFailure('not_found', { what: 'value.income' })
    const rows = await view.db
      .selectFrom('value_distributed_income as i')
      .innerJoin('value_distribution as d', (join) =>
        join.onRef('d.commons_id', '=', 'i.commons_id').onRef('d.id', '=', 'i.distribution'),
      )
      .select(['d.id', 'i.amount', 'd.at', 'd.taken_back_seq'])
      .where('i.commons_id', '=', view.commons.id)
      .where('i.income', '=', wanted)
      .orderBy('d.seq')
      .limit(200)
      .execute()
    return {
      income: incomeOf(row),
      distributions: rows.map(({ id, amount, at, taken_back_seq }) => {
        return { id, amount, at: at.toISOString(), takenBack: taken_back_seq !== null }
      }),
    }
  },
})
