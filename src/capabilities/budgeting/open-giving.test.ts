import { describe, expect, it } from 'vitest'
import { days, village } from './village.fixture.ts'

const refused = (code: string, values: object = {}) => ({
  code: `budgeting.${code}`,
  values: expect.objectContaining(values),
})

describe('budgeting.openGiving', () => {
  it('gives equal shares in whole won and leaves the rest in the pool', async () => {
    const v = await village()
    const of = await v.open({ pool: '500003' })
    await expect(
      v.w.act({ kind: 'clock' }, v.commons, 'budgeting.openGiving', { round: of, after: null }),
    ).rejects.toMatchObject(refused('not_the_time'))
    await v.until(10)
    expect(await v.round(of)).toMatchObject({
      round: { share: 100_000n, rest: 3n },
      all: { people: 5, granted: 500_000n },
    })
    expect(await v.held('equity:budgets:round-1:pool')).toBe(3n)
    // A turn that comes late finds that everybody has theirs.
    const again = { round: of, after: '00000000-0000-0000-0000-000000000000' }
    await v.w.act({ kind: 'clock' }, v.commons, 'budgeting.openGiving', again)
    expect(await v.round(of)).toMatchObject({ all: { people: 5, granted: 500_000n } })
    const [opened] = await v.entries('giving_opened')
    expect(opened).toMatchObject({
      actor: 'clock',
      clause: 'dials.budgeting.allowances',
      data: { share: '100000', people: 5 },
    })
  })

  it('keeps to the largest share that was said, so that late joiners find something', async () => {
    const v = await village()
    const of = await v.open({ each: '60000' })
    await v.until(10)
    expect(await v.round(of)).toMatchObject({ round: { share: 60_000n, rest: 200_000n } })
  })

  it('goes by member type where the rules say so, and only to those the round is for', async () => {
    const rule = {
      rule: 'types',
      weights: [
        { type: 'resident', weight: 1 },
        { type: 'friend', weight: 3 },
      ],
    }
    const v = await village({ 'budgeting.allowances': rule })
    const venture = await v.w.person('이음')
    await v.w.act(venture, v.commons, 'members.join', { invitation: null, name: '이음', types: ['friend'] })
    const of = await v.open({ pool: '800000' })
    const only = await v.open({ pool: '100000', givers: ['friend'] })
    await v.until(10)
    const mine = async (round: string) =>
      (await v.w.get<{ mine: { left: bigint } | null }>(venture, v.commons, 'budgeting.round', { round }))
        .mine
    expect(await mine(of)).toMatchObject({ left: 300_000n })
    expect(await mine(only)).toMatchObject({ left: 99_999n })
    expect((await v.round(of)).mine).toMatchObject({ left: 100_000n })
    expect((await v.round(only)).mine).toBeNull()
  })

  it('hands nothing out by itself where the rules set each by hand', async () => {
    const v = await village({ 'budgeting.allowances': { rule: 'hand' } })
    const of = await v.open()
    const grant = (agent: string, amount: string) =>
      v.does('mina', 'grantAllowance', { round: of, agent, amount })
    await grant(v.agents.bora, '120000')
    await v.until(10)
    expect(await v.round(of)).toMatchObject({ mine: { left: 120_000n }, all: { people: 1 } })
    await grant(v.agents.duri, '80000')
    expect(await v.round(of, 'duri')).toMatchObject({ mine: { left: 80_000n }, round: { rest: 300_000n } })
  })
})

describe('budgeting.grantAllowance', () => {
  it('lets somebody in who came late, never from more than there is, and nobody themselves', async () => {
    const v = await village()
    const of = await v.open({ each: '80000' })
    await v.until(10)
    const late = await v.w.person('늦봄')
    await v.w.act(late, v.commons, 'members.join', { invitation: null, name: '늦봄', types: ['resident'] })
    const agent = (await v.w.view(late, v.commons)).standing.agent!
    const grant = (to: string, amount: string) =>
      v.does('mina', 'grantAllowance', { round: of, agent: to, amount })
    await expect(grant(agent, '100001')).rejects.toMatchObject(refused('more_than_pool', { left: 100_000n }))
    await expect(grant(v.agents.mina, '1')).rejects.toMatchObject(refused('own_allowance'))
    await expect(grant(of, '1')).rejects.toMatchObject(refused('not_a_giver'))
    await grant(agent, '80000')
    expect((await v.entries('allowance_given')).at(-1).data).toMatchObject({ agent, late: true })
    const all = await v.get<object[]>('mina', 'allowancesIn', { round: of })
    expect(all[0]).toMatchObject({ agent, granted: 80_000n })
    await v.until(20)
    await expect(grant(agent, '1')).rejects.toMatchObject(refused('round_over'))
  })
})

describe('budgeting.takeBackAllowance', () => {
  it('takes back what was not given away, by an entry that names the grant', async () => {
    const v = await village()
    const of = await v.open()
    const idea = await v.ready('bora', of)
    await v.until(10)
    await v.give('duri', idea, 70_000)
    const back = (amount: string) =>
      v.does('mina', 'takeBackAllowance', { round: of, agent: v.agents.duri, amount })
    await expect(back('30001')).rejects.toMatchObject(refused('more_than_left', { left: 30_000n }))
    await back('30000')
    expect(await v.round(of, 'duri')).toMatchObject({ mine: { left: 0n }, round: { rest: 30_000n } })
    const given = (await v.entries('allowance_given')).find((one) => one.data.agent === v.agents.duri)
    expect((await v.entries('allowance_taken_back'))[0]).toMatchObject({ cause: given.seq })
    await v.until(20)
    await expect(back('1')).rejects.toMatchObject(refused('round_over'))
    expect(days(1)).toMatch(/^2026-03-03/)
  })
})
