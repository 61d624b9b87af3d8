import { describe, expect, it } from 'vitest'
import { parseFraction } from '../../kernel/fraction.ts'
import { bay, clams, fishing, plot, slip, water } from './bay.fixture.ts'
import { owedFor } from './proportion.ts'
import type { CycleView } from './read-cycle.ts'
import type { LotteryView } from './read-lottery.ts'
import type { RotationView } from './read-rotation.ts'
import type { SeasonView } from './read-season.ts'

const s = await bay([fishing, { ...water, by: 'heads', cycleMinutes: 90 }, clams, slip, plot])
const { mina, bora, duri, agents } = s
const at = (minutes: number) => new Date(s.w.clock.now().getTime() + minutes * 60_000).toISOString()
const end = (resource: string, who = mina) => s.act(who, 'turns.endPlacing', { resource })
const again = (resource: string, rule: string) => s.act(mina, 'place', { resource, rule, sites: [] })
const days = { from: '2026-03-02', until: '2026-03-31' }
const later = { from: '2026-04-01', until: '2026-04-30' }
type Ended = { resource: string; agents: string[] } & Record<string, string[]>
const told = async (resource: string) =>
  (await s.journal<Ended>('placing_ended')).find((one) => one.resource === resource)!

describe('turns.endPlacing', () => {
  it('ends a rotation: nobody’s turn is left, whoever had it is told, and it can begin anew', async () => {
    const resource = await s.placed('slip')
    await s.act(mina, 'startRotation', { resource })
    await expect(end(resource, bora)).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    await end(resource)
    await expect(end(resource)).rejects.toMatchObject(s.refused('not_placed'))
    expect((await told(resource)).agents).toEqual([agents.mina])
    const taken = s.act(mina, 'endTurn', { resource, step: 0, how: 'taken' })
    await expect(taken).rejects.toMatchObject(s.refused('not_placed'))
    const seen = await s.get<{ ended: string | null; rotation: RotationView | null }>(bora, 'allotment', {
      resource,
    })
    expect(seen).toMatchObject({ ended: s.w.clock.now().toISOString(), rotation: null })
    expect((await s.get<{ places: { resource: string }[] }>(bora, 'allotments')).places).toEqual([])
    // The clock of the turn is stopped with it.
    s.w.clock.pass({ days: 8 })
    await s.w.settle()
    expect(await s.journal('turn_ended')).toEqual([])
    await again(resource, 'slip')
    await s.act(mina, 'startRotation', { resource })
    s.w.clock.pass({ days: -8 })
  })

  it('lets whoever has the water finish, and owes the others what they lost', async () => {
    const resource = await s.placed('water')
    const share = (from: string) => s.act(mina, 'shareCycle', { resource, from })
    await share(at(1))
    await share(at(200))
    s.w.clock.pass({ minutes: 11 })
    await end(resource)
    const [lost] = await s.journal<{ turns: { agent: string; lost: string; owed: string }[] }>('turns_lost')
    expect(lost!.turns.map((one) => one.lost)).toEqual(['0', '30', '30'])
    const parts = lost!.turns.map((one) => ({ who: one.agent, weight: 1n, lost: BigInt(one.lost) }))
    const owed = owedFor(parts)
    for (const one of lost!.turns) expect(parseFraction(one.owed)).toEqual(owed.get(one.agent))
    expect((await told(resource)).cycles).toHaveLength(1)
    const { turns } = await s.get<{ turns: object[] }>(bora, 'mine')
    expect(turns).toEqual([])
    expect((await s.get<{ turns: object[] }>(mina, 'mine')).turns).toHaveLength(1)
    s.w.clock.pass({ minutes: 30 })
    await again(resource, 'water')
    await share(at(1))
    const { cycle } = await s.get<{ cycle: CycleView }>(bora, 'allotment', { resource })
    const got = Object.fromEntries(cycle.turns.map((one) => [one.agent, one.minutes]))
    // Thirty and ninety come to forty each.
    expect(got).toEqual({ [agents.mina]: 10n, [agents.bora]: 40n, [agents.duri]: 40n })
    expect(cycle.turns.every(({ carried }) => carried === '0')).toBe(true)
  })

  it('ends a season today, keeps what was taken, and drops the season to come', async () => {
    const resource = await s.placed('clams')
    const open = async (on: object) =>
      (await s.act(mina, 'openSeason', { resource, ...on, capacity: '9', unit: 'pieces' })).season!
    const [now, coming] = [await open(days), await open(later)]
    await s.act(bora, 'logCatch', { season: now, amount: '2', on: days.from })
    await end(resource)
    expect((await told(resource)).seasons).toEqual([coming])
    // A late note of a day before the end still stands.
    await s.act(duri, 'logCatch', { season: now, amount: '1', on: days.from })
    const { season } = await s.get<{ season: SeasonView }>(bora, 'allotment', { resource })
    expect(season).toMatchObject({ id: now, until: '2026-03-02', taken: 3n, mine: { taken: 2n } })
    const none = s.act(mina, 'openSeason', { resource, ...later, capacity: '9', unit: 'pieces' })
    await expect(none).rejects.toMatchObject(s.refused('not_placed'))
    await again(resource, 'clams')
    await open(later)
  })

  it('drops draws to come, and gives back the tickets somebody won with', async () => {
    const resource = await s.placed('plot')
    for (const who of [mina, bora]) await s.act(who, 'askIn', { resource })
    const seal = (on: object) => s.act<{ lottery: string }>(mina, 'sealLottery', { resource, ...on })
    await s.act(mina, 'drawLottery', await seal(days))
    const weights = async () =>
      Promise.all(
        [mina, bora].map(async (who) => {
          const { lottery } = await s.get<{ lottery: LotteryView }>(who, 'allotment', { resource })
          return [lottery.isIn, lottery.weight]
        }),
      )
    // The one who was not drawn has two now, and wins what never comes.
    await s.act(mina, 'drawLottery', await seal(later))
    const sealed = s.act(mina, 'sealLottery', { resource, from: '2026-05-01', until: '2026-05-31' })
    await expect(sealed).rejects.toMatchObject(s.refused('nobody_asks'))
    await end(resource)
    await again(resource, 'plot')
    expect((await weights()).sort()).toEqual([
      [false, 1n],
      [true, 2n],
    ])
  })

  it('ends places by lot, and forgets the seed of what was never drawn', async () => {
    const resource = await s.placed('fishing', ['가', '나', '다', '라'])
    const seal = (on: object) => s.act<{ draw: string }>(mina, 'sealLots', { resource, ...on })
    await s.act(mina, 'drawLots', await seal(days))
    const { draw } = await seal(later)
    await end(resource)
    expect((await told(resource)).draws).toEqual([draw])
    await expect(s.act(mina, 'drawLots', { draw })).rejects.toMatchObject({ code: 'kernel.not_found' })
    const { sites } = await s.get<{ sites: { coming: object[] }[] }>(bora, 'mine')
    expect(sites.map(({ coming }) => coming)).toEqual([[]])
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
