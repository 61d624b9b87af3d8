import { describe, expect, it } from 'vitest'
import { parseFraction } from '../../kernel/fraction.ts'
import { bay, fishing, slip, water } from './bay.fixture.ts'
import { siteAt, stepsOn } from './lots.ts'
import { owedFor } from './proportion.ts'
import type { CycleView } from './read-cycle.ts'
import type { DrawView } from './read-draw.ts'
import type { RotationView } from './read-rotation.ts'
import { ruleText } from './rule-text.ts'

const flow = { ...water, by: 'heads', cycleMinutes: 90 }
const s = await bay([
  { ...fishing, outage: 'moved' as const },
  { ...fishing, code: 'runs', outage: 'lost' as const },
  { ...flow, outage: 'moved' as const },
  { ...flow, code: 'owed', outage: 'passed' as const },
  { ...slip, outage: 'moved' as const },
  { ...slip, code: 'passing', outage: 'passed' as const },
])
const { mina, bora, agents } = s
const at = (minutes: number) => new Date(s.w.clock.now().getTime() + minutes * 60_000).toISOString()
const today = () => s.w.clock.now().toISOString().slice(0, 10)
const sees = <R>(resource: string, day = today()) => s.get<R>(bora, 'allotment', { resource, day })
const breaks = async (resource: string) => {
  const said = { resource, title: '둑이 샘', note: '', photo: null, unusable: true }
  const { ticket } = await s.act(mina, 'care.reportTrouble', said)
  await s.w.settle()
  return ticket!
}
const mended = async (ticket: string) => {
  await s.act(mina, 'care.endTrouble', { ticket, how: 'resolved' })
  await s.w.settle()
}
const pass = async (time: { days?: number; minutes?: number }) => {
  s.w.clock.pass(time)
  await s.w.settle()
}
type Told = { resource: string; since: string; until: string; days: number; agents: string[] }
const last = async <D = Told>(kind: string) => (await s.journal<D>(kind)).at(-1)!

