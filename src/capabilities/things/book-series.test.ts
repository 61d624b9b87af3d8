import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/authority.ts'
import { en } from './messages-en.ts'
import { ko } from './messages-ko.ts'
import { at, machine, workshop } from './workshop.fixture.ts'

const s = await workshop([{ ...machine, aheadDays: 100, quotas: [{ per: 'week', most: 2, of: 'bookings' }] }])
const weekly = (who: Actor, resource: string, more: object = {}) =>
  s.act<{ series: string; booked: number; skipped: string[] }>(who, 'things.bookSeries', {
    ...{ resource, from: at(25), until: at(27), rule: 'FREQ=WEEKLY;COUNT=6', skip: false },
    ...more,
  })
const mine = (who: Actor) => s.get<{ from: string; series: string }[]>(who, 'myBookings')

describe('things.bookSeries', () => {
  it('books every week, and says which clash before anything is written', async () => {
    const cutter = await s.shared()
    await s.book(s.duri, cutter, 25 + 168, 26 + 168)
    await s.book(s.duri, cutter, 26 + 3 * 168, 27 + 3 * 168)
    const size = async () => (await s.w.view(s.mina, s.commons)).size
    const before = await size()
    const error = await weekly(s.bora, cutter).catch((refused) => refused)
    expect(error).toMatchObject(
      s.refused('series_clashes', {
        times: '2026-03-10T19:00/2026-03-10T21:00 2026-03-24T19:00/2026-03-24T21:00',
        n: 2,
      }),
    )
    expect(ko.failures.series_clashes(error.values)).toContain('3월 10일 (화) 19:00–21:00')
    expect(en.failures.series_clashes(error.values)).toContain('Tue 10 Mar 19:00–21:00')
    expect(await size()).toBe(before)
    expect(await weekly(s.bora, cutter, { skip: true })).toMatchObject({
      booked: 4,
      skipped: ['2026-03-10T19:00/2026-03-10T21:00', '2026-03-24T19:00/2026-03-24T21:00'],
    })
    expect((await mine(s.bora)).map(({ from }) => from)).toEqual(
      [0, 2, 4, 5].map((week) => at(25 + week * 168)),
    )
  })

  it('keeps to the quotas that its own bookings fill', async () => {
    const cutter = await s.shared()
    const daily = { rule: 'FREQ=DAILY;COUNT=7', skip: true }
    // From Tuesday: two of this week, and the Monday after.
    expect(await weekly(s.duri, cutter, daily)).toMatchObject({ booked: 3 })
  })

  it('refuses what has no end, is too much, or comes to nothing', async () => {
    const cutter = await s.shared()
    for (const rule of ['FREQ=DAILY', 'FREQ=SECONDLY;COUNT=5', 'FREQ=WEEKLY;COUNT=5;COUNT=9'])
      await expect(weekly(s.bora, cutter, { rule })).rejects.toMatchObject({ code: 'kernel.bad_input' })
    const many = weekly(s.bora, cutter, { rule: 'FREQ=DAILY;COUNT=61' })
    await expect(many).rejects.toMatchObject(s.refused('series_too_long'))
    const past = { from: at(-25), until: at(-24), rule: 'FREQ=DAILY;COUNT=1', skip: true }
    await expect(weekly(s.bora, cutter, past)).rejects.toMatchObject(s.refused('series_empty'))
    for (const from of ['9999-12-31T23:59:59.999Z', '0001-01-01T00:00:00.000Z'])
      await expect(weekly(s.bora, cutter, { from, until: '9999-12-31T23:59:59.999Z' })).rejects.toMatchObject(
        s.refused('series_empty'),
      )
    const hidden = await s.register('열쇠')
    await expect(weekly(s.bora, hidden, { skip: true })).rejects.toMatchObject(s.refused('not_shared'))
  })
})

describe('things.cancelSeries', () => {
  it('gives up what is to come and keeps what was', async () => {
    const cutter = await s.shared()
    const { series } = await weekly(s.mina, cutter)
    await expect(s.act(s.bora, 'things.cancelSeries', { series })).rejects.toMatchObject(
      s.refused('not_yours'),
    )
    s.w.clock.pass({ days: 2 })
    expect(await s.act(s.mina, 'things.cancelSeries', { series })).toMatchObject({ cancelled: 5 })
    await expect(s.act(s.mina, 'cancelSeries', { series })).rejects.toMatchObject(s.refused('over_already'))
    const none = { series: s.w.clock.newId() }
    await expect(s.act(s.mina, 'cancelSeries', none)).rejects.toMatchObject({ code: 'kernel.not_found' })
  })
})
