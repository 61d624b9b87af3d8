import { beforeAll, describe, expect, it } from 'vitest'
import { swing, type Village, village } from './village.fixture.ts'

let v: Village
let of: string
let idea: string
beforeAll(async () => {
  v = await village()
  of = await v.open()
  idea = await v.ready('bora', of)
})

const refused = (code: string) => ({ code: `budgeting.${code}` })
const lines = (least: number, most: number) => [
  ...swing().lines.slice(0, 1),
  { label: '줄과 방석', least: String(least), most: String(most) },
]
const raise = (more: object = {}, who: 'bora' | 'duri' = 'bora') =>
  v.does(who, 'raiseGoal', { idea, lines: lines(120_000, 160_000), reason: '방석도 놓아요', ...more })

describe('budgeting.raiseGoal', () => {
  it('waits for giving, asks why, and only goes up', async () => {
    await expect(raise()).rejects.toMatchObject(refused('giving_not_open'))
    await v.until(10)
    await v.give('duri', idea, 100_000)
    await v.give('hana', idea, 50_000)
    expect((await v.idea(idea)).idea.state).toBe('funded')
    await expect(raise({}, 'duri')).rejects.toMatchObject(refused('not_yours'))
    await expect(raise({ lines: lines(40_000, 60_000) })).rejects.toMatchObject(refused('not_raised'))
    await expect(raise({ lines: lines(30_000, 90_000) })).rejects.toMatchObject(refused('not_raised'))
    await expect(raise({ lines: lines(9, 8) })).rejects.toMatchObject(refused('line_upside_down'))
    await expect(raise({ reason: ' ' })).rejects.toMatchObject(refused('reason_needed'))
  })

  it('opens a funded idea for the difference, and what it was funded with stays its budget', async () => {
    await raise()
    expect(await v.idea(idea, 'sora')).toMatchObject({
      idea: { state: 'funding', least: 180_000n, most: 250_000n, given: 150_000n, funded: 150_000n },
      room: 100_000n,
      editions: [{ edition: 2, reason: '방석도 놓아요' }, { edition: 1 }],
      can: { give: true },
    })
    expect(await v.held('equity:budgets:round-1:idea-1:funded')).toBe(150_000n)
    await v.give('sora', idea, 100_000)
    expect(await v.idea(idea)).toMatchObject({ idea: { state: 'funded', funded: 250_000n } })
    expect(await v.held('equity:budgets:round-1:idea-1:funded')).toBe(250_000n)
  })

  it('falls back to what it was funded with where the raised goal is not reached; later gifts go back', async () => {
    await raise({ lines: lines(300_000, 400_000), reason: '하나 더' })
    const { gift } = await v.give('mina', idea, 40_000)
    const { gift: other } = await v.give('mina', idea, 10_000)
    await v.does('mina', 'takeBackGift', { gift: other })
    const early = (await v.idea(idea, 'duri')).gifts.find((one) => one.agent === v.agents.duri)!
    await expect(v.does('duri', 'takeBackGift', { gift: early.id })).rejects.toMatchObject(
      refused('funded_already'),
    )
    await v.until(20)
    expect(await v.idea(idea)).toMatchObject({
      idea: {
        state: 'funded',
        least: 180_000n,
        most: 250_000n,
        given: 250_000n,
        funded: 250_000n,
        edition: 4,
      },
    })
    const back = (await v.entries('gift_returned')).map((one) => one.data.gift)
    expect(back).toEqual([other, gift])
    expect((await v.entries('goal_fell_back'))[0].data).toMatchObject({ funded: '250000' })
    expect(await v.held('equity:funds:common')).toBe(750_000n)
    await expect(raise()).rejects.toMatchObject(refused('giving_not_open'))
  })

  it('is not for what gathers nothing', async () => {
    const one = await village()
    const round = await one.open()
    const waiting = await one.publish('bora', round)
    await one.until(10)
    const input = { idea: waiting, lines: lines(120_000, 160_000), reason: '더' }
    await expect(one.does('bora', 'raiseGoal', input)).rejects.toMatchObject(refused('not_for_giving'))
    await expect(one.give('duri', waiting, 1)).rejects.toMatchObject(refused('not_for_giving'))
  })
})
