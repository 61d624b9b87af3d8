import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { amount } from '../../kernel/fields.ts'
import { unit } from './dials.ts'
import { viewsOf } from './query-expenses.ts'
import { expenseShape } from './shapes.ts'
import { visibleExpenses } from './visible-to.ts'

/** 내 지출: what I asked for, what I shall still get back of it, and pictures I took and did not use yet. */
export const myExpenses = query({
  input: z.strictObject({}),
  output: z.object({
    expenses: z.array(expenseShape),
    /** Sums of what I paid and get back, before and after it is approved. */
    asked: amount(),
    approved: amount(),
    unit: z.string(),
    photos: z.array(z.string()),
  }),
  who: ['member'],
  async run(view) {
    const { agent } = view.standing
    const code = view.charter.value(unit.name) as string
    if (!agent) return { expenses: [], asked: 0n, approved: 0n, unit: code, photos: [] }
    const mine = visibleExpenses(view).where('asker', '=', agent)
    const [rows, refunds, photos] = await Promise.all([
      mine.selectAll().orderBy('number', 'desc').limit(50).execute(),
      mine
        .select((of) => ['state', of.fn.sum<bigint>('amount').as('sum')])
        .where('is_refund', '=', true)
        .where('payee', '=', agent)
        .where('state', 'in', ['asked', 'approved'])
        .groupBy('state')
        .execute(),
      loosePhotos(view, agent),
    ])
    const sum = (state: string) => BigInt(refunds.find((one) => one.state === state)?.sum ?? 0n)
    return {
      ...{ expenses: await viewsOf(view, rows), asked: sum('asked'), approved: sum('approved'), unit: code },
      photos: photos.map(({ hash }) => hash),
    }
  },
})

/** What stands under a request already would only be refused again. */
const loosePhotos = ({ db, commons }: View, keeper: string) =>
  db
    .selectFrom('expenses_photo as p')
    .select('p.hash')
    .where('p.commons_id', '=', commons.id)
    .where('p.keeper', '=', keeper)
    .where('p.expense', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('expenses_photo as o')
            .innerJoin('expenses_expense as e', (join) =>
              join.onRef('e.commons_id', '=', 'o.commons_id').onRef('e.id', '=', 'o.expense'),
            )
            .select('o.id')
            .whereRef('o.commons_id', '=', 'p.commons_id')
            .whereRef('o.hash', '=', 'p.hash')
            .where('e.state', 'not in', ['declined', 'withdrawn']),
        ),
      ),
    )
    .orderBy('p.kept_at', 'desc')
    .limit(10)
    .execute()
