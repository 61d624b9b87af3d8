import { describe, expect, it } from 'vitest'
import { at, workshop } from './workshop.fixture.ts'

const s = await workshop()
const cancel = (who: typeof s.bora, booking: string) => s.act(who, 'things.cancelBooking', { booking })

describe('things.cancelBooking', () => {
  it('makes the time free for others at once', async () => {
    const cutter = await s.shared()
    const { booking } = await s.book(s.bora, cutter, 1, 3)
    await expect(cancel(s.duri, booking)).rejects.toMatchObject(s.refused('not_yours'))
    await cancel(s.bora, booking)
    expect(await s.book(s.duri, cutter, 1, 3)).toMatchObject({ unit: 1 })
    await expect(cancel(s.bora, booking)).rejects.toMatchObject(s.refused('cancelled_already'))
  })

  it('gives the rest back once it has begun, and is over when it is over', async () => {
    const cutter = await s.shared()
    const { booking } = await s.book(s.bora, cutter, 4, 7)
    s.w.clock.pass({ hours: 5 })
    await cancel(s.bora, booking)
    expect(await s.book(s.duri, cutter, 5, 7)).toMatchObject({ unit: 1 })
    await expect(cancel(s.bora, booking)).rejects.toMatchObject(s.refused('over_already'))
    const { bookings } = await s.get<{ bookings: { until: string }[] }>(s.bora, 'thing', { resource: cutter })
    expect(bookings.map(({ until }) => until)).toEqual([at(5), at(7)])
  })

  it('tells the one whose booking the keeper cancelled', async () => {
    const cutter = await s.shared()
    const { booking } = await s.book(s.bora, cutter, 24, 25)
    await cancel(s.mina, booking)
    await s.w.settle()
    const notices = await s.w.office.database.read
      .selectFrom('notices_notice')
      .selectAll()
      .where('commons_id', '=', s.commons)
      .where('agent', '=', s.agents.bora)
      .execute()
    expect(notices.length).toBeGreaterThan(0)
  })
})
