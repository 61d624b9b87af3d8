import { describe, expect, it } from 'vitest'
import { decided } from '../../commons/charter/amending.fixture.ts'
import { bay, clams, dry, fishing, plot, slip, stream, water } from './bay.fixture.ts'
import { drawInOrder } from './lottery.ts'
import type { CycleView } from './read-cycle.ts'
import type { DrawView } from './read-draw.ts'
import type { RotationView } from './read-rotation.ts'

const { scarce: _, ...calm } = stream
const s = await bay([fishing, { ...water, by: 'heads' }, clams, slip, plot, calm, dry])
const { mina, bora, duri, agents } = s
const at = (minutes: number) => new Date(s.w.clock.now().getTime() + minutes * 60_000).toISOString()
const season = { from: '2026-03-02', until: '2026-03-31' }
const seen = <R>(resource: string) => s.get<R>(mina, 'allotment', { resource })

describe('turns.vacate', () => {
  it('leaves what somebody who goes held idle in that moment, to be taken by who comes late', async () => {
    const cove = await s.placed('fishing', ['가', '나', '다'])
    const { draw } = await s.act(mina, 'sealLots', { resource: cove, ...season })
    await s.act(mina, 'drawLots', { draw })
    const canal = await s.placed('water')
    await s.act(mina, 'shareCycle', { resource: canal, from: at(1) })
    const shore = await s.placed('clams')
    const limit = { resource: shore, ...season, capacity: '9', unit: 'pieces' }
    const { season: opened } = await s.act(mina, 'openSeason', limit)
    await s.act(bora, 'logCatch', { season: opened, amount: '1', on: season.from })
    const slips = await s.placed('slip')
    await s.act(mina, 'startRotation', { resource: slips })
    await s.act(mina, 'endTurn', { resource: slips, step: 0, how: 'taken' })
    const garden = await s.placed('plot')
    for (const who of [mina, bora, duri]) await s.act(who, 'askIn', { resource: garden })
    const { lottery } = await s.act(mina, 'sealLottery', { resource: garden, ...season })

    const still = s.act({ kind: 'clock' }, 'turns.vacate', { agent: agents.bora })
    await expect(still).rejects.toMatchObject(s.refused('member_still'))
    await s.act(bora, 'members.leave', { agent: agents.bora })
    await s.w.settle()

    const told = await s.journal<Record<string, unknown> & { agent: string; resource: string }>('vacated')
    expect(new Set(told.map(({ agent }) => agent))).toEqual(new Set([agents.bora]))
    const of = (resource: string) => told.find((one) => one.resource === resource)!
    expect(of(shore).seasons).toEqual([{ season: opened, left: '2' }])
    expect(of(garden).lotteries).toEqual([{ lottery, won: null }])
    // Her place goes round idle with the others, and whoever comes late takes it.
    const { rows, seed } = (await seen<{ draw: DrawView }>(cove)).draw
    expect(rows.filter(({ agent }) => agent === null)).toHaveLength(1)
    expect(seed).not.toBeNull()
    const late = await s.w.person('나중')
    await s.join(late, '나중')
    const { lot } = await s.act<{ lot: number }>(late, 'takeIdleLot', { draw })
    expect(of(cove).draws).toEqual([{ draw, lot }])
    // The turn in the rotation is the next one's, and they have all their days.
    expect((await seen<{ rotation: RotationView }>(slips)).rotation.at).toBe(agents.duri)
    expect((await s.get<{ rotations: object[] }>(duri, 'mine')).rotations).toHaveLength(1)
    const { cycle } = await seen<{ cycle: CycleView }>(canal)
    expect(cycle.turns.map(({ agent }) => agent)).not.toContain(agents.bora)
    const { winners } = await s.act<{ winners: string[] }>(mina, 'drawLottery', { lottery })
    // From the entries alone: the tickets sealed, less the one vacated.
    const [sealed] = await s.journal<{ tickets: { who: string; weight: string }[]; last: string[] }>(
      'lottery_sealed',
    )
    const [drawn] = await s.journal<{ seed: string }>('lottery_drawn')
    const left = sealed!.tickets
      .filter(({ who }) => who !== agents.bora)
      .map(({ who, weight }) => ({ who, weight: BigInt(weight) }))
    expect(winners).toEqual(drawInOrder(drawn!.seed, left, { winners: 1, last: sealed!.last }))
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})

describe('a change of our rules', () => {
  it('has a scarcity it brings looked at at once, and every night from then on', async () => {
    const resource = await s.placed('stream')
    const { indicator } = await s.act(mina, 'care.addIndicator', {
      ...{ resource, name: '수위', unit: 'cm', places: 0, least: '100', most: null },
    })
    const measure = (value: string) => {
      s.w.clock.pass({ minutes: 1 })
      return s.act(mina, 'care.recordReadings', { indicator, rows: [{ at: at(0), value }] })
    }
    await measure('50')
    s.w.clock.pass({ days: 2 })
    await s.w.settle()
    expect(await seen(resource)).toMatchObject({ rule: 'stream' })
    type Rules = {
      version: number
      data: { dials: Record<string, object[]>; layers: Record<string, { amendedBy: string }> }
    }
    const { data } = await s.w.get<Rules>(mina, s.commons, 'charter.charter')
    const from = data.dials['turns.rules']!
    const to = from.map((one) => ('code' in one && one.code === 'stream' ? stream : one))
    const changes = [{ path: 'dials.turns.rules', from, to }]
    await s.act(decided(data.layers.bylaws!.amendedBy), 'charter.amendBylaws', { changes })
    await s.w.settle()
    expect(await seen(resource)).toMatchObject({ rule: 'dry' })
    await measure('150')
    s.w.clock.pass({ days: 1 })
    await s.w.settle()
    expect(await seen(resource)).toMatchObject({ rule: 'stream' })
  })
})
