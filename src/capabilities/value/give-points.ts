import { z } from 'zod'
import { areMembers } from '../../commons/members/among.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { pointsGiven } from './entries.ts'
import { evaluationAt } from './stored.ts'

/**
 * Says how many points one gives to whom, all of it at once: what was said before is replaced, until the round closes.
 * What is not given is given to nobody. Who gave what only the giver sees.
 */
export const givePoints = command({
  input: z.strictObject({
    evaluation: id('value.evaluation'),
    given: z
      .array(z.strictObject({ to: id('members.agent'), points: z.int().min(1).max(10_000) }))
      .max(1_000),
  }),
  who: ['member'],
  failures: [
    'no_such_evaluation',
    'evaluation_closed',
    'to_yourself',
    'given_twice',
    'not_a_member',
    'too_many_points',
  ],
  records: { points_given: pointsGiven },
  async run(ctx, { evaluation, given }) {
    const row = await evaluationAt(ctx, evaluation)
    if (!row) return ctx.fail('no_such_evaluation')
    if (row.closed_seq !== null || row.closes_at <= ctx.now) ctx.fail('evaluation_closed')
    const giver = ctx.standing.agent ?? ctx.fail('not_a_member')
    const receivers = given.map(({ to }) => to)
    if (receivers.includes(giver)) ctx.fail('to_yourself')
    if (new Set(receivers).size < receivers.length) ctx.fail('given_twice')
    const points = given.reduce((sum, one) => sum + one.points, 0)
    if (points > row.points) ctx.fail('too_many_points', { most: row.points })
    if (!(await areMembers(ctx.db, ctx.commons.id, receivers))) ctx.fail('not_a_member')
    await replace(ctx, { evaluation, giver, given })
    ctx.record('points_given', { evaluation, agent: giver, people: given.length, points })
    return { evaluation, left: row.points - points }
  },
})

interface Gives {
  evaluation: string
  giver: string
  given: readonly { to: string; points: number }[]
}

async function replace({ db, commons }: Context, { evaluation, giver, given }: Gives): Promise<void> {
  const of = { commons_id: commons.id, evaluation, giver }
  await db
    .deleteFrom('value_points')
    .where((where) => where.and(of))
    .execute()
  if (given.length === 0) return
  const rows = given.map(({ to: receiver, points }) => ({ ...of, receiver, points }))
  await db.insertInto('value_points').values(rows).execute()
}
