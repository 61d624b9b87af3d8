import { describe, expect, it } from 'vitest'
import type { UsageRule } from './dials.ts'
import { at, machine, openUse, workshop } from './workshop.fixture.ts'

const strict: UsageRule = {
  ...machine,
  code: 'strict',
  quotas: [{ per: 'week', most: 2, of: 'bookings' }],
  leadMinutes: 60,
  aheadDays: 7,
  spaced: true,
  training: true,
  types: ['youth'],
  openings: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', until: '22:00' })),
}
const robot = { who: ['member', 'provider'], layer: 'bylaws' }
const s = await workshop([machine, openUse, strict], {}, { 'powers.things.book': robot })

describe('things.book', () => {
  it('gives whoever comes first the thing for their time, and the next one when it ends', async () => {
    const cutter = await s.shared()
    expect(await s.book(s.bora, cutter, 1, 3)).toMatchObject({ unit: 1 })
    await expect(s.book(s.duri, cutter, 2, 4)).rejects.toMatchObject(
      s.refused('taken', {
        next: '2026-03-02T21:00/2026-03-02T23:00 2026-03-02T23:00/2026-03-03T01:00 2026-03-03T01:00/2026-03-03T03:00',
      }),
    )
    expect(await s.book(s.duri, cutter, 3, 5)).toMatchObject({ unit: 1 })
  })

  it('takes any free one of a pool', async () => {
    const drills = await s.shared('machine', 2, '드릴')
    expect((await s.book(s.bora, drills, 1, 2)).unit).toBe(1)
    expect((await s.book(s.duri, drills, 1, 2)).unit).toBe(2)
    await expect(s.book(s.mina, drills, 1, 2)).rejects.toMatchObject(s.refused('taken'))
  })

  it('says everything that stands in the way at once', async () => {
    const cutter = await s.shared('strict')
    const wanted = s.book(s.bora, cutter, 24 * 19 + 0.1, 24 * 19 + 6)
    await expect(wanted).rejects.toMatchObject(
      s.refused('not_bookable', {
        reasons: 'too_long too_far off_grid closed_then other_types untrained',
        ...{ too_long: '180', too_far: '7', off_grid: '15', closed_then: '', other_types: '', untrained: '' },
      }),
    )
  })

  it('refuses what runs backwards, is past or has no end, and writes nothing', async () => {
    const cutter = await s.shared()
    const before = (await s.w.view(s.mina, s.commons)).size
    await expect(s.book(s.bora, cutter, 3, 1)).rejects.toMatchObject(
      s.refused('not_bookable', { reasons: 'backwards', backwards: '' }),
    )
    const farBack = { resource: cutter, from: '9999-12-31T23:59:59.999Z', until: at(1) }
    await expect(s.act(s.bora, 'book', farBack)).rejects.toMatchObject({ code: 'things.not_bookable' })
    await expect(s.book(s.bora, cutter, -2, -1)).rejects.toMatchObject(
      s.refused('not_bookable', { reasons: 'past', past: '' }),
    )
    const endless = { resource: cutter, from: at(1), until: null }
    await expect(s.act(s.bora, 'things.book', endless)).rejects.toMatchObject({ code: 'kernel.bad_input' })
    const forever = { resource: cutter, from: at(1), until: '9999-12-31T00:00:00.000Z' }
    await expect(s.act(s.bora, 'book', forever)).rejects.toMatchObject({ code: 'things.not_bookable' })
    expect((await s.w.view(s.mina, s.commons)).size).toBe(before)
  })

  it('needs a thing that is shared, under a rule that books', async () => {
    const hidden = await s.register('창고 열쇠')
    await expect(s.book(s.bora, hidden, 1, 2)).rejects.toMatchObject(s.refused('not_shared'))
    const bench = await s.shared('open')
    await expect(s.book(s.bora, bench, 1, 2)).rejects.toMatchObject(s.refused('no_booking_needed'))
    const cutter = await s.shared()
    const gone = s.w.office.database.write.updateTable('things_thing').set({ rule: 'gone' })
    await gone.where('resource', '=', cutter).execute()
    await expect(s.book(s.bora, cutter, 1, 2)).rejects.toMatchObject(s.refused('rule_gone'))
  })

  it('is for members, not for strangers or programs', async () => {
    const cutter = await s.shared()
    const stranger = await s.w.person('나그네')
    await expect(s.book(stranger, cutter, 1, 2)).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    const program = { kind: 'provider', name: 'robot' } as const
    await expect(s.book(program, cutter, 1, 2)).rejects.toMatchObject(s.refused('members_only'))
  })

  it('lets the database itself refuse a second row, whatever a program does', async () => {
    const cutter = await s.shared()
    const { booking } = await s.book(s.bora, cutter, 1, 3)
    const { write } = s.w.office.database
    const row = await write
      .selectFrom('things_booking')
      .selectAll()
      .where('id', '=', booking)
      .executeTakeFirstOrThrow()
    const twin = { ...row, id: s.w.clock.newId(), agent: s.agents.duri, from_at: new Date(at(2)) }
    await expect(write.insertInto('things_booking').values(twin).execute()).rejects.toMatchObject({
      code: '23P01',
    })
  })
})
