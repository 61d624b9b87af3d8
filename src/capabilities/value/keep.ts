import { sql } from 'kysely'
import { canonicalText } from '../../kernel/canonical.ts'
import type { Context } from '../../kernel/capability.ts'
import { addFractions, type Fraction, formatFraction, fraction } from '../../kernel/fraction.ts'
import type { ClaimPayment, Distribution } from './equation/facts.ts'
import { totalOf } from './gather.ts'
import { peopleText } from './people.ts'
import type { WorkedOut } from './sharing.ts'

/** Who gets how much of it, with what they are owed by. */
export interface Owed {
  to: Distribution['recipients'][number]['to']
  amount: bigint
  obligation: string | null
  /** The commons this agent is, where it is one. */
  commons: string | null
}

interface Keeping {
  id: string
  seq: number
  worked: WorkedOut
  owed: readonly Owed[]
}

/** Every step of a distribution as rows, so that each amount opens to its why without working anything out again. */
export async function keepDistribution(ctx: Context, { id, seq, worked, owed }: Keeping): Promise<void> {
  const { sharing, people, accounting, outcome, digest } = worked
  const { equation, taken, from, until } = sharing
  const commons_id = ctx.commons.id
  await ctx.db
    .insertInto('value_distribution')
    .values({
      ...{ commons_id, id, accounting, digest, seq: BigInt(seq), at: ctx.now, taken_back_seq: null },
      ...{ equation: equation.code, rule: canonicalText(equation), charter_version: ctx.charter.version },
      ...{ unit: equation.unit, total: totalOf(taken), from_on: from, until_on: until },
      people: peopleText(people),
      recipients: outcome.recipients.length,
    })
    .execute()
  const incomes = taken.map(({ income, amount }) => ({
    commons_id,
    distribution: id,
    income: income.id,
    amount,
  }))
  await inChunks(incomes, (rows) => ctx.db.insertInto('value_distributed_income').values(rows).execute())
  await keepTurns(ctx, id, outcome)
  const recipients = owed.map(({ to, amount, obligation, commons: passed_to }) => {
    return { commons_id, distribution: id, to_kind: to.kind, to_id: to.id, amount, obligation, passed_to }
  })
  await inChunks(recipients, (rows) => ctx.db.insertInto('value_recipient').values(rows).execute())
  await keepClaims(ctx, id, outcome.claims)
}

async function keepTurns(ctx: Context, distribution: string, { turns }: Distribution): Promise<void> {
  const of = { commons_id: ctx.commons.id, distribution }
  await ctx.db
    .insertInto('value_turn')
    .values(
      turns.map(({ bucket, base, amount, placed, parts }, n) => {
        const weight = text(sumOf(parts.map((one) => one.weight)))
        return { ...of, n, bucket, base, amount, placed, people: parts.length, weight }
      }),
    )
    .execute()
  const parts = turns.flatMap(({ bucket, parts }) =>
    parts.map(({ to, weight, proportional, quota, limited, extra, amount }) => ({
      ...{ ...of, bucket, to_kind: to.kind, to_id: to.id, extra, amount, limited: limited ?? null },
      ...{ weight: text(weight), proportional: text(proportional), quota: text(quota) },
    })),
  )
  await inChunks(parts, (rows) => ctx.db.insertInto('value_part').values(rows).execute())
  const lines = turns
    .flatMap((turn) => turn.lines)
    .map(({ bucket, to, rule, kind, project, unit, quantity, count, times, weight }, n) => ({
      ...{ ...of, n, bucket, to_kind: to.kind, to_id: to.id, rule: rule ?? null, kind: kind ?? null },
      ...{ project: project ?? null, unit: unit ?? null, quantity: quantity ?? null, count: count ?? null },
      ...{ times: times ? text(times) : null, weight: text(weight) },
    }))
  await inChunks(lines, (rows) => ctx.db.insertInto('value_line').values(rows).execute())
}

const text = ({ num, den }: Fraction): string => formatFraction(fraction(num, den))
const sumOf = (all: readonly Fraction[]): Fraction => all.reduce(addFractions, fraction(0n))

const claimsAtOnce = 50_000

/** As many as there are contributions, so by columns. */
async function keepClaims(
  ctx: Context,
  distribution: string,
  claims: readonly ClaimPayment[],
): Promise<void> {
  for (let from = 0; from < claims.length; from += claimsAtOnce) {
    const some = claims.slice(from, from + claimsAtOnce)
    await sql`
      insert into value_claim (commons_id, distribution, bucket, event, agent, paid)
      select ${ctx.commons.id}::uuid, ${distribution}::uuid, t.bucket, t.event, t.agent, t.paid
      from unnest(${some.map((one) => one.bucket)}::text[], ${some.map((one) => one.event)}::uuid[],
        ${some.map((one) => one.agent)}::uuid[], ${some.map((one) => one.paid.toString())}::numeric[]
      ) as t (bucket, event, agent, paid)`.execute(ctx.db)
  }
}

const rowsAtOnce = 1000

async function inChunks<R>(all: readonly R[], insert: (rows: R[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < all.length; from += rowsAtOnce) await insert(all.slice(from, from + rowsAtOnce))
}
