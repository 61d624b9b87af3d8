import { beforeAll, describe, expect, it } from 'vitest'
import type { CycleView } from '../../src/capabilities/turns/read-cycle.ts'
import { world } from '../world.ts'
import { deadLinks } from './pages.fixture.ts'
import { type Season, season } from './season.fixture.ts'

/**
 * A zanjera of seven shares: two, one, one and three. Each share owes 32 days at the dam and twenty poles, has a vote, and a
 * seventh of the water. The four of them meet at the dam eight times for eight days; who has three shares cannot do
 * ninety-six days alone and pays for what is left.
 */
let s: Season
let dam = ''
const shares = { mina: 2n, suho: 1n, jiu: 1n, gaon: 3n }
type Name = keyof typeof shares
const names = Object.keys(shares) as Name[]
const at = (day: string, hour: number) =>
  new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`).toISOString()
const mine = (who: Name) =>
  s.w.get<{
    access: string
    missing: { code: string; amount: bigint }[]
    seasons: { season: { duty: string }; mine: { owed: bigint; left: bigint } }[]
  }>(s.as(who), s.commons, 'care.mine', { agent: s.agent(who) })
const owed = async (who: Name, duty: string) =>
  (await mine(who)).seasons.find(({ season }) => season.duty === duty)!.mine
const day = (offset: number) =>
  new Date(s.w.clock.now().getTime() + offset * 86_400_000).toISOString().slice(0, 10)

async function worked(duty: string, worth: string, came: Partial<Record<Name, string>>) {
  const about = { duty, title: '보 일', place: '보', note: '', leader: s.agent('mina') }
  const called = { ...about, begins: at(day(1), 7), ends: at(day(1), 17), worth, places: null }
  const { day: made } = await s.does<{ day: string }>('mina', 'care.callWorkDay', called)
  for (const who of Object.keys(came))
    await s.does(who, 'care.signUp', { day: made, agent: s.agent(who), standIn: null })
  await s.passDays(2)
  await s.does('mina', 'care.confirmWork', {
    day: made,
    came: Object.entries(came).map(([who, amount]) => ({ agent: s.agent(who), amount })),
  })
}

beforeAll(async () => {
  s = await season(await world('2026-02-02T00:00:00.000Z'), 'zanjera', [
    ['mina', '김민아', 'one-share'],
    ['suho', '이수호', 'one-share'],
    ['jiu', '박지우', 'one-share'],
    ['gaon', '정가온', 'three-shares'],
  ])
  const { resource } = await s.does<{ resource: string }>('mina', 'observation.registerResource', {
    ...{ name: '윗배미', note: '', location: '', conditions: '', image: null, rival: true, depletable: true },
    ...{ origin: 'made', substance: 'material', single: false, unit: 'pieces', quantity: '1' },
    at: s.w.clock.now().toISOString(),
  })
  dam = resource
  await s.does('mina', 'turns.place', { resource: dam, rule: 'upper', sites: [] })
  await s.does('mina', 'care.recordFigures', {
    ...{ key: 'shares', from: '2026-02-01' },
    rows: names.map((who) => ({ agent: s.agent(who), amount: String(shares[who]) })),
  })
})

describe('a year of a zanjera', () => {
  it('gives a second share its second vote by decision alone', async () => {
    const types = { agent: s.agent('mina'), types: ['two-shares'] }
    await expect(s.does('mina', 'members.changeTypes', types)).rejects.toMatchObject({
      code: 'kernel.needs_decision',
    })
    const decision = await s.propose('mina', 'members.changeTypes', types)
    await s.answer(decision, 'yes', ['mina', 'gaon'])
    await s.passDays(8)
    expect(await s.state(decision)).toBe('executed')
  })

  it('votes by shares: four sevenths against three, where the heads are two and two', async () => {
    const decision = await s.propose('gaon', 'members.appoint', {
      ...{ agent: s.agent('suho'), kind: 'role', code: 'cook', from: null, until: null },
    })
    await s.answer(decision, 'no', ['mina', 'jiu'])
    await s.answer(decision, 'yes', ['suho', 'gaon'])
    await s.passDays(8)
    expect(await s.state(decision)).toBe('executed')
  })

  it('owes work and poles by the share: 224 days and 140 poles', async () => {
    for (const duty of ['dam', 'poles'])
      await s.does('suho', 'care.assess', { duty, from: '2026-03-01', until: '2026-12-31' })
    const days = []
    const poles = []
    for (const who of names) {
      days.push((await owed(who, 'dam')).owed)
      poles.push((await owed(who, 'poles')).owed)
    }
    expect(days).toEqual([6_400n, 3_200n, 3_200n, 9_600n])
    expect(poles).toEqual([40n, 20n, 20n, 60n])
  })

  it('is done at the dam, and paid for where one cannot do it all', async () => {
    for (let week = 0; week < 8; week++) {
      const came = { mina: '800', gaon: '800', ...(week < 4 ? { suho: '800', jiu: '800' } : {}) }
      await worked('dam', '800', came)
    }
    await worked('poles', '60', { mina: '40', suho: '20', jiu: '20', gaon: '60' })
    expect((await owed('mina', 'dam')).left).toBe(0n)
    expect((await owed('gaon', 'dam')).left).toBe(3_200n)
    const seasons = (await mine('gaon')).seasons as unknown as { season: { id: string; duty: string } }[]
    const { id } = seasons.find(({ season }) => season.duty === 'dam')!.season
    const bought = { season: id, agent: s.agent('gaon'), amount: '3200' }
    const { obligation, price } = await s.does<{ obligation: string; price: string }>(
      'gaon',
      'care.commute',
      bought,
    )
    expect(price).toBe('960000')
    await s.passDays(10)
    while (day(0) < '2026-07-01') await s.passDays(10)
    // Past its day the rest of the work, and what was promised for it, keep her out.
    expect((await mine('gaon')).access).toBe('closed')
    const without = { mina: 5_040n, suho: 2_520n, jiu: 2_520n }
    expect(await shared()).toEqual(without)
    const paid = { obligation, amount: price, on: day(0), place: 'assets:cash' }
    await s.does('suho', 'obligations.recordPayment', paid)
    expect(await mine('gaon')).toMatchObject({ access: 'open', missing: [] })
  })

  it('shares a week of water by sevenths, a day for each share', async () => {
    await s.passDays(8)
    expect(await shared()).toEqual({ mina: 2_880n, suho: 1_440n, jiu: 1_440n, gaon: 4_320n })
    expect(await deadLinks(s as never, 'jiu')).toEqual([])
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})

/** Shares the next week of the upper fields and answers each one's minutes. */
async function shared(): Promise<Partial<Record<Name, bigint>>> {
  const from = new Date(s.w.clock.now().getTime() + 3_600_000).toISOString()
  await s.does('mina', 'turns.shareCycle', { resource: dam, from })
  s.w.clock.pass({ hours: 2 })
  const { cycle } = await s.w.get<{ cycle: CycleView }>(s.as('mina'), s.commons, 'turns.allotment', {
    resource: dam,
  })
  const whose = (agent: string) => names.find((one) => s.agent(one) === agent)!
  return Object.fromEntries(cycle.turns.map(({ agent, minutes }) => [whose(agent), minutes]))
}
