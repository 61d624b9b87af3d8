import { describe, expect, it } from 'vitest'
import { at, machine, workshop } from './workshop.fixture.ts'

const s = await workshop([{ ...machine, quotas: [{ per: 'day', most: 180, of: 'minutes' }] }])
const move = (who: typeof s.bora, booking: string, from: number, until: number) =>
  s.act(who, 'things.moveBooking', { booking, from: at(from), until: at(until) })

describe('things.moveBooking', () => {
  it('counts neither its own time nor its own minutes against itself, and keeps its id', async () => {
    const cutter = await s.shared()
    const { booking } = await s.book(s.bora, cutter, 24, 27)
    expect(await move(s.bora, booking, 25, 28)).toEqual({ booking, unit: 1 })
    expect(await s.get(s.bora, 'myBookings')).toMatchObject([
      { id: booking, from: at(25), until: at(28), edition: 2, mine: true },
    ])
    expect(await s.book(s.duri, cutter, 24, 25)).toMatchObject({ unit: 1 })
  })

  it('leaves it where it was when the new time is taken', async () => {
    const cutter = await s.shared()
    const { booking } = await s.book(s.bora, cutter, 48, 50)
    await s.book(s.duri, cutter, 51, 53)
    await expect(move(s.bora, booking, 50, 52)).rejects.toMatchObject({ code: 'things.taken' })
    await expect(s.book(s.mina, cutter, 48, 49)).rejects.toMatchObject({ code: 'things.taken' })
  })

  it('is for whose it is and whoever looks after bookings, who is not bound to be told', async () => {
    const cutter = await s.shared()
    const { booking } = await s.book(s.bora, cutter, 72, 73)
    await expect(move(s.duri, booking, 74, 75)).rejects.toMatchObject(s.refused('not_yours'))
    expect(await move(s.mina, booking, 74, 75)).toMatchObject({ booking })
    const none = { booking: s.w.clock.newId(), from: at(74), until: at(75) }
    await expect(s.act(s.bora, 'moveBooking', none)).rejects.toMatchObject({ code: 'kernel.not_found' })
  })

  it('comes too late once it has begun', async () => {
    const cutter = await s.shared()
    const { booking } = await s.book(s.bora, cutter, 1, 3)
    s.w.clock.pass({ hours: 2 })
    await expect(move(s.bora, booking, 4, 5)).rejects.toMatchObject(s.refused('begun_already'))
  })
})
