import { beforeAll, describe, expect, it } from 'vitest'
import { commitment, drawLots } from '../../src/capabilities/turns/lots.ts'
import type { DrawView } from '../../src/capabilities/turns/read-draw.ts'
import { dayAfter } from '../../src/commons/members/local-day.ts'
import { world } from '../world.ts'
import { deadLinks, textOf } from './pages.fixture.ts'
import { type Character, type Season, season } from './season.fixture.ts'

/**
 * Alanya: a hundred licensed fishers, a hundred named places. Lots in September; each day one place east until the middle
 * of January, then back west until May. The season has 273 days (30 + 31 + 30 + 31 + 31 + 28 + 31 + 30 + 31), of which 136
 * run east (1 September to 15 January), so everybody has been at every place by 9 December, the hundredth day.
 */
const fishers = 100
const roll: Character[] = Array.from({ length: fishers }, (_, i) => [
  i === 0 ? 'mina' : `f${i}`,
  i === 0 ? '김민아' : `어부 ${String(i).padStart(2, '0')}`,
  'fisher',
])
const sites = Array.from({ length: fishers }, (_, i) => `${i + 1}번 여`)
const days = { from: '2026-09-01', until: '2027-05-31' }

let s: Season
let [coast, draw] = ['', '']
const seen = (who: string, day: string) =>
  s.w.get<{ draw: DrawView }>(s.as(who), s.commons, 'turns.allotment', { resource: coast, day })
const rowsOn = async (day: string) => (await seen('mina', day)).draw.rows
const entryOf = async <D>(kind: string): Promise<D> => {
  const { body } = await s.w.office.database.read
    .selectFrom('journal_entry')
    .select('body')
    .where('commons_id', '=', s.commons)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  return JSON.parse(body).data as D
}

beforeAll(async () => {
  s = await season(await world('2026-08-24T09:00:00.000Z'), 'alanya', roll)
  const { resource } = await s.does<{ resource: string }>('mina', 'observation.registerResource', {
    ...{ name: '앞바다', note: '', location: '', conditions: '', image: null, rival: true, depletable: true },
    ...{ origin: 'natural', substance: 'material', single: true, unit: 'pieces', quantity: '1' },
    at: s.w.clock.now().toISOString(),
  })
  coast = resource
}, 60_000)

