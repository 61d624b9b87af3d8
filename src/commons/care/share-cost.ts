import { z } from 'zod'
import { apportion } from '../../kernel/apportion.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { code, day, id, positiveAmount, unitCode } from '../../kernel/fields.ts'
import { localDay } from '../members/local-day.ts'
import { oweAll } from '../obligations/owe.ts'
import { careIncome, receivableOf } from './commute.ts'
import { figures } from './dials.ts'
import { costShared } from './entries.ts'
import { keysOf } from './keys.ts'
import { languageOf, ticketAt } from './stored.ts'
import { byHeads } from './units.ts'

/** So many parts in an entry. */
const chunkSize = 500

/** Shares what a repair cost among the members of today by a key: each part is owed like dues, and all make the sum. */
export const shareCost = command({
  input: z.strictObject({
    ticket: id('care.ticket'),
    total: positiveAmount(),
    unit: unitCode(),
    /** `heads`, or a figure of the charter. */
    key: code(),
    dueOn: day(),
  }),
  who: ['role:steward'],
  failures: ['no_such_key', 'nobody_owes', 'in_the_past'],
  records: { cost_shared: costShared },
  async run(ctx, { ticket, total, unit, key, dueOn }) {
    const { title } = await ticketAt(ctx, ticket)
    const known = key === byHeads || ctx.dial(figures).some(({ code }) => code === key)
    if (!known) ctx.fail('no_such_key')
    const today = await localDay(ctx.db, ctx.commons.id, ctx.now)
    if (dueOn < today) ctx.fail('in_the_past')
    const parts = await partsOf(ctx, { key, total, today })
    if (parts.length === 0) ctx.fail('nobody_owes')
    const cost = ctx.newId()
    await ctx.db
      .insertInto('care_cost')
      .values({
        ...{ commons_id: ctx.commons.id, id: cost, ticket, key, unit, total, people: parts.length },
        shared_at: ctx.now,
      })
      .execute()
    await oweParts(ctx, { cost, ticket, key, unit, dueOn, label: await labelOf(ctx, title) }, parts)
    return { cost, people: parts.length }
  },
})

interface Part {
  agent: string
  key: bigint
  amount: bigint
  obligation: string
}

async function partsOf(
  ctx: Context,
  { key, total, today }: { key: string; total: bigint; today: string },
): Promise<Part[]> {
  const keys = [...(await keysOf(ctx, { key, on: today }))].filter(([, weight]) => weight > 0n)
  if (keys.length === 0) return []
  const { shares } = apportion({ total, parts: keys.map(([agent, weight]) => ({ key: agent, weight })) })
  return keys
    .map(([agent, weight]) => ({
      agent,
      key: weight,
      amount: shares.get(agent) ?? 0n,
      obligation: ctx.newId(),
    }))
    .filter(({ amount }) => amount > 0n)
}

interface Shared {
  cost: string
  ticket: string
  key: string
  unit: string
  dueOn: string
  label: string
}

async function oweParts(ctx: Context, { label, dueOn, ...about }: Shared, parts: readonly Part[]) {
  for (let at = 0; at < parts.length; at += chunkSize) {
    const some = parts.slice(at, at + chunkSize)
    const postings = some.map(({ agent, amount }) => ({
      ...{ from: careIncome, to: receivableOf(agent), unit: about.unit, amount },
    }))
    const shares = some.map(({ agent, key, obligation }) => ({ agent, key, obligation }))
    const seq = ctx.record('cost_shared', { ...about, shares }, { postings })
    await oweAll(
      ctx,
      some.map(({ agent, amount, obligation }) => ({
        ...{ id: obligation, direction: 'in' as const, agent, purpose: 'care', unit: about.unit, amount },
        ...{ source: 'care.cost', sourceId: about.cost, account: receivableOf(agent), dueOn, label, seq },
      })),
    )
  }
}

const labelOf = async (ctx: Context, title: string) =>
  (await languageOf(ctx)) === 'ko' ? `고친 값 (${title})` : `Cost of repair (${title})`
