import { sql } from 'kysely'
import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { evaluationClosed } from './entries.ts'
import { evaluationAt } from './stored.ts'

/** The round is over: the sums stand in the journal, who gave what stands nowhere but with the giver. By the clock. */
export const closeEvaluation = command({
  input: z.strictObject({ evaluation: id('value.evaluation') }),
  who: ['clock'],
  failures: ['no_such_evaluation', 'evaluation_closed', 'not_over_yet'],
  records: { evaluation_closed: evaluationClosed },
  async run(ctx, { evaluation }) {
    const row = await evaluationAt(ctx, evaluation)
    if (!row) return ctx.fail('no_such_evaluation')
    if (row.closed_seq !== null) ctx.fail('evaluation_closed')
    if (row.closes_at > ctx.now) ctx.fail('not_over_yet')
    const { givers, sums } = await counted(ctx, evaluation)
    const seq = ctx.record('evaluation_closed', { evaluation, givers, sums })
    await ctx.db
      .updateTable('value_evaluation')
      .set({ closed_seq: BigInt(seq) })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', evaluation)
      .execute()
    return { evaluation, givers }
  },
})

async function counted({ db, commons }: Context, evaluation: string) {
  const sums = await sql<{ agent: string; points: number }>`
    select receiver as agent, sum(points)::int as points from value_points
    where commons_id = ${commons.id} and evaluation = ${evaluation} group by receiver order by receiver`.execute(
    db,
  )
  const givers = await sql<{ count: number }>`
    select count(distinct giver)::int as count from value_points
    where commons_id = ${commons.id} and evaluation = ${evaluation}`.execute(db)
  return { givers: givers.rows[0]!.count, sums: sums.rows }
}
