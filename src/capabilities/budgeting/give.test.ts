import { beforeAll, describe, expect, it } from 'vitest'
import { type Village, village } from './village.fixture.ts'

let v: Village
let of: string
let idea: string

beforeAll(async () => {
  v = await village()
  of = await v.open()
  idea = await v.ready('bora', of)
})

const refused = (code: string, values: object = {}) => ({
  code: `budgeting.${code}`,
  values: expect.objectContaining(values),
})

describe('budgeting.give', () => {
  it('waits for the day; then everybody has the same to give', async () => {
    await expect(v.give('duri', idea, 1)).rejects.toMatchObject(refused('giving_not_open'))
    await v.until(10)
    expect(await v.round(of)).toMatchObject({
      round: { phase: 'giving', share: 100_000n, rest: 0n },
      mine: { left: 100_000n },
      all: { people: 5, granted: 500_000n, left: 500_000n },
    })
  })

  it('moves what is given from the allowance to the idea, in the one ledger', async () => {
    const { gift, given, funded } = await v.give('duri', idea, 30_000)
    expect([given, funded]).toEqual(['30000', false])
    expect(await v.held(`equity:budgets:round-1:allowances:${v.agents.duri}`)).toBe(70_000n)
    expect(await v.held('equity:budgets:round-1:idea-1')).toBe(30_000n)
    expect((await v.entries('gift_given')).at(-1)).toMatchObject({
      data: { gift, agent: v.agents.duri, amount: '30000' },
    })
    expect(await v.idea(idea, 'duri')).toMatchObject({
      left: 70_000n,
      room: 120_000n,
      idea: { given: 30_000n },
    })
  })

  it('refuses what is no amount, more than one has, and beyond the goal, and writes nothing', async () => {
    const before = await v.size()
    for (const amount of ['0', '-5', '1.5', 'x'])
      await expect(v.does('duri', 'give', { idea, amount })).rejects.toMatchObject({
        code: 'kernel.bad_input',
      })
    await expect(v.give('duri', idea, 70_001)).rejects.toMatchObject(
      refused('more_than_allowance', { left: 70_000n }),
    )
    await v.give('hana', idea, 100_000)
    await expect(v.give('sora', idea, 20_001)).rejects.toMatchObject(
      refused('over_the_goal', { left: 20_000n }),
    )
    expect(await v.size()).toBe(before + 1)
  })

  it('funds it at once when it has all it asks for, and takes no more', async () => {
    expect(await v.give('sora', idea, 20_000)).toMatchObject({ funded: true })
    expect(await v.idea(idea)).toMatchObject({ idea: { state: 'funded', funded: 150_000n }, room: 0n })
    expect(await v.held('equity:budgets:round-1:idea-1:funded')).toBe(150_000n)
    await expect(v.give('sora', idea, 1)).rejects.toMatchObject(refused('goal_reached'))
  })

  it('is for ideas that gather money, in rounds that run, in this commons', async () => {
    const other = await village()
    await expect(other.give('duri', idea, 1)).rejects.toMatchObject({ code: 'kernel.not_found' })
    const stranger = await v.w.person('나그네')
    await expect(v.w.act(stranger, v.commons, 'budgeting.give', { idea, amount: '1' })).rejects.toMatchObject(
      { status: 403 },
    )
    await v.until(20)
    await expect(v.give('sora', idea, 1)).rejects.toMatchObject(refused('giving_not_open'))
    expect(await v.w.verify(v.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('keeps who gave to themselves where the rules say so, in the journal and the books as well', async () => {
    const quiet = await village({ 'budgeting.gifts_shown': 'sums' })
    const one = await quiet.ready('bora', await quiet.open())
    await quiet.until(10)
    await quiet.give('duri', one, 30_000)
    expect(await quiet.entries('gift_given')).toEqual([])
    const seen = async (who: 'duri' | 'hana') => (await quiet.idea(one, who)).gifts.length
    expect([await seen('duri'), await seen('hana')]).toEqual([1, 0])
    const [entry] = await quiet.entries('gift_given_quietly')
    const read = (who: 'duri' | 'hana') =>
      quiet.get<{ told: { hidden: boolean } }>(who, 'books.entry', { seq: entry.seq })
    expect((await read('duri')).told.hidden).toBe(false)
    expect((await read('hana')).told.hidden).toBe(true)
    const account = `equity:budgets:round-1:allowances:${quiet.agents.duri}`
    await expect(quiet.get('hana', 'books.statement', { account, unit: 'KRW' })).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
    const { balances } = await quiet.get<{ balances: { account: string }[] }>('hana', 'books.balances')
    const ofAllowances = balances.filter((one) => one.account.includes(':allowances'))
    expect(ofAllowances.map((one) => one.account)).toEqual(['equity:budgets:round-1:allowances'])
  })

  it('goes beyond the goal, or never to one’s own idea, where the rules say so', async () => {
    const free = await village({ 'budgeting.over_funding': true, 'budgeting.own_ideas': false })
    const one = await free.ready('bora', await free.open())
    await free.until(10)
    await expect(free.give('bora', one, 10_000)).rejects.toMatchObject(refused('own_idea'))
    await free.give('duri', one, 100_000)
    expect(await free.give('hana', one, 70_000)).toMatchObject({ funded: true, given: '170000' })
    // Straight into the budget: it is funded already.
    await free.give('sora', one, 5_000)
    expect(await free.held('equity:budgets:round-1:idea-1:funded')).toBe(175_000n)
  })
})
