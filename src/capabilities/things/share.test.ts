import { describe, expect, it } from 'vitest'
import { at, workshop } from './workshop.fixture.ts'

const s = await workshop()

describe('things.share and things.endSharing', () => {
  it('put a thing under a rule, and end it with the bookings that were to come', async () => {
    const cutter = await s.shared()
    await s.book(s.bora, cutter, 1, 2)
    await s.book(s.duri, cutter, 2, 3)
    await expect(s.act(s.bora, 'things.endSharing', { resource: cutter })).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
    expect(await s.act(s.mina, 'things.endSharing', { resource: cutter })).toMatchObject({ cancelled: 2 })
    expect(await s.get(s.bora, 'myBookings')).toEqual([])
    await expect(s.act(s.mina, 'endSharing', { resource: cutter })).rejects.toMatchObject(
      s.refused('not_shared'),
    )
    await s.act(s.mina, 'things.share', { resource: cutter, rule: 'machine', units: 1 })
    expect(await s.book(s.bora, cutter, 1, 2)).toMatchObject({ unit: 1 })
  })

  it('refuse a rule nobody made, what is retired, and what belongs to somebody else', async () => {
    const one = await s.register('톱')
    const put = (more: object) =>
      s.act(s.mina, 'share', { resource: one, rule: 'machine', units: 1, ...more })
    await expect(put({ rule: 'other' })).rejects.toMatchObject(s.refused('no_such_rule'))
    await expect(put({ units: 2 })).rejects.toMatchObject(s.refused('one_of_it'))
    await expect(put({ resource: s.w.clock.newId() })).rejects.toMatchObject({
      code: 'observation.no_such_resource',
    })
    const { write } = s.w.office.database
    const change = (set: object) =>
      write.updateTable('observation_resource').set(set).where('id', '=', one).execute()
    await change({ accountable: s.agents.bora })
    await expect(put({})).rejects.toMatchObject(s.refused('of_a_member'))
    await change({ accountable: null, status: 'retired' })
    await expect(put({})).rejects.toMatchObject(s.refused('retired'))
  })

  it('take nothing away that is booked', async () => {
    const drills = await s.shared('machine', 2, '드릴')
    await s.book(s.bora, drills, 1, 2)
    await s.book(s.duri, drills, 1, 2)
    const fewer = () => s.act(s.mina, 'share', { resource: drills, rule: 'machine', units: 1 })
    await expect(fewer()).rejects.toMatchObject(s.refused('units_booked'))
    s.w.clock.pass({ hours: 3 })
    expect(await fewer()).toEqual({ resource: drills })
  })

  it('are listed with what is free now', async () => {
    const saw = await s.shared('machine', 1, '테이블 톱')
    const start = (s.w.clock.now().getTime() - Date.parse(at(0))) / 3_600_000
    await s.book(s.bora, saw, start, start + 2)
    const { things } = await s.get<{ things: { resource: string }[] }>(s.duri, 'things')
    expect(things.find(({ resource }) => resource === saw)).toMatchObject({
      ...{ rule: 'machine', units: 1, free: 0, freeAt: at(start + 2), away: null },
    })
  })

  it('show others when it is taken, and only the keeper by whom', async () => {
    const saw = await s.shared('machine', 1, '띠톱')
    await s.book(s.bora, saw, 24, 25)
    const seen = async (who: typeof s.bora) =>
      (await s.get<{ bookings: object[] }>(who, 'thing', { resource: saw, day: '2026-03-03' })).bookings
    expect(await seen(s.duri)).toMatchObject([{ agent: null, mine: false }])
    expect(await seen(s.bora)).toMatchObject([{ agent: s.agents.bora, mine: true }])
    expect(await seen(s.mina)).toMatchObject([{ agent: s.agents.bora, mine: false }])
    await expect(seen(await s.w.person('나그네'))).rejects.toMatchObject({ code: 'kernel.not_allowed' })
  })
})
