import { describe, expect, it } from 'vitest'
import { en } from './messages-en.ts'
import { ko } from './messages-ko.ts'
import { ruleText } from './rule-text.ts'
import { at, machine, workshop } from './workshop.fixture.ts'

const heavy = {
  group: 'machines',
  together: [
    { per: 'ahead' as const, most: 3, of: 'bookings' as const },
    { per: 'week' as const, most: 480, of: 'minutes' as const },
  ],
}
const lathe = { ...machine, ...heavy, code: 'lathe' }
const saw = { ...machine, ...heavy, code: 'saw' }
const alone = {
  ...machine,
  code: 'alone',
  together: [{ per: 'day' as const, most: 1, of: 'bookings' as const }],
}
const s = await workshop([machine, lathe, saw, alone])
const refusal = (booked: Promise<unknown>) =>
  booked.then(
    () => undefined,
    (error) => error,
  )

describe('a limit over several things', () => {
  it('counts what somebody has of all of them, and says when they can book again', async () => {
    const all = [await s.shared('lathe'), await s.shared('saw', 2), await s.shared('lathe')]
    await s.book(s.bora, all[0]!, 1, 2)
    await s.book(s.bora, all[1]!, 2, 3)
    const { booking } = await s.book(s.bora, all[1]!, 3, 4)
    const wanted = () => s.book(s.bora, all[2]!, 5, 6)
    const error = await refusal(wanted())
    expect(error).toMatchObject(
      s.refused('not_bookable', {
        reasons: 'over_together',
        over_together: 'ahead:3:bookings:2026-03-02T20:00',
      }),
    )
    expect(ko.failures.not_bookable(error.values)).toBe(
      '다른 것까지 모두 합쳐 한 사람이 예약할 수 있는 만큼을 넘어요(미리 3번까지). 먼저 예약한 것이 끝나는 3월 2일 (월) 20:00부터 다시 예약할 수 있어요.',
    )
    expect(en.failures.not_bookable(error.values)).toContain('again from Mon 2 Mar 20:00')
    // Others, and things outside the group, are not touched by it; moving what one has is no further booking.
    await s.book(s.duri, all[2]!, 7, 8)
    await s.book(s.bora, await s.shared(), 5, 6)
    await s.act(s.bora, 'moveBooking', { booking, from: at(4), until: at(5) })
    await s.act(s.bora, 'cancelBooking', { booking })
    await wanted()
  })

  it('counts the minutes of a week over all of them, and names the first day of another with room', async () => {
    const one = await s.shared('saw')
    const two = await s.shared('lathe')
    for (const [thing, from] of [
      [one, 24],
      [two, 28],
    ] as const)
      await s.book(s.duri, thing, from, from + 3)
    const error = await refusal(s.book(s.duri, one, 50, 52))
    expect(error.values.over_together).toContain('week:480:minutes:2026-03-09')
    expect(ko.failures.not_bookable(error.values)).toContain('3월 9일 (월)부터의 때는 예약할 수 있어요.')
  })

  it('goes without a group over all things under the rule', async () => {
    const [one, two] = [await s.shared('alone'), await s.shared('alone')]
    await s.book(s.mina, one, 1, 2)
    const error = await refusal(s.book(s.mina, two, 3, 4))
    expect(error.values.over_together).toBe('day:1:bookings:2026-03-03T21:00')
    expect(en.failures.not_bookable(error.values)).toContain('Times from Tue 3 Mar on you can book.')
    const never = await refusal(s.book(s.mina, two, 1, 2))
    expect(never.values.reasons).toBe('over_together')
    expect(ruleText(alone, 'ko').join(' ')).toContain('이 규칙의 것을 모두 합쳐 한 사람이 하루에 1번까지')
    expect(ruleText(saw, 'en').join(' ')).toContain('3 bookings ahead at most')
  })

  it('is never passed, however many are booked at once', async () => {
    const who = await s.w.person('욕심')
    await s.join(who, '욕심')
    const things: string[] = []
    for (let i = 0; i < 64; i++) things.push(await s.shared(i % 2 ? 'saw' : 'lathe', 1, `기계 ${i}`))
    const settled = await Promise.allSettled(
      things.map((thing, i) => s.book(who, thing, 24 * 8 + (i % 8), 24 * 8 + (i % 8) + 1)),
    )
    const refused = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(settled.length - refused.length).toBe(3)
    expect(new Set(refused.map(({ values }) => values.reasons))).toEqual(new Set(['over_together']))
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
