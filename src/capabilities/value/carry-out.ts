import { commonsAmong } from '../../commons/members/among.ts'
import { localDay } from '../../commons/members/local-day.ts'
import { oweAll } from '../../commons/obligations/owe.ts'
import type { Context } from '../../kernel/capability.ts'
import { sharesOpenTo } from './dials.ts'
import type { incomeDistributed, shareCredited } from './entries.ts'
import type { Distribution } from './equation/facts.ts'
import { totalOf } from './gather.ts'
import { keepDistribution, type Owed } from './keep.ts'
import { payable, postingFor } from './postings.ts'
import { passOn } from './receive-income.ts'
import type { WorkedOut } from './sharing.ts'

type Distributes = Context<
  string,
  { income_distributed: typeof incomeDistributed; share_credited: typeof shareCredited }
>

/** Posts, owes, sets aside and passes on what was worked out, and keeps every step of it. */
export async function carryOut(ctx: Distributes, worked: WorkedOut) {
  const { sharing, outcome, digest } = worked
  const distribution = ctx.newId()
  const owed = await owedTo(ctx, outcome)
  const seq = enter(ctx, distribution, worked)
  const label = await labelOf(ctx, worked)
  await oweShares(ctx, { distribution, seq, worked, owed, label })
  await keepDistribution(ctx, { id: distribution, seq, worked, owed })
  await takeFromIncomes(ctx, worked)
  const on = await localDay(ctx.db, ctx.commons.id, ctx.now)
  for (const { commons, amount } of owed)
    if (commons)
      await passOn(ctx, { to: commons, distribution, unit: sharing.equation.unit, amount, on, label })
  return { distribution, seq, digest, rest: outcome.rest.toString() }
}

async function owedTo(ctx: Context, { recipients }: Distribution): Promise<Owed[]> {
  const agents = recipients.flatMap(({ to }) => (to.kind === 'agent' ? [to.id] : []))
  const commons = await commonsAmong(ctx.db, ctx.commons.id, agents)
  return recipients.map(({ to, amount }) => ({
    ...{ to, amount },
    obligation: to.kind === 'agent' ? ctx.newId() : null,
    commons: to.kind === 'agent' ? (commons.get(to.id) ?? null) : null,
  }))
}

/** One entry with all postings; where shares are everybody's own matter, one each for what people get. */
function enter(
  ctx: Distributes,
  distribution: string,
  { sharing, outcome, accounting, digest }: WorkedOut,
): number {
  const { equation, taken, from, until } = sharing
  const { unit } = equation
  const isOwn = ctx.dial(sharesOpenTo) === 'own'
  const people = outcome.recipients.filter(({ to }) => to.kind === 'agent')
  const together = isOwn ? outcome.recipients.filter(({ to }) => to.kind === 'fund') : outcome.recipients
  const data = {
    ...{ distribution, equation: equation.code, unit, total: totalOf(taken), from, until, digest },
    incomes: taken.map(({ income, amount }) => ({ income: income.id, amount })),
    people: people.length,
    rest: outcome.rest,
  }
  const clause = 'dials.value.equations'
  const posting = ({ to, amount }: Distribution['recipients'][number]) =>
    postingFor(to, amount, unit, accounting)
  const seq = ctx.record('income_distributed', data, { postings: together.map(posting), clause })
  if (isOwn)
    for (const one of people) {
      const options = { postings: [posting(one)], clause, cause: seq }
      ctx.record('share_credited', { distribution, agent: one.to.id }, options)
    }
  return seq
}

/** What members read of it among what they have coming. */
async function labelOf({ db, commons, now }: Context, { sharing }: WorkedOut): Promise<string> {
  const query = db.selectFrom('kernel_commons').select('language').where('id', '=', commons.id)
  const { language } = await query.executeTakeFirstOrThrow()
  const on = await localDay(db, commons.id, now)
  const name = sharing.equation.label[language === 'en' ? 'en' : 'ko']
  return language === 'en' ? `${name}, ${on}` : `${name} 나눔 (${on})`
}

interface Owing {
  distribution: string
  seq: number
  worked: WorkedOut
  owed: readonly Owed[]
  label: string
}

async function oweShares(ctx: Context, { distribution, seq, worked, owed, label }: Owing): Promise<void> {
  const { unit } = worked.sharing.equation
  const all = owed.flatMap(({ to, amount, obligation }) =>
    obligation
      ? [
          {
            ...{ id: obligation, direction: 'out' as const, agent: to.id, purpose: 'distributions' },
            ...{ source: 'value.distribution', sourceId: distribution, unit, amount, seq, label },
            ...{ account: payable(to.id, worked.accounting), dueOn: null },
          },
        ]
      : [],
  )
  await oweAll(ctx, all)
}

async function takeFromIncomes(ctx: Context, { sharing }: WorkedOut): Promise<void> {
  for (const { income, amount } of sharing.taken)
    await ctx.db
      .updateTable('value_income')
      .set({ distributed: income.distributed + amount })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', income.id)
      .execute()
}
