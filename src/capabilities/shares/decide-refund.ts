import { z } from 'zod'
import { profileOf } from '../../commons/charter/profile.ts'
import { localDay } from '../../commons/members/local-day.ts'
import { owe } from '../../commons/obligations/owe.ts'
import { command } from '../../kernel/capability.ts'
import { amount, day, id } from '../../kernel/fields.ts'
import type { Posting } from '../../kernel/journal/entry.ts'
import { byDecision } from './by-decision.ts'
import { shareValue } from './dials.ts'
import { refundDecided } from './entries.ts'
import { refundOf } from './refund.ts'
import { changeClaim, claimAt, equityOf, move, shareUnit } from './stored.ts'
import { labelOf } from './subscribing.ts'

/**
 * How much a leaver gets back, by what the co-op was worth at the end of the year in which they left. Where the
 * profile says so only the general meeting's special decision may. Owed from then on; what is withheld stays payable.
 */
export const decideRefund = command({
  input: z.strictObject({
    claim: id('shares.claim'),
    /** Net assets, and what all members had paid in, at that year's end. */
    netAssets: amount(),
    paidIn: amount(),
    /** Kept back against what the leaver owes the co-op. */
    withheld: amount().refine((value) => value >= 0n, 'too_small'),
    dueOn: day().nullable(),
  }),
  who: ['role:steward', 'decision:assembly', 'decision:special'],
  layer: 'articles',
  failures: ['not_open', 'not_yet_payable', 'only_by_decision', 'paid_in_too_small', 'withholds_too_much'],
  records: { refund_decided: refundDecided },
  async run(ctx, { claim, netAssets, paidIn, withheld, dueOn }) {
    const row = await claimAt(ctx, claim)
    if (row.state !== 'open') ctx.fail('not_open')
    const law = profileOf(ctx.charter).refund
    const today = await localDay(ctx.db, ctx.commons.id, ctx.now)
    if (today < row.payable_from)
      ctx.fail('not_yet_payable', {
        from: row.payable_from,
        articleKo: law?.article.ko,
        articleEn: law?.article.en,
      })
    byDecision(ctx, 'shares.decideRefund', law?.procedure ? law : undefined)
    if (paidIn < row.paid) ctx.fail('paid_in_too_small')
    const worth = law && !law.netAssets ? paidIn : netAssets
    const refund = refundOf({ paid: row.paid, netAssets: worth, paidIn })
    if (withheld > refund) ctx.fail('withholds_too_much', { refund })
    const { agent, shares, paid } = row
    const obligation = refund > withheld ? ctx.newId() : null
    const data = { claim, agent, shares, paid, netAssets, paidIn, amount: refund, withheld, obligation }
    const seq = ctx.record('refund_decided', data, { postings: postingsOf(agent, paid, refund) })
    const gone = { id: ctx.newId(), agent, kind: 'refunded' as const, shares: -shares, on_day: today }
    await move(ctx, [{ ...gone, value: BigInt(ctx.dial(shareValue)) }], () => seq)
    await changeClaim(ctx, claim, {
      ...{ state: 'decided', net_assets: netAssets, paid_in: paidIn, amount: refund, withheld },
      seq: BigInt(seq),
    })
    await ctx.unschedule(`shares.lapse:${claim}`)
    if (obligation)
      await oweRefund(ctx, { obligation, agent, claim, amount: refund - withheld, dueOn, shares, seq })
    return { claim, amount: refund, obligation }
  },
})

/** The claim becomes a debt; a loss the leaver bears goes to what is carried. */
function postingsOf(agent: string, paid: bigint, refund: bigint): Posting[] {
  const parts: [string, bigint][] = [
    [payableOf(agent), refund],
    ['equity:carried', paid - refund],
  ]
  return parts
    .filter(([, amount]) => amount > 0n)
    .map(([from, amount]) => ({ from, to: equityOf(agent), unit: shareUnit, amount }))
}

export const payableOf = (agent: string) => `liabilities:payable:refunds:${agent}`

type Refund = {
  obligation: string
  agent: string
  claim: string
  amount: bigint
  dueOn: string | null
  shares: bigint
  seq: number
}

/** Owed to the leaver, to be paid through a bank or in cash like anything else. */
export async function oweRefund(ctx: Parameters<typeof owe>[0], one: Refund): Promise<void> {
  const { obligation, agent, claim, amount, dueOn, shares, seq } = one
  await owe(ctx, {
    ...{
      id: obligation,
      direction: 'out',
      agent,
      purpose: 'refunds',
      source: 'shares.claim',
      sourceId: claim,
    },
    ...{ unit: shareUnit, amount, account: payableOf(agent), dueOn, label: await labelOf(ctx, shares), seq },
  })
}