describe('a season of the fishery at Alanya', () => {
  it('seals the lots with the list of August, and draws them in the open in September', async () => {
    await s.does('mina', 'turns.place', { resource: coast, rule: 'places', sites })
    draw = (await s.does<{ draw: string }>('mina', 'turns.sealLots', { resource: coast, ...days })).draw
    expect(await textOf(s as never, 'f7', `/turns/${coast}`)).toContain('100명이 함께해요')
    await s.does('mina', 'turns.drawLots', { draw })
    const { from, until, turns } = (await seen('mina', days.from)).draw
    expect({ from, until, turns }).toEqual({ ...days, turns: '2027-01-15' })
  })

  it('is drawn again by an outsider who has nothing but the journal', async () => {
    type Sealed = { sites: number; entrants: string[]; last: string[]; seedHash: string }
    const sealed = await entryOf<Sealed>('turns.lots_sealed')
    const drawn = await entryOf<{ seed: string; lots: string[] }>('turns.lots_drawn')
    expect(commitment(drawn.seed)).toBe(sealed.seedHash)
    expect(drawLots(drawn.seed, sealed)).toEqual(drawn.lots)
    expect(new Set(drawn.lots).size).toBe(fishers)
  })

  it('brings everybody to every place in the first hundred days, no two to one', async () => {
    const been = new Map<string, Set<string>>()
    for (let day = 0; day < fishers; day++) {
      const rows = await rowsOn(dayAfter(days.from, { days: day }))
      expect(new Set(rows.map(({ agent }) => agent)).size).toBe(fishers)
      for (const { site, agent } of rows) been.set(agent!, (been.get(agent!) ?? new Set()).add(site))
    }
    expect([...been.values()].map(({ size }) => size)).toEqual(Array(fishers).fill(fishers))
  })

  it('moves one place east a day until the middle of January, and west from then on', async () => {
    const lots = (await entryOf<{ lots: string[] }>('turns.lots_drawn')).lots
    const placeOf = async (day: string) => (await rowsOn(day)).findIndex(({ agent }) => agent === lots[0])
    // Lot 0 begins at place 0. From 1 September to 15 January are 136 days: 136 − 100 = place 36.
    expect(await placeOf('2026-09-01')).toBe(0)
    expect(await placeOf('2026-09-02')).toBe(1)
    expect(await placeOf('2027-01-15')).toBe(36)
    expect(await placeOf('2027-01-16')).toBe(35)
    // 31 May is 136 days after 15 January: 136 back again is place 0.
    expect(await placeOf('2027-05-31')).toBe(0)
  })

  it('tells each on a phone where they are today and tomorrow, why, and prints the list', async () => {
    s.w.clock.pass({ days: 8 })
    const { mine } = (await seen('f7', '2026-09-01')).draw
    const home = await textOf(s as never, 'f7', '/turns')
    expect(home).toContain(`오늘 내 자리: ${mine!.site}`)
    expect(home).toContain(`내일은 ${mine!.next}`)
    const { seed } = await entryOf<{ seed: string }>('turns.lots_drawn')
    const why = await textOf(s as never, 'f7', `/turns/${coast}/why`)
    expect(why).toContain(`제비에서 ${mine!.lot + 1}번`)
    expect(why).toContain(seed)
    const list = await textOf(s as never, 'mina', `/turns/${coast}/list`)
    expect(list).toContain('어부 99')
    expect(list).toContain('100번 여')
  })

  it('is watched by whoever comes next: one is warned, one answers and is let be', async () => {
    s.w.clock.pass({ days: 1 })
    type Before = { of: string; key: string; place: string; day: string; agent: string | null }
    const behind = async (who: string) =>
      (await s.w.get<Before[]>(s.as(who), s.commons, 'care.behind')).find(({ day }) => day === '2026-09-01')!
    const report = async (who: string, note: string) => {
      const { of, key } = await behind(who)
      const seen = { of, key, seen: 'overstayed', note, photo: null }
      return (await s.does<{ case: string }>(who, 'care.report', seen)).case
    }
    const who = async (site: string) => {
      const { agent } = (await rowsOn('2026-09-01')).find((row) => row.site === site)!
      return s.roll.find(([code]) => s.agent(code) === agent)![0]
    }
    /** Three are drawn by lot, as one sat down together at the coffee-house; the first of them says how it is. */
    const judged = async (made: string, breach: boolean) => {
      const { drawn } = await s.does<{ drawn: string[] }>('mina', 'sanctions.drawPanel', {
        case: made,
        seats: 3,
      })
      const judge = s.roll.find(([code]) => s.agent(code) === drawn[0])![0]
      return s.does<{ state: string; step?: string }>(judge, 'sanctions.judge', {
        ...{ case: made, breach, reasons: '양쪽 이야기를 들었어요' },
      })
    }
    expect(await textOf(s as never, 'f7', `/turns/${coast}`)).toContain('앞 사람이 시간을 넘겼어요')
    const [stayed, answered] = [
      await report('f7', '그물이 남아 있었어요'),
      await report('f8', '늦게 걷었어요'),
    ]
    const other = await who((await behind('f8')).place)
    await s.does(other, 'sanctions.answer', { case: answered, body: '기관이 멈춰서 끌려 나왔어요' })
    expect(await judged(stayed, true)).toMatchObject({ state: 'confirmed', step: 'notice' })
    expect(await judged(answered, false)).toEqual({ state: 'dismissed' })
    // Whoever has nothing to do with it sees how often, and not who.
    const list = await textOf(s as never, 'f50', '/sanctions')
    expect(list).toContain('내 자리를 쓰고 제때 비켜 주기 · 알림')
    expect(list).toContain('1번')
  })

  it('has no idle place for whoever comes late, and an honest journal', async () => {
    const late = await s.w.person('늦은 이')
    await s.w.act(late, s.commons, 'members.join', { invitation: null, name: '늦은 이', types: ['fisher'] })
    await expect(s.w.act(late, s.commons, 'turns.takeIdleLot', { draw })).rejects.toMatchObject({
      code: 'turns.no_idle_lot',
    })
    expect(await deadLinks(s as never, 'f7')).toEqual([])
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  }, 30_000)
})
