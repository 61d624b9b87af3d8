import { describe, expect, it } from 'vitest'
import { bay, plot } from './bay.fixture.ts'
import { commitment } from './lots.ts'
import { drawInOrder, type Ticket } from './lottery.ts'
import type { LotteryView } from './read-lottery.ts'

const s = await bay([plot, { ...plot, code: 'last', duty: 'soft', winners: 2 }])
const { mina, bora, duri, agents } = s
const season = { from: '2026-03-02', until: '2026-12-31' }
const year = (n: number) => ({ from: `${n}-01-01`, until: `${n}-12-31` })
const seen = async (resource: string, who = bora) =>
  (await s.get<{ lottery: LotteryView }>(who, 'allotment', { resource })).lottery
const ask = (who: typeof mina, resource: string) => s.act(who, 'turns.askIn', { resource })
const seal = (resource: string, days: object = season) =>
  s.act<{ lottery: string }>(mina, 'turns.sealLottery', { resource, ...days })
const draw = (lottery: string) => s.act<{ winners: string[] }>(mina, 'turns.drawLottery', { lottery })

interface Sealed {
  lottery: string
  winners: number
  seedHash: string
  tickets: { who: string; weight: string }[]
  last: string[]
}
interface Drawn {
  lottery: string
  seed: string
  winners: string[]
}

/** Draws again from the published entries alone; throws where they say otherwise. */
async function drawnAgain(lottery: string, change: Partial<Drawn> = {}): Promise<string[]> {
  const sealed = (await s.journal<Sealed>('lottery_sealed')).find((one) => one.lottery === lottery)!
  const drawn = {
    ...(await s.journal<Drawn>('lottery_drawn')).find((one) => one.lottery === lottery)!,
    ...change,
  }
  if (commitment(drawn.seed) !== sealed.seedHash) throw new Error('another seed')
  const tickets: Ticket[] = sealed.tickets.map(({ who, weight }) => ({ who, weight: BigInt(weight) }))
  const again = drawInOrder(drawn.seed, tickets, sealed)
  if (String(again) !== String(drawn.winners)) throw new Error('other winners')
  return again
}

describe('turns.askIn, turns.sealLottery, turns.drawLottery', () => {
  it('draw among those who asked, and anybody draws the same again from the journal alone', async () => {
    const garden = await s.placed('plot')
    for (const who of [mina, bora, duri]) await ask(who, garden)
    await s.act(duri, 'turns.askOut', { resource: garden })
    expect(await seen(garden)).toMatchObject({ asking: 2, isIn: true, weight: 1n })
    const { lottery } = await seal(garden)
    // Nobody sees the seed, or who it draws, before it is drawn.
    const sealed = (await seen(garden)).latest!
    expect(sealed.seed).toBeNull()
    expect(sealed.tickets.map(({ won }) => won)).toEqual([null, null])
    const { winners } = await draw(lottery)
    expect(await drawnAgain(lottery)).toEqual(winners)
    await expect(drawnAgain(lottery, { seed: '0'.repeat(32) })).rejects.toThrow('another seed')
    const other = winners[0] === agents.mina ? agents.bora : agents.mina
    await expect(drawnAgain(lottery, { winners: [other] })).rejects.toThrow('other winners')
    await expect(draw(lottery)).rejects.toMatchObject(s.refused('drawn_already'))
    const shown = (await seen(garden)).latest!.tickets
    expect(shown.filter(({ won }) => won === 1).map(({ agent }) => agent)).toEqual(winners)
  })

  it('leave those in who were not drawn, with a ticket that counts more each time up to the bound', async () => {
    const garden = await s.placed('plot')
    for (const who of [mina, bora, duri]) await ask(who, garden)
    const weights = new Map(Object.values(agents).map((one) => [one, 1n]))
    for (let i = 0; i < 5; i++) {
      const { lottery } = await seal(garden, i === 0 ? season : year(2026 + i))
      const { tickets } = (await seen(garden)).latest!
      for (const { agent, weight } of tickets) expect(weight).toBe(weights.get(agent))
      const [won] = (await draw(lottery)).winners
      for (const [agent, weight] of weights)
        weights.set(agent, agent === won ? 1n : weight < 3n ? weight + 1n : 3n)
      expect((await seen(garden)).asking).toBe(2)
      const winner = [mina, bora, duri][Object.values(agents).indexOf(won!)]!
      await ask(winner, garden)
    }
  })

  it('tell who was drawn on their home', async () => {
    const garden = await s.placed('plot')
    await ask(bora, garden)
    await draw((await seal(garden)).lottery)
    const { drawn } = await s.get<{ drawn: object[] }>(bora, 'mine')
    expect(drawn).toContainEqual({ resource: garden, ...season })
  })

  it('draw those last who have care left to do', async () => {
    const garden = await s.placed('last')
    for (const who of [mina, bora, duri]) await ask(who, garden)
    const does = await s.owes(agents.bora, '2026-01-01')
    const { lottery } = await seal(garden)
    const { winners } = await draw(lottery)
    await does()
    expect(new Set(winners)).toEqual(new Set([agents.mina, agents.duri]))
    expect(await drawnAgain(lottery)).toEqual(winners)
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('refuse twice in, out without being in, nobody at all, the same days, and who does not look after it', async () => {
    const garden = await s.placed('plot')
    await expect(seal(garden)).rejects.toMatchObject(s.refused('nobody_asks'))
    await ask(bora, garden)
    await expect(ask(bora, garden)).rejects.toMatchObject(s.refused('in_already'))
    await expect(s.act(duri, 'askOut', { resource: garden })).rejects.toMatchObject(s.refused('not_in'))
    await seal(garden)
    await expect(seal(garden, { from: '2026-12-31', until: '2027-01-31' })).rejects.toMatchObject(
      s.refused('days_taken'),
    )
    await expect(s.act(bora, 'sealLottery', { resource: garden, ...year(2028) })).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
  })
})
