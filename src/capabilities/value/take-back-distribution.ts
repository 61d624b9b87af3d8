import { z } from 'zod'
import { withdrawAll } from '../../commons/obligations/settling.ts'
import { obligationsOf } from '../../commons/obligations/stored.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { id, line } from '../../kernel/fields.ts'
import { wereApart } from './booked.ts'
import { distributionTakenBack, shareTakenBack } from './entries.ts'
import { fundIn, postingFor, reversed } from './postings.ts'
import { distributionAt } from './stored.ts'
import type { DistributionRow } from './tables.ts'

/**
 * Takes a distribution back as long as nothing of it was paid: all it posted the other way round. The incomes can be
 * shared out again, and claims stand as they stood before.
 */
export const takeBackDistribution = command({
  input: z.strictObject({ distribution: id('value.distribution'), reason: line(300) }),
  who: ['decision:assembly'],
  failures: ['no_such_distribution', 'taken_back_already', 'paid_already', 'passed_on', 'fund_spent'],
  records: { distribution_taken_back: distributionTakenBack, share_taken_back: shareTakenBack },
  async run(ctx, { distribution, reason }) {
    const row = await distributionAt(ctx, distribution)
    if (!row) return ctx.fail('no_such_distribution')
    if (row.taken_back_seq !== null) ctx.fail('taken_back_already')
    const owed = await obligationsOf(ctx.db, ctx.commons.id, 'value.distribution', [distribution])
    if (owed.some(({ settled, state }) => settled > 0n || state !== 'open')) ctx.fail('paid_already')
    const recipients = await recipientsOf(ctx, distribution)
    if (recipients.some(({ passed_to }) => passed_to !== null)) ctx.fail('passed_on')
    for (const { to_kind, to_id, amount } of recipients)
      if (to_kind === 'fund' && -(await ctx.balance(fundIn(to_id, row.accounting), row.unit)) < amount)
        ctx.fail('fund_spent', { fund: to_id })
    const seq = await reverse(ctx, row, recipients)
    await withdrawAll(
      ctx,
      owed.map((one) => one.id),
    )
    await giveBackIncomes(ctx, distribution)
    await ctx.db
      .updateTable('value_distribution')
      .set({ taken_back_seq: BigInt(seq), reason })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', distribution)
      .execute()
    return { distribution, seq }
  },
})

type TakesBack = Context<
  string,
  { distribution_taken_back: typeof distributionTakenBack; share_taken_back: typeof shareTakenBack }
>
type Recipient = Awaited<ReturnType<typeof recipientsOf>>[number]

function recipientsOf({ db, commons }: Context, distribution: string) {
  return db
    .selectFrom('value_recipient')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('distribution', '=', distribution)
    .orderBy('to_kind')
    .orderBy('to_id')
    .execute()
}

/** In one entry what stood in one, apart what stood apart. */
async function reverse(
  ctx: TakesBack,
  row: DistributionRow,
  recipients: readonly Recipient[],
): Promise<number> {
  const { id: distribution, unit, accounting } = row
  const posting = ({ to_kind: kind, to_id: id, amount }: Recipient) =>
    reversed(postingFor({ kind, id }, amount, unit, accounting))
  const apart = await wereApart(ctx, row)
  const together = recipients.filter(({ to_kind }) => !apart || to_kind === 'fund')
  const cause = Number(row.seq)
  const data = { distribution, reverses: cause }
  const seq = ctx.record('distribution_taken_back', data, { postings: together.map(posting), cause })
  if (apart)
    for (const one of recipients.filter(({ to_kind }) => to_kind === 'agent'))
      ctx.record(
        'share_taken_back',
        { distribution, agent: one.to_id },
        { postings: [posting(one)], cause: seq },
      )
  return seq
}

async function giveBackIncomes({ db, commons }: Context, distribution: string): Promise<void> {
  await db
    .updateTable('value_income as i')
    .from('value_distributed_income as d')
    .set((row) => ({ distributed: row('i.distributed', '-', row.ref('d.amount')) }))
    .whereRef('d.commons_id', '=', 'i.commons_id')
    .whereRef('d.income', '=', 'i.id')
    .where('d.commons_id', '=', commons.id)
    .where('d.distribution', '=', distribution)
    .execute()
}
