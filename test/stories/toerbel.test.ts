import { beforeAll, describe, expect, it } from 'vitest'
import type { SeasonView } from '../../src/capabilities/turns/read-season.ts'
import { world } from '../world.ts'
import { deadLinks, textOf } from './pages.fixture.ts'
import { type Season, season } from './season.fixture.ts'

/**
 * The winter rule of Törbel, 1517: cows on the alp ≤ cows wintered. Mina wintered 6, Suho 4, Jiu 2: twelve. The alp bears 15 in
 * a good summer, so each sends up what they wintered; in a dry one it bears 6, so each sends up half: 3, 2 and 1.
 */
let s: Season
let alp = ''
const cows = { mina: 6n, suho: 4n, jiu: 2n }
const all = ['mina', 'suho', 'jiu']

const seen = (who: string, day?: string) =>
  s.w.get<{ season: SeasonView }>(s.as(who), s.commons, 'turns.allotment', { resource: alp, day })
/** The limit of a summer, voted by all. */
async function decided(from: string, until: string, capacity: string) {
  const decision = await s.propose('mina', 'turns.openSeason', {
    ...{ resource: alp, from, until, capacity, unit: 'head' },
  })
  // Two of three decide it; nobody has to wait for the third.
  await s.answer(decision, 'yes', all.slice(0, 2))
  await s.passDays(8)
  expect(await s.state(decision)).toBe('executed')
  return (await seen('mina', from)).season.id
}
const send = (who: string, of: string, amount: string, on: string) =>
  s.does(who, 'turns.logCatch', { season: of, amount, on })

beforeAll(async () => {
  s = await season(await world('2026-05-18T09:00:00.000Z'), 'toerbel', [
    ['mina', '김민아', 'citizen'],
    ['suho', '이수호', 'citizen'],
    ['jiu', '박지우', 'citizen'],
    ['gaon', '정가온', 'guest'],
  ])
  const { resource } = await s.does<{ resource: string }>('mina', 'observation.registerResource', {
    ...{
      name: '높은 목장',
      note: '',
      location: '',
      conditions: '',
      image: null,
      rival: true,
      depletable: true,
    },
    ...{ origin: 'natural', substance: 'material', single: false, unit: 'pieces', quantity: '1' },
    at: s.w.clock.now().toISOString(),
  })
  alp = resource
  await s.does('mina', 'turns.place', { resource: alp, rule: 'summering', sites: [] })
  await s.does('mina', 'care.recordFigures', {
    ...{ key: 'cows', from: '2026-05-01' },
    rows: Object.entries(cows).map(([who, amount]) => ({ agent: s.agent(who), amount: String(amount) })),
  })
})

