import { z } from 'zod'
import { fundNames } from '../../commons/books/labels.ts'
import { nobody } from '../../kernel/authority.ts'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { amount, id } from '../../kernel/fields.ts'
import { type Equation, equationShape } from './equation/shape.ts'
import { equationText } from './equation-text.ts'
import { labelOf } from './query-preview.ts'
import { distributionShape, recipientShape, turnShape } from './shapes.ts'
import { distributionAt } from './stored.ts'
import type { DistributionRow } from './tables.ts'
import { requireShown, visibleRecipients } from './visible-to.ts'

const pageSize = 50

export const ruleOf = (row: Pick<DistributionRow, 'rule'>): Equation =>
  equationShape.parse(JSON.parse(row.rule))

/** How income was shared out so far, newest first. */
export const distributions = query({
  input: z.strictObject({ before: z.int().nonnegative().optional() }),
  output: z.object({ distributions: z.array(distributionShape), next: z.int().nullable() }),
  who: ['anyone'],
  async run(view, { before }) {
    requireShown(view, 'value.distributions')
    let found = view.db
      .selectFrom('value_distribution as d')
      .selectAll('d')
      .where('d.commons_id', '=', view.commons.id)
    if (before !== undefined) found = found.where('d.seq', '<', BigInt(before))
    const rows = await found
      .orderBy('d.seq', 'desc')
      .limit(pageSize + 1)
      .execute()
    const page = rows.slice(0, pageSize)
    const mine = await minesOf(
      view,
      page.map((one) => one.id),
    )
    const last = rows.length > pageSize ? page.at(-1) : undefined
    return {
      distributions: page.map((row) => distributionOf(row, mine.get(row.id) ?? 0n)),
      next: last ? Number(last.seq) : null,
    }
  },
})

async function minesOf(view: View, ids: readonly string[]): Promise<Map<string, bigint>> {
  if (ids.length === 0) return new Map()
  const rows = await view.db
    .selectFrom('value_recipient')
    .select(['distribution', 'amount'])
    .where('commons_id', '=', view.commons.id)
    .where('to_id', '=', view.standing.agent ?? nobody)
    .where('distribution', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ distribution, amount }) => [distribution, amount]))
}

export function distributionOf(row: DistributionRow, mine: bigint) {
  const { id, equation, unit, total, recipients } = row
  return {
    ...{ id, equation, unit, total, recipients, mine },
    label: ruleOf(row).label,
    from: row.from_on,
    until: row.until_on,
    at: row.at.toISOString(),
    seq: Number(row.seq),
    charterVersion: row.charter_version,
    takenBackIn: row.taken_back_seq === null ? null : Number(row.taken_back_seq),
  }
}

/** One distribution: what came in, the turns of its buckets, and who got what, as far as the viewer may see it. */
export const distribution = query({
  input: z.strictObject({ distribution: id('value.distribution') }),
  output: z.object({
    distribution: distributionShape,
    /** The rule as it stood then, in words. */
    sentence: z.string(),
    reason: z.string(),
    incomes: z.array(z.object({ id: z.string(), text: z.string(), amount: amount() })),
    turns: z.array(turnShape),
    /** Most first; the first thousand. */
    recipients: z.array(
      recipientShape.extend({ obligation: z.string().nullable(), passedTo: z.string().nullable() }),
    ),
    others: z.object({ people: z.int(), amount: amount() }),
  }),
  who: ['anyone'],
  async run(view, { distribution: wanted }) {
    requireShown(view, 'value.distribution')
    const row = await distributionAt(view, wanted)
    if (!row) throw kernelFailure('not_found', { what: 'value.distribution' })
    const rule = ruleOf(row)
    const recipients = await recipientsOf(view, wanted)
    const shown = recipients.reduce((sum, one) => sum + one.amount, 0n)
    const mine = recipients.find(({ to }) => to.id === view.standing.agent)?.amount ?? 0n
    return {
      distribution: distributionOf(row, mine),
      sentence: equationText(rule, view.lang, view.charter.data, await fundNames(view.db, view.commons.id)),
      reason: row.reason,
      incomes: await incomesOf(view, wanted),
      turns: await turnsOf(view, wanted, rule),
      recipients,
      others: { people: row.recipients - recipients.length, amount: row.total - shown },
    }
  },
})

async function recipientsOf(view: View, distribution: string) {
  const rows = await visibleRecipients(view)
    .selectAll('r')
    .where('r.distribution', '=', distribution)
    .orderBy('r.amount', 'desc')
    .orderBy('r.to_id')
    .limit(1_000)
    .execute()
  return rows.map(({ to_kind: kind, to_id: id, amount, obligation, passed_to }) => {
    return { to: { kind, id }, amount, obligation, passedTo: passed_to }
  })
}

function incomesOf({ db, commons }: View, distribution: string) {
  return db
    .selectFrom('value_distributed_income as d')
    .innerJoin('value_income as i', (join) =>
      join.onRef('i.commons_id', '=', 'd.commons_id').onRef('i.id', '=', 'd.income'),
    )
    .select(['i.id', 'i.text', 'd.amount'])
    .where('d.commons_id', '=', commons.id)
    .where('d.distribution', '=', distribution)
    .orderBy('i.on_day')
    .orderBy('i.id')
    .execute()
}

export async function turnsOf({ db, commons }: View, distribution: string, rule: Equation) {
  const rows = await db
    .selectFrom('value_turn')
    .select(['bucket', 'base', 'amount', 'placed', 'people', 'weight'])
    .where('commons_id', '=', commons.id)
    .where('distribution', '=', distribution)
    .orderBy('n')
    .execute()
  return rows.map((row) => ({ ...row, label: labelOf(rule, row.bucket) }))
}
