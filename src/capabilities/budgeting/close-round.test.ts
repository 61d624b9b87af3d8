import { describe, expect, it } from 'vitest'
import { village } from './village.fixture.ts'

const refused = (code: string) => ({ code: `budgeting.${code}` })

describe('budgeting.closeRound', () => {
  it('funds what has the least it needs, gives back the rest, and empties the round into the fund', async () => {
    const v = await village()
    const of = await v.open({ pool: '500003' })
    const [reached, short, unseen] = [
      await v.ready('bora', of),
      await v.ready('bora', of),
      await v.publish('duri', of),
    ]
    const draft = await v.draft('duri', of)
    await v.until(10)
    await v.give('duri', reached, 60_000)
    await v.give('hana', reached, 50_000)
    await v.give('hana', short, 50_000)
    await v.give('sora', short, 49_999)
    const clock = (command: string, input: object) =>
      v.w.act({ kind: 'clock' }, v.commons, `budgeting.${command}`, input)
    await expect(clock('closeRound', { round: of })).rejects.toMatchObject(refused('not_the_time'))
    await v.until(20)
    const stateOf = async (idea: string) => (await v.idea(idea, 'duri')).idea.state
    expect(await Promise.all([reached, short, unseen, draft].map(stateOf))).toEqual([
      ...['funded', 'not_reached', 'not_reached'],
      'draft',
    ])
    expect(await v.held('equity:budgets:round-1')).toBe(110_000n)
    expect(await v.held('equity:funds:common')).toBe(890_000n)
    expect(await v.round(of)).toMatchObject({
      round: { phase: 'closed', rest: 0n },
      all: { left: 0n, returned: 390_000n, granted: 500_000n },
    })
    const [closed] = await v.entries('round_closed')
    expect(closed.data).toMatchObject({ pool: '500003', funded: '110000', returned: '390003', ideas: 1 })
    await expect(clock('closeRound', { round: of })).rejects.toMatchObject(refused('not_the_time'))
    expect(await v.w.verify(v.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('settles also where giving never began', async () => {
    const v = await village({ 'budgeting.allowances': { rule: 'hand' } })
    const of = await v.open()
    await v.ready('bora', of)
    v.w.clock.pass({ days: 30 })
    await v.w.settle()
    expect((await v.round(of)).round.phase).toBe('closed')
    expect(await v.held('equity:funds:common')).toBe(1_000_000n)
    expect(await v.held('equity:budgets')).toBe(0n)
  })
})