describe('two summers at Törbel', () => {
  it('lets nobody set the limit alone', async () => {
    const wanted = { resource: alp, from: '2026-06-01', until: '2026-09-30', capacity: '99', unit: 'head' }
    await expect(s.does('mina', 'turns.openSeason', wanted)).rejects.toMatchObject({
      code: 'kernel.needs_decision',
    })
  })

  it('gives each as many cows as they wintered where the alp bears them all', async () => {
    const summer = await decided('2026-06-01', '2026-09-30', '15')
    for (const who of all)
      expect((await seen(who, '2026-06-01')).season.mine).toMatchObject({
        ...{ figure: cows[who as keyof typeof cows], most: cows[who as keyof typeof cows] },
      })
    expect((await seen('gaon', '2026-06-01')).season.mine).toBeNull()
    await s.passDays(10)
    await send('suho', summer, '4', '2026-06-02')
    await expect(send('suho', summer, '1', '2026-06-03')).rejects.toMatchObject({ code: 'turns.over_quota' })
    await expect(send('gaon', summer, '1', '2026-06-03')).rejects.toMatchObject({ code: 'turns.no_quota' })
    await send('mina', summer, '6', '2026-06-02')
    await send('jiu', summer, '2', '2026-06-02')
    expect((await seen('jiu')).season).toMatchObject({ taken: 12n, capacity: 15n, mine: { left: 0n } })
    expect(await textOf(s as never, 'jiu', `/turns/${alp}`)).toContain('2마리 가운데 2마리')
    const why = await textOf(s as never, 'jiu', `/turns/${alp}/why`)
    expect(why).toContain('한도 15마리에서 내 기준 2마리에 따라 2마리를 받았어요')
  })

  it('halves them alike in a dry summer', async () => {
    await s.passDays(330)
    await decided('2027-06-01', '2027-09-30', '6')
    const most = []
    for (const who of all) most.push((await seen(who, '2027-06-01')).season.mine!.most)
    expect(most).toEqual([3n, 2n, 1n])
  })

  it('is looked after by an overseer who keeps half of the fines, and is fined for not looking', async () => {
    const seat = { agent: s.agent('suho'), kind: 'role', code: 'gewalthaber', from: null, until: null }
    const elected = await s.propose('mina', 'members.appoint', seat)
    await s.answer(elected, 'yes', all.slice(0, 2))
    const days = Math.ceil((Date.parse('2027-06-01T03:00:00Z') - s.w.clock.now().getTime()) / 86_400_000)
    await s.passDays(days)
    type Seen = { of: string; key: string; agent: string; resource: string }
    const grazing = async (who: string) =>
      (await s.w.get<Seen[]>(s.as('suho'), s.commons, 'care.running')).find(
        ({ agent, resource }) => agent === s.agent(who) && resource === alp,
      )!
    const found = async (by: string, of: string, key: string, seen: string) => {
      const said = { of, key, seen, note: '', photo: null }
      return (await s.does<{ case: string }>(by, 'care.report', said)).case
    }
    const judged = async (made: string, breach: boolean) => {
      const { drawn } = await s.does<{ drawn: string[] }>('mina', 'sanctions.drawPanel', {
        case: made,
        seats: 1,
      })
      const judge = s.roll.find(([code]) => s.agent(code) === drawn[0])![0]
      const said = { case: made, breach, reasons: '셈을 다시 했어요' }
      return s.does<{ state: string; step?: string }>(judge, 'sanctions.judge', said)
    }
    const balance = async (account: string) =>
      (
        await s.w.office.database.read
          .selectFrom('ledger_balance')
          .select('amount')
          .where('commons_id', '=', s.commons)
          .where('account', '=', account)
          .executeTakeFirst()
      )?.amount ?? 0n
    await s.does('suho', 'care.logRound', { well: false, note: '윗목장' })
    const more = await grazing('jiu')
    const over = await found('suho', more.of, more.key, 'too_much')
    expect(await judged(over, true)).toMatchObject({ step: 'fine' })
    await s.does('mina', 'sanctions.meetDuty', { case: over, into: 'assets:cash' })
    // Half of 10,000 won is Suho's, half is everybody's.
    expect(await balance(`liabilities:payable:fines:${s.agent('suho')}`)).toBe(-5_000n)
    expect(await balance('income:fines')).toBe(-5_000n)
    const hers = await grazing('mina')
    const dropped = await found('suho', hers.of, hers.key, 'too_much')
    await s.does('mina', 'sanctions.answer', { case: dropped, body: '송아지는 세지 않기로 했어요' })
    expect(await judged(dropped, false)).toEqual({ state: 'dismissed' })
    // Two rounds a month were agreed; in June he went once.
    await s.passDays(31)
    const missed = await found('jiu', 'care.round', `round:${s.agent('suho')}:2027-06-01`, 'missed')
    expect(await judged(missed, true)).toMatchObject({ step: 'fine' })
    const record = await textOf(s as never, 'gaon', '/care/rounds')
    expect(record).toContain('2번 가운데 1번 돌아봤어요')
    expect(record).toContain('알린 것 2번: 확인 1번, 어기지 않음 1번')
    expect(await balance(`liabilities:payable:fines:${s.agent('suho')}`)).toBe(-5_000n)
  })

  it('leads nowhere that is not there, and keeps an honest journal', async () => {
    expect(await deadLinks(s as never, 'suho')).toEqual([])
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
