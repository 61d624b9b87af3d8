import { z } from 'zod'
import { localDay } from '../../commons/members/local-day.ts'
import { standingOfAgent } from '../../commons/members/standing.ts'
import { oweAll } from '../../commons/obligations/owe.ts'
import type { Context } from '../../kernel/capability.ts'
import { day, id, positiveAmount } from '../../kernel/fields.ts'
import { firstPart, instalments, shareValue } from './dials.ts'
import { checkHolding, limitFailures } from './limits.ts'
import { partsOf } from './parts.ts'
import { allShares, equityOf, move, shareUnit } from './stored.ts'

/** More at once is a slip; at the highest value a share may have it is the largest amount there is. */
const mostAtOnce = 10n ** 7n

/** So many shares of one member. */
export const shareCount = () => positiveAmount().refine((count) => count <= mostAtOnce, 'too_big')

export const subscription = z.strictObject({
  agent: id('members.agent'),
  shares: shareCount(),
  /** In so many monthly parts; 1 is at once. */
  parts: z.int().min(1).max(60),
  /** The day the first part is due. */
  from: day(),
})

export const subscriptionFailures = [
  'not_a_member',
  'too_many_parts',
  'due_in_the_past',
  ...limitFailures,
] as const

type Failing = Context<(typeof subscriptionFailures)[number]>
type Wanted = z.output<typeof subscription>

/** Checks everything, then answers what the entry says and what is kept once the entry has its number. */
export async function prepareSubscription(ctx: Failing, wanted: Wanted, before: bigint) {
  const { agent, shares, parts, from } = wanted
  const { member } = await standingOfAgent(ctx.db, ctx.commons.id, agent, ctx.now)
  if (!member) ctx.fail('not_a_member')
  const most = ctx.dial(instalments)
  if (parts > most) ctx.fail('too_many_parts', { most })
  const today = await localDay(ctx.db, ctx.commons.id, ctx.now)
  if (from < today) ctx.fail('due_in_the_past')
  await checkHolding(ctx, { before, after: before + shares })
  const value = BigInt(ctx.dial(shareValue))
  const due = partsOf(shares * value, { parts, first: ctx.dial(firstPart), from })
  const owed = due.map((one) => ({ ...one, id: ctx.newId() }))
  const movement = ctx.newId()
  const total = (await allShares(ctx)) + shares
  return {
    data: { movement, agent, shares, value, total, obligations: owed.map((one) => one.id) },
    async keep(kind: 'subscribed' | 'further', seq: number) {
      await move(ctx, [{ id: movement, agent, kind, shares, value, on_day: today }], () => seq)
      const label = await labelOf(ctx, shares)
      await oweAll(
        ctx,
        owed.map(({ id, amount, dueOn }) => ({
          ...{ id, direction: 'in' as const, agent, purpose: 'shares', source: 'shares.movement' },
          ...{ sourceId: movement, unit: shareUnit, amount, account: equityOf(agent), dueOn, label, seq },
        })),
      )
      return { movement, obligations: owed.map((one) => one.id) }
    },
  }
}

/** "출자금 10좌": what a member reads beside the amount. */
export async function labelOf({ db, commons }: Pick<Context, 'db' | 'commons'>, shares: bigint) {
  const row = await db
    .selectFrom('kernel_commons')
    .select('language')
    .where('id', '=', commons.id)
    .executeTakeFirstOrThrow()
  return row.language === 'en' ? `Shares (${shares})` : `출자금 ${shares}좌`
}
