import { z } from 'zod'
import { localDay } from '../../commons/members/local-day.ts'
import { idsOnRoll } from '../../commons/members/on-roll.ts'
import { oweAll } from '../../commons/obligations/owe.ts'
import { command } from '../../kernel/capability.ts'
import { amount, day, id } from '../../kernel/fields.ts'
import { shareValue } from './dials.ts'
import { openingBroughtIn, openingHeld } from './entries.ts'
import { equityOf, move, shareUnit } from './stored.ts'
import { labelOf, shareCount } from './subscribing.ts'

export const openingRow = z.strictObject({
  agent: id('members.agent'),
  shares: shareCount(),
  /** What was paid of them by now; the rest is owed, without a day. */
  paid: amount().refine((value) => value >= 0n, 'too_small'),
  on: day().nullable(),
})

/** Against this the opening balances of bank and cash stand too, so that the books balance. */
const openingAccount = 'equity:opening'

/**
 * What members held before the commons came here: all rows or none. It records what is, so no limit refuses it; the
 * office's page names whoever is above one.
 */
export const recordOpening = command({
  input: z.strictObject({ rows: z.array(openingRow).min(1).max(5_000) }),
  who: ['role:steward'],
  failures: ['no_such_agent', 'agent_repeated', 'opening_held_already', 'paid_too_much', 'in_the_future'],
  records: { opening_brought_in: openingBroughtIn, opening_held: openingHeld },
  async run(ctx, { rows }) {
    const { db, commons } = ctx
    const today = await localDay(db, commons.id, ctx.now)
    const value = BigInt(ctx.dial(shareValue))
    const agents = rows.map((one) => one.agent)
    if (new Set(agents).size < agents.length) ctx.fail('agent_repeated')
    const known = await knownAgents(ctx, agents)
    for (const [at, one] of rows.entries()) {
      if (!known.has(one.agent)) ctx.fail('no_such_agent', { row: at + 1 })
      if (known.get(one.agent)) ctx.fail('opening_held_already', { row: at + 1 })
      if (one.paid > one.shares * value) ctx.fail('paid_too_much', { row: at + 1 })
      if (one.on !== null && one.on > today) ctx.fail('in_the_future', { row: at + 1 })
    }
    const shares = rows.reduce((sum, one) => sum + one.shares, 0n)
    const cause = ctx.record('opening_brought_in', { people: rows.length, shares })
    const all = rows.map((one) => {
      const movement = ctx.newId()
      const rest = one.shares * value - one.paid
      const data = { movement, agent: one.agent, shares: one.shares, value, rest }
      const posting = { from: equityOf(one.agent), to: openingAccount, unit: shareUnit, amount: one.paid }
      const seq = ctx.record('opening_held', data, { cause, postings: one.paid > 0n ? [posting] : [] })
      return { ...one, movement, rest, seq }
    })
    const seqs = new Map(all.map((one) => [one.movement, one.seq]))
    const moves = all.map(({ movement, agent, shares, on }) => ({
      ...{ id: movement, agent, kind: 'opening' as const, shares, value, on_day: on ?? today },
    }))
    await move(ctx, moves, (one) => seqs.get(one.id)!)
    const open = all.filter((one) => one.rest > 0n)
    const label = await labelOf(ctx, 0n)
    await oweAll(
      ctx,
      open.map(({ movement, agent, rest, seq, shares }) => ({
        ...{ id: ctx.newId(), direction: 'in' as const, agent, purpose: 'shares', source: 'shares.movement' },
        ...{ sourceId: movement, unit: shareUnit, amount: rest, account: equityOf(agent), dueOn: null, seq },
        label: label.replace('0', String(shares)),
      })),
    )
    return { people: rows.length }
  },
})

/** Who of these is on the roll, and whether they hold shares already. */
async function knownAgents(
  { db, commons }: Parameters<typeof holdersAmong>[0],
  agents: string[],
): Promise<Map<string, boolean>> {
  const found = await idsOnRoll(db, commons.id, agents)
  const holders = await holdersAmong({ db, commons }, agents)
  return new Map([...found].map((id) => [id, holders.has(id)]))
}

/** Who of these holds shares. */
export async function holdersAmong(
  { db, commons }: Pick<import('../../kernel/capability.ts').Context, 'db' | 'commons'>,
  agents: readonly string[],
): Promise<Map<string, bigint>> {
  if (agents.length === 0) return new Map()
  const rows = await db
    .selectFrom('shares_holding')
    .select(['agent', 'shares'])
    .where('commons_id', '=', commons.id)
    .where('agent', 'in', [...agents])
    .where('shares', '>', 0n)
    .execute()
  return new Map(rows.map(({ agent, shares }) => [agent, shares]))
}