describe('turns.lookAtService', () => {
  it.each([
    ['fishing', 1],
    ['runs', 3],
  ])(
    'gives nobody a place while it is out of service: %s have moved %i places after it',
    async (rule, moved) => {
      const cove = await s.placed(rule, ['가', '나', '다', '라', '마'])
      const season = { from: today(), until: '2026-12-31' }
      const { draw } = await s.act(mina, 'sealLots', { resource: cove, ...season })
      await s.act(mina, 'drawLots', { draw })
      const start = (await sees<{ draw: DrawView }>(cove)).draw.mine!.lot
      const ticket = await breaks(cove)
      expect((await last('service_stopped')).agents.toSorted()).toEqual(Object.values(agents).toSorted())
      const broken = await s.get<{
        sites: { resource: string; today: string | null; out: boolean; coming: object[] }[]
      }>(bora, 'mine')
      expect(broken.sites.find(({ resource }) => resource === cove)).toMatchObject({
        ...{ today: null, out: true, coming: [] },
      })
      await pass({ days: 2 })
      expect((await sees<{ draw: DrawView }>(cove)).draw).toMatchObject({ out: true, rows: [], mine: null })
      await mended(ticket)
      expect(await last('service_resumed')).toMatchObject({ resource: cove, days: 2 })
      // Today began while it was broken: it is used again from tomorrow on.
      await pass({ days: 1 })
      const { draw: now } = await sees<{ draw: DrawView }>(cove)
      expect(now).toMatchObject({ out: false, steps: moved })
      expect(now.mine!.site).toBe(['가', '나', '다', '라', '마'][siteAt(start, moved, 5)])
    },
  )

  it('moves the water back by the time it was out, whoever was in the middle of a turn included', async () => {
    const canal = await s.placed('water')
    const share = (from: string) => s.act(mina, 'shareCycle', { resource: canal, from })
    await share(at(0))
    await share(at(95))
    await pass({ minutes: 10 })
    const ticket = await breaks(canal)
    await expect(share(at(200))).rejects.toMatchObject(s.refused('out_of_service'))
    expect((await s.get<{ turns: { resource: string }[] }>(bora, 'mine')).turns).toEqual([])
    await pass({ minutes: 45 })
    await mended(ticket)
    const { cycle } = await sees<{ cycle: CycleView }>(canal)
    const begins = (one: { from: string }) => (Date.parse(one.from) - s.w.clock.now().getTime()) / 60_000
    // Twenty minutes were left of the first turn; then the others, half an hour each.
    expect(cycle.turns.map(begins)).toEqual([-55, 20, 50])
    await pass({ minutes: 81 })
    const next = (await sees<{ cycle: CycleView }>(canal)).cycle
    // Five minutes lay between them: the next cycle moves only as far as it has to.
    expect([next.number, begins(next)]).toEqual([2, -1])
  })

  it('owes in the next cycle what was lost, in proportion, where it counts as passed', async () => {
    const canal = await s.placed('owed')
    const share = (from: string) => s.act(mina, 'shareCycle', { resource: canal, from })
    await share(at(0))
    await pass({ minutes: 30 })
    const ticket = await breaks(canal)
    await pass({ minutes: 45 })
    await mended(ticket)
    const lost = await last<{ turns: { agent: string; lost: string; owed: string }[] }>('turns_lost')
    expect(lost.turns.map((one) => one.lost)).toEqual(['0', '30', '15'])
    const owed = owedFor(lost.turns.map((one) => ({ who: one.agent, weight: 1n, lost: BigInt(one.lost) })))
    for (const one of lost.turns) expect(parseFraction(one.owed)).toEqual(owed.get(one.agent))
    await pass({ minutes: 20 })
    await share(at(0))
    const { cycle } = await sees<{ cycle: CycleView }>(canal)
    expect(cycle.turns.map(({ minutes }) => minutes)).toEqual([15n, 45n, 30n])
  })

  it('adds the days it was out to a turn of days, and takes no turn meanwhile', async () => {
    const resource = await s.placed('slip')
    await s.act(mina, 'startRotation', { resource })
    const before = (await sees<{ rotation: RotationView }>(resource)).rotation.due!
    const ticket = await breaks(resource)
    const end = () => s.act(mina, 'endTurn', { resource, step: 0, how: 'taken' })
    await expect(end()).rejects.toMatchObject(s.refused('out_of_service'))
    const passing = s.act(mina, 'passTurn', { resource, step: 0 })
    await expect(passing).rejects.toMatchObject(s.refused('out_of_service'))
    const mine = async () =>
      (await s.get<{ rotations: { resource: string }[] }>(mina, 'mine')).rotations.map((one) => one.resource)
    expect(await mine()).not.toContain(resource)
    await pass({ days: 10 })
    await mended(ticket)
    const { rotation } = await sees<{ rotation: RotationView }>(resource)
    expect(rotation).toMatchObject({ at: agents.mina, step: 0 })
    expect(Date.parse(rotation.due!) - Date.parse(before)).toBe(10 * 86_400_000)
    expect(await mine()).toContain(resource)
    await pass({ days: 8 })
    expect((await sees<{ rotation: RotationView }>(resource)).rotation.at).toBe(agents.bora)
  })

  it('counts a turn as passed where the rule says so', async () => {
    const resource = await s.placed('passing')
    await s.act(mina, 'startRotation', { resource })
    const ticket = await breaks(resource)
    await pass({ days: 2 })
    await mended(ticket)
    await pass({ days: 6 })
    const { rotation } = await sees<{ rotation: RotationView }>(resource)
    expect(rotation).toMatchObject({ at: agents.bora, had: [], after: [agents.mina, agents.duri] })
    expect(await last('turn_set_back')).toMatchObject({ agent: agents.mina, next: agents.bora })
  })

  it('goes by the days care foresees, though the clock comes late', async () => {
    const resource = await s.placed('slip')
    const said = { resource, title: '둑 손보기', note: '', photo: null, unusable: false }
    const { ticket } = await s.act(mina, 'care.reportTrouble', said)
    const out = { from: at(24 * 60), until: at(3 * 24 * 60) }
    await s.act(mina, 'care.assessTrouble', { ticket, finding: '', parts: '', out })
    await s.w.settle()
    expect(await sees(resource)).toMatchObject({ away: { since: out.from, until: out.until } })
    await pass({ days: 2 })
    await pass({ days: 6 })
    expect(await last('service_resumed')).toMatchObject({
      resource,
      since: out.from,
      until: out.until,
      days: 2,
    })
    await s.act(mina, 'endPlacing', { resource })
    const looked = s.act({ kind: 'clock' }, 'lookAtService', { resource })
    await expect(looked).rejects.toMatchObject(s.refused('not_placed'))
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})

it('says in the rule what becomes of turns', () => {
  expect(ruleText({ ...slip, outage: 'moved' }, 'ko').at(-1)).toContain('뒤로 가요')
  expect(ruleText({ ...flow, outage: 'passed' }, 'en').at(-1)).toContain('next cycle')
  expect(ruleText(slip, 'ko')).toHaveLength(ruleText({ ...slip, outage: 'lost' }, 'ko').length - 1)
})

it('does not move anybody by days that are out', () => {
  const season = { from: '2026-03-01', until: '2026-03-31', turns: '2026-03-05' }
  const steps = (day: string) => stepsOn(season, day, ['2026-03-01', '2026-03-04', '2026-03-06'])
  expect(['02', '03', '05', '06', '07', '08'].map((day) => steps(`2026-03-${day}`))).toEqual([
    0, 1, 2, 1, 1, 0,
  ])
})
