import type { Actor } from '../../src/kernel/authority.ts'
import type { World } from '../world.ts'

/** Shares, founding and years as a co-operative has them, each at a step from which somebody can go on. */
export async function coOperative(w: World, village: string, actors: Record<string, Actor>): Promise<void> {
  const desk = deskOf(w, village, actors)
  await founded(desk)
  await held(desk)
  await yearsOver(desk)
  await w.settle()
}

function deskOf(w: World, village: string, actors: Record<string, Actor>) {
  const steward = actors.steward!
  const decided: Actor = { kind: 'decision', decision: w.clock.newId(), procedure: 'assembly' }
  const day = (days: number) =>
    new Date(w.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)
  return {
    ...{ w, village, actors, steward, decided, day },
    member: actors.member!,
    send: <R = Record<string, string>>(command: string, input: unknown, by = steward) =>
      w.act<R>(by, village, command, input),
    agentOf: async (actor: Actor) => (await w.view(actor, village)).standing.agent!,
  }
}

type Desk = ReturnType<typeof deskOf>

/** Promoters enough but for one, and the plan; the steps are for whoever tries. */
async function founded({ steward, member, send, day, agentOf }: Desk): Promise<void> {
  const plan = { name: '다릉협동조합', aim: '함께 살아요', business: '', seat: '다릉마을' }
  await send('founding.describePlan', plan)
  for (const one of [steward, member])
    await send('founding.agree', { agent: await agentOf(one), role: 'promoter', on: day(-3) }, one)
}

/** Many hold shares; some are asked for more, some left and claim theirs, at each step of the claim. */
async function held(desk: Desk): Promise<void> {
  const { w, village, steward, actors, decided, send, day, agentOf } = desk
  const { people } = await w.get<{ people: { agent: string }[] }>(steward, village, 'members.roll', {})
  const keep = await Promise.all(Object.values(actors).map(agentOf))
  const others = people.map(({ agent }) => agent).filter((agent) => !keep.includes(agent))
  const [leavers, [giver, taker, comer]] = [others.slice(0, 4), others.slice(4)]
  const rows = [...keep, ...leavers, giver, taker].map((agent) => ({
    ...{ agent, shares: '5', paid: '50000', on: day(-9) },
  }))
  await send('shares.recordOpening', { rows })
  const wish = { shares: '2', parts: 1, from: day(30) }
  await send('shares.subscribe', { ...wish, agent: comer })
  await send('shares.subscribeFurther', { ...wish, agent: taker })
  await send('shares.transfer', { from: giver, to: keep[0], shares: '1', kind: 'transfer' }, decided)
  for (const [i, agent] of leavers.entries()) {
    await left(desk, agent)
    if (i === 0) continue
    const { claim } = await send('shares.openClaim', { agent, askedOn: day(0) })
    const refund = { claim, netAssets: '300000', paidIn: '450000', withheld: '10000', dueOn: null }
    if (i > 1) await send('shares.decideRefund', refund, decided)
  }
}

/** Leaves as one who does not sign in: the office enters it. */
const left = ({ w, village, steward }: Desk, agent: string) =>
  w.office.door.execute({
    ...{ commons: village, command: 'members.leave', input: { agent }, actor: steward },
    onBehalfOf: { agent },
  })

/** A year with a loss and one with a surplus are closed, the last one waits for it. */
async function yearsOver({ decided, send, day, w }: Desk): Promise<void> {
  const last = w.clock.now().getUTCFullYear() - 1
  const money = { unit: 'KRW', amount: '9000000', text: '지난 일' }
  const cash = 'assets:cash'
  await send('books.recordEntry', {
    ...money,
    date: `${last - 2}-05-01`,
    from: cash,
    to: 'expenses:supplies',
  })
  await send('books.recordEntry', { ...money, date: `${last - 1}-05-01`, from: 'income:sales', to: cash })
  await send('years.closeYear', { year: last - 2 })
  await send('years.coverLoss', { year: last - 2 }, decided)
  await send('years.closeYear', { year: last - 1 })
  const budget = { year: last + 1, text: '', lines: [{ account: 'income:dues', amount: '5000' }] }
  await send('years.setBudget', budget, decided)
  const use = { year: last - 1, legal: '10000', voluntary: '0', patronage: '0', capital: '5000' }
  await send('years.appropriate', { ...use, payBy: day(30) }, decided)
}
