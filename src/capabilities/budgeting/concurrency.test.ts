import { describe, expect, it } from 'vitest'
import { village } from './village.fixture.ts'

const outcomes = async (all: Promise<unknown>[]) => {
  const settled = await Promise.allSettled(all)
  const refusals = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason.code as string] : []))
  return { given: settled.length - refusals.length, refusals: [...new Set(refusals)].sort() }
}

describe('64 gifts at once', () => {
  it('give away the last 10,000 won of an allowance once', async () => {
    const v = await village()
    const idea = await v.ready('bora', await v.open())
    await v.until(10)
    await v.give('duri', idea, 90_000)
    const all = await outcomes(Array.from({ length: 64 }, () => v.give('duri', idea, 3_000)))
    expect(all).toEqual({ given: 3, refusals: ['budgeting.more_than_allowance'] })
    expect(await v.idea(idea, 'duri')).toMatchObject({ left: 1_000n, idea: { given: 99_000n } })
    expect(await v.held(`equity:budgets:round-1:allowances:${v.agents.duri}`)).toBe(1_000n)
  })

  it('from many people fill the last 10,000 won of a goal, and no won more', async () => {
    const v = await village()
    const idea = await v.ready('bora', await v.open())
    await v.until(10)
    await v.give('bora', idea, 100_000)
    await v.give('duri', idea, 40_000)
    const who = ['mina', 'hana', 'sora', 'duri'] as const
    const all = await outcomes(Array.from({ length: 64 }, (_, i) => v.give(who[i % 4]!, idea, 3_000)))
    expect(all).toEqual({ given: 3, refusals: ['budgeting.over_the_goal'] })
    expect(await v.idea(idea)).toMatchObject({ idea: { given: 149_000n }, room: 1_000n })
    // The last won: one of them gets there, the others hear that it is full.
    const last = await outcomes(Array.from({ length: 64 }, (_, i) => v.give(who[i % 4]!, idea, 1_000)))
    expect(last).toEqual({ given: 1, refusals: ['budgeting.goal_reached'] })
    expect(await v.held('equity:budgets:round-1:idea-1')).toBe(150_000n)
    expect(await v.w.verify(v.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('taken back and given at once never count twice', async () => {
    const v = await village()
    const idea = await v.ready('bora', await v.open())
    await v.until(10)
    const { gift } = await v.give('duri', idea, 60_000)
    const back = await outcomes(
      Array.from({ length: 64 }, (_, i) =>
        i % 2 === 0 ? v.does('duri', 'takeBackGift', { gift }) : v.give('duri', idea, 40_000),
      ),
    )
    const { left } = await v.idea(idea, 'duri')
    expect(back.refusals).toContain('budgeting.returned_already')
    expect(left + (await v.held('equity:budgets:round-1:idea-1'))).toBe(100_000n)
    expect((await v.entries('gift_returned')).length).toBe(1)
  })
})
