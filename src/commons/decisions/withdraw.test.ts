import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { group, procedureWith } from './group.fixture.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

describe('withdraw', () => {
  it('takes a proposal back, though its proposer has voted', async () => {
    const g = await group(w, 2, procedureWith({}))
    const [mina, bora] = g.people as [never, never]
    const withdraw = (by: never, decision: string) => w.act(by, g.commons, 'decisions.withdraw', { decision })
    const { decision } = await g.propose(mina, 12, 6)
    await g.vote(mina, decision, 'yes')
    await expect(withdraw(bora, decision)).rejects.toMatchObject({ code: 'decisions.not_the_proposer' })
    await withdraw(mina, decision)
    expect((await g.decision(decision)).state).toBe('withdrawn')
    await expect(g.vote(bora, decision, 'no')).rejects.toMatchObject({ code: 'decisions.voting_over' })
    await expect(withdraw(mina, decision)).rejects.toMatchObject({ code: 'decisions.voting_over' })
    w.clock.pass({ days: 3 })
    await w.settle()
    expect(await g.months()).toBe(12)
    await expect(withdraw(mina, w.clock.newId() as never)).rejects.toMatchObject({
      code: 'decisions.no_such_decision',
    })
  })

  it('is too late once somebody else has voted', async () => {
    const g = await group(w, 3, procedureWith({}))
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await g.vote(g.people[1]!, decision, 'abstain')
    expect((await g.decision(decision)).othersVoted).toBe(true)
    await expect(w.act(g.people[0]!, g.commons, 'decisions.withdraw', { decision })).rejects.toMatchObject({
      code: 'decisions.others_have_voted',
    })
  })
})
