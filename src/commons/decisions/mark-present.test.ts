import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { group, procedureWith } from './group.fixture.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

describe('decisions.markPresent', () => {
  it('counts for the quorum and for those present, once', async () => {
    const g = await group(w, 4, procedureWith({ quorumNum: 1, quorumDen: 2, base: 'present' }))
    const [mina, bora] = g.people as [never, never]
    const { decision } = await g.propose(mina, 12, 6)
    await g.send(bora, 'markPresent', { decision })
    await expect(g.send(bora, 'markPresent', { decision })).rejects.toMatchObject({
      code: 'decisions.already_present',
    })
    await g.vote(mina, decision, 'yes')
    await expect(g.send(mina, 'markPresent', { decision })).rejects.toMatchObject({
      code: 'decisions.already_present',
    })
    // One yes of two present is no majority of those present, though it is one of those who said something.
    expect(await g.decision(decision)).toMatchObject({
      present: 2,
      cast: 1,
      result: {
        present: 2,
        quorum: { got: '2', needed: '2', met: true },
        motion: { conditions: [{ of: '2', met: false }] },
      },
    })
    await g.vote(bora, decision, 'yes')
    expect(await g.decision(decision)).toMatchObject({ present: 2, cast: 2, result: { outcome: 'passed' } })
    expect(await g.entries('presence_marked')).toMatchObject([{ data: { decision } }])
  })
})
