import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { power } from './group.fixture.ts'
import { meeting } from './meeting.fixture.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

describe('decisions.closeInMeeting', () => {
  it('counts what was entered and lets what passed wait for its filing, abstentions in the base', async () => {
    const g = await meeting(w, 9, {
      ...{ num: 2, den: 3, strict: false, base: 'present', waitsFor: 'filing' },
    })
    const vote = async (answers: Record<string, number>, months: number) => {
      const { decision } = await g.propose(g.people[0]!, 12, months)
      await g.open(decision, g.there(0, 1, 2, 3, 4, 5))
      await expect(g.end(decision)).rejects.toMatchObject({ code: 'decisions.hands_missing' })
      await g.count(decision, answers)
      return { decision, ...(await g.end(decision)) }
    }
    // Three of four who said yes or no, and yet not two thirds of the six present.
    expect((await vote({ yes: 3, no: 1, abstain: 2 }, 6)).state).toBe('failed')
    const passed = await vote({ yes: 4, abstain: 2 }, 6)
    expect(passed.state).toBe('waiting')
    await expect(g.end(passed.decision)).rejects.toMatchObject({ code: 'decisions.not_in_meeting' })
    await expect(g.end(w.clock.newId())).rejects.toMatchObject({ code: 'decisions.no_such_decision' })
    expect(await g.months()).toBe(12)
    expect((await g.entries('decision_closed'))[1]).toMatchObject({
      data: { present: 6, cast: 6, answers: { yes: 4, abstain: 2 }, outcome: 'passed' },
    })
  })

  it('leaves a level vote to the chair', async () => {
    const g = await meeting(w, 4, { tie: 'chair' }, power('decisions.breakTie', 'role:steward'))
    const { decision } = await g.propose(g.people[1]!, 12, 6)
    await g.open(decision, g.there(0, 1))
    await g.count(decision, { yes: 1, no: 1 })
    expect((await g.end(decision)).state).toBe('tied')
    expect(await g.send(g.people[0]!, 'breakTie', { decision, option: 'yes' })).toEqual({ state: 'executed' })
    expect(await g.months()).toBe(6)
  })
})
