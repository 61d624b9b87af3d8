import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { amount, code, day, id } from '../../kernel/fields.ts'
import type { Bucket } from './equation/shape.ts'
import { givenPage } from './given-page.ts'
import { distributionOf, ruleOf, turnsOf } from './query-distributions.ts'
import { cursor } from './query-incomes.ts'
import { distributionShape, lineShape, partShape, turnShape } from './shapes.ts'
import { distributionAt } from './stored.ts'
import type { DistributionRow } from './tables.ts'
import { maySee, requireShown } from './visible-to.ts'

const to = z.object({ kind: z.enum(['agent', 'fund']), id: z.string() })

/**
 * Why somebody got what they got: each bucket they had part in, what was given and what it weighed, from proportion over
 * limits to whole units, and the rule of the charter it follows from. Read from rows; nothing is worked out again.
 */
export const whyShare = query({
  input: z.strictObject({ distribution: id('value.distribution'), agent: id('members.agent') }),
  output: z.object({
    distribution: distributionShape,
    to,
    amount: amount(),
    obligation: z.string().nullable(),
    /** The charter path it follows from; its version is the distribution's. */
    clause: z.string(),
    buckets: z.array(
      z.object({ turn: turnShape, rule: z.custom<Bucket>(), part: partShape, lines: z.array(lineShape) }),
    ),
  }),
  who: ['anyone'],
  async run(view, { distribution, agent }) {
    const row = await shownDistribution(view, distribution, agent)
    const rule = ruleOf(row)
    const [recipient, parts, lines, turns] = [
      await recipientOf(view, distribution, agent),
      await partsOf(view, distribution, agent),
      await linesOf(view, distribution, agent),
      await turnsOf(view, distribution, rule),
    ]
    const mine = agent === view.standing.agent ? (recipient?.amount ?? 0n) : 0n
    return {
      distribution: distributionOf(row, mine),
      to: { kind: 'agent' as const, id: agent },
      amount: recipient?.amount ?? 0n,
      obligation: recipient?.obligation ?? null,
      clause: 'dials.value.equations',
      buckets: turns.flatMap((turn) => {
        const part = parts.find((one) => one.bucket === turn.bucket)
        const bucket = rule.buckets.find((one) => one.code === turn.bucket)
        if (!part || !bucket) return []
        return [{ turn, rule: bucket, part, lines: lines.filter((one) => one.bucket === turn.bucket) }]
      }),
    }
  },
})

async function shownDistribution(view: View, distribution: string, agent: string): Promise<DistributionRow> {
  requireShown(view, 'value.whyShare')
  if (!maySee(view, { kind: 'agent', id: agent }))
    throw kernelFailure('not_allowed', { command: 'value.whyShare' })
  const row = await distributionAt(view, distribution)
  if (!row) throw kernelFailure('not_found', { what: 'value.distribution' })
  return row
}

function recipientOf({ db, commons }: View, distribution: string, agent: string) {
  return db
    .selectFrom('value_recipient')
    .select(['amount', 'obligation'])
    .where('commons_id', '=', commons.id)
    .where('distribution', '=', distribution)
    .where('to_kind', '=', 'agent')
    .where('to_id', '=', agent)
    .executeTakeFirst()
}

function partsOf({ db, commons }: View, distribution: string, agent: string) {
  return db
    .selectFrom('value_part')
    .select(['bucket', 'weight', 'proportional', 'quota', 'limited', 'extra', 'amount'])
    .where('commons_id', '=', commons.id)
    .where('distribution', '=', distribution)
    .where('to_kind', '=', 'agent')
    .where('to_id', '=', agent)
    .execute()
}

function linesOf({ db, commons }: View, distribution: string, agent: string) {
  return db
    .selectFrom('value_line')
    .select(['bucket', 'rule', 'kind', 'project', 'unit', 'quantity', 'count', 'times', 'weight'])
    .where('commons_id', '=', commons.id)
    .where('distribution', '=', distribution)
    .where('to_id', '=', agent)
    .where('to_kind', '=', 'agent')
    .orderBy('n')
    .limit(1_000)
    .execute()
}

/** The contributions behind it, newest first, each with the entry by which it counts. */
export const whyContributions = query({
  input: z.strictObject({
    distribution: id('value.distribution'),
    agent: id('members.agent'),
    after: cursor.optional(),
  }),
  output: z.object({
    contributions: z.array(
      z.object({
        event: z.string(),
        day: day(),
        action: z.string(),
        kind: z.string(),
        quantity: amount(),
        unit: z.string(),
        project: z.string().nullable(),
        /** Which part of it went into what brought the income, where that is less than all. */
        part: z.string().nullable(),
        entry: z.int().nullable(),
        /** What this distribution paid on it, by bucket, in millionths of the smallest part; where claims are kept. */
        paid: z.array(z.object({ bucket: code(), paid: amount() })),
      }),
    ),
    next: z.string().nullable(),
  }),
  who: ['anyone'],
  async run(view, { distribution, agent, after }) {
    const row = await shownDistribution(view, distribution, agent)
    return givenPage(view, row, { agent, after })
  },
})
