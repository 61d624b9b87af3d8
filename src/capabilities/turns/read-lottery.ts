import { z } from 'zod'
import { nobody } from '../../kernel/authority.ts'
import type { View } from '../../kernel/capability.ts'
import { amount } from '../../kernel/fields.ts'
import { creditsOf, drawnLately, type PriorityRule } from './credits.ts'
import type { TurnRule } from './dials.ts'
import { ticketsIn } from './stored.ts'
import type { LotteryTable } from './tables.ts'

const heldShape = z.object({
  id: z.string(),
  from: z.string(),
  until: z.string(),
  winners: z.int(),
  seedHash: z.string(),
  /** Null until it is drawn. */
  seed: z.string().nullable(),
  by: z.enum(['lot', 'credit']),
  tickets: z.array(
    z.object({ agent: z.string(), weight: amount(), last: z.boolean(), won: z.int().nullable() }),
  ),
})

export const lotteryShape = z.object({
  /** How many have put their name in for the next draw. */
  asking: z.int(),
  isIn: z.boolean(),
  /** What the viewer's ticket counts for the next time: so many tickets, or what they contributed lately. */
  weight: amount(),
  /** What it is counted in where it goes by contributions. */
  unit: z.string().nullable(),
  /** Whether the viewer stands back in the next draw. */
  isBack: z.boolean(),
  latest: heldShape.nullable(),
})
export type LotteryView = z.output<typeof lotteryShape>

type LotteryRule = Extract<TurnRule, { way: 'lottery' | 'priority' }>

/** Who asks for the next draw, and the latest one with everybody's ticket. */
export async function readLottery(view: View, rule: LotteryRule, resource: string): Promise<LotteryView> {
  const { db, commons, standing } = view
  const asking = db
    .selectFrom('turns_asking')
    .where('commons_id', '=', commons.id)
    .where('resource', '=', resource)
  const { count } = await asking
    .where('is_in', '=', true)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  const mine = await asking
    .select(['is_in', 'weight'])
    .where('agent', '=', standing.agent ?? nobody)
    .executeTakeFirst()
  const row = await db
    .selectFrom('turns_lottery')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('resource', '=', resource)
    .orderBy('from_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  const own = { weight: BigInt(mine?.weight ?? 1), unit: null, isBack: false }
  return {
    ...{ asking: Number(count), isIn: mine?.is_in ?? false },
    ...(rule.way === 'priority' ? await ownCredit(view, rule, resource) : own),
    latest: row ? await held(view, row) : null,
  }
}

/** What the viewer contributed lately, and whether they stand back. */
async function ownCredit(view: View, rule: PriorityRule, resource: string) {
  const me = view.standing.agent ?? nobody
  const { of } = await creditsOf(view, rule, [me])
  const back = await drawnLately(view, resource, rule.standBack)
  return { weight: of.get(me)!, unit: rule.unit, isBack: back.includes(me) }
}

async function held(view: View, row: LotteryTable): Promise<LotteryView['latest']> {
  const { id, from_on: from, until_on: until, winners, seed, seed_hash: seedHash, by } = row
  const tickets = await ticketsIn(view, id)
  return {
    ...{ id, from, until, winners, seedHash, seed, by },
    tickets: tickets.map(({ agent, weight, won, comes_last: last }) => ({
      ...{ agent, weight: BigInt(weight), last, won },
    })),
  }
}
