import { sql } from 'kysely'
import { z } from 'zod'
import { nobody } from '../../kernel/authority.ts'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { id, instant } from '../../kernel/fields.ts'
import { evaluationAt } from './stored.ts'
import type { EvaluationRow } from './tables.ts'

const evaluationShape = z.object({
  id: z.string(),
  label: z.string(),
  /** How many each may give. */
  points: z.int(),
  openedAt: instant(),
  closesAt: instant(),
  open: z.boolean(),
})

const evaluationOf = ({ id, label, points, opened_at, closes_at, closed_seq }: EvaluationRow) => ({
  ...{ id, label, points, open: closed_seq === null },
  openedAt: opened_at.toISOString(),
  closesAt: closes_at.toISOString(),
})

/** Rounds in which members give points to one another, newest first. */
export const evaluations = query({
  input: z.strictObject({}),
  output: z.object({ evaluations: z.array(evaluationShape) }),
  who: ['member'],
  async run(view) {
    const rows = await view.db
      .selectFrom('value_evaluation')
      .selectAll()
      .where('commons_id', '=', view.commons.id)
      .orderBy('seq', 'desc')
      .limit(100)
      .execute()
    return { evaluations: rows.map(evaluationOf) }
  },
})

const points = z.object({ agent: z.string(), points: z.int() })

/** One round: what the viewer gave, and once it is over what everybody got in all. Who gave whom is told to nobody else. */
export const evaluation = query({
  input: z.strictObject({ evaluation: id('value.evaluation') }),
  output: z.object({
    evaluation: evaluationShape,
    mine: z.array(points),
    left: z.int(),
    /** Empty while it is open. */
    sums: z.array(points),
    givers: z.int(),
  }),
  who: ['member'],
  async run(view, { evaluation: wanted }) {
    const row = await evaluationAt(view, wanted)
    if (!row) throw kernelFailure('not_found', { what: 'value.evaluation' })
    const mine = await ownPoints(view, wanted)
    const given = mine.reduce((sum, one) => sum + one.points, 0)
    const counted = await sumsOf(view, wanted)
    const sums = row.closed_seq === null ? [] : counted.sums
    return { evaluation: evaluationOf(row), mine, left: row.points - given, sums, givers: counted.givers }
  },
})

function ownPoints(view: View, evaluation: string) {
  return view.db
    .selectFrom('value_points')
    .select(['receiver as agent', 'points'])
    .where('commons_id', '=', view.commons.id)
    .where('evaluation', '=', evaluation)
    .where('giver', '=', view.standing.agent ?? nobody)
    .orderBy('points', 'desc')
    .orderBy('receiver')
    .execute()
}

async function sumsOf({ db, commons }: View, evaluation: string) {
  const [sums, givers] = [
    await sql<{ agent: string; points: number }>`
      select receiver as agent, sum(points)::int as points from value_points
      where commons_id = ${commons.id} and evaluation = ${evaluation}
      group by receiver order by points desc, receiver limit 1000`.execute(db),
    await sql<{ count: number }>`
      select count(distinct giver)::int as count from value_points
      where commons_id = ${commons.id} and evaluation = ${evaluation}`.execute(db),
  ]
  return { sums: sums.rows, givers: givers.rows[0]!.count }
}
