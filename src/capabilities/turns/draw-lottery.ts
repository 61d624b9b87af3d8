import { sql } from 'kysely'
import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { lotteryDrawn } from './entries-lottery.ts'
import { drawInOrder, nextWeight, type Ticket } from './lottery.ts'
import { rankByCredit } from './priority.ts'
import { openSeed } from './seeds.ts'
import { lotteryRow, ticketsIn } from './stored.ts'

/** Reveals the sealed seed and draws by it; who was not drawn stays in, with a ticket that counts more. */
export const drawLottery = command({
  input: z.strictObject({ lottery: id('turns.lottery') }),
  who: ['role:steward'],
  failures: ['drawn_already', 'seed_gone'],
  records: { lottery_drawn: lotteryDrawn },
  async run(ctx, { lottery }) {
    const row = await lotteryRow(ctx, lottery)
    if (row.drawn_at) ctx.fail('drawn_already')
    const seed = await openSeed(ctx, lottery)
    const all = await ticketsIn(ctx, lottery)
    const tickets = all.map(({ agent, weight }) => ({ who: agent, weight: BigInt(weight) }))
    const last = all.filter((one) => one.comes_last).map(({ agent }) => agent)
    const order = row.by === 'credit' ? rankByCredit : drawInOrder
    const winners = order(seed, tickets, { winners: row.winners, last })
    const losers = tickets.map(({ who }) => who).filter((who) => !winners.includes(who))
    ctx.record('lottery_drawn', { lottery, resource: row.resource, seed, winners, losers })
    await keepWinners(ctx, lottery, winners)
    const most = BigInt(row.most_weight)
    await keepWeights(ctx, row.resource, { tickets, winners, most })
    await ctx.db
      .updateTable('turns_lottery')
      .set({ seed, drawn_at: ctx.now })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', lottery)
      .execute()
    return { winners }
  },
})

async function keepWinners({ db, commons }: Context, lottery: string, winners: readonly string[]) {
  await sql`
    update turns_ticket t set won = w.place
    from unnest(${[...winners]}::uuid[]) with ordinality as w (agent, place)
    where t.commons_id = ${commons.id} and t.lottery = ${lottery} and t.agent = w.agent`.execute(db)
}

interface Drawn {
  tickets: readonly Ticket[]
  winners: readonly string[]
  most: bigint
}

/** Who won is out of the next draw until they ask again. */
async function keepWeights(ctx: Context, resource: string, { tickets, winners, most }: Drawn) {
  const rows = tickets.map((ticket) => ({
    ...{ commons_id: ctx.commons.id, resource, agent: ticket.who },
    weight: nextWeight(ticket, winners, most),
    is_in: !winners.includes(ticket.who),
  }))
  await ctx.db
    .insertInto('turns_asking')
    .values(rows)
    .onConflict((on) =>
      on.columns(['commons_id', 'resource', 'agent']).doUpdateSet(({ ref }) => ({
        weight: ref('excluded.weight'),
        is_in: sql<boolean>`turns_asking.is_in and excluded.is_in`,
      })),
    )
    .execute()
}
