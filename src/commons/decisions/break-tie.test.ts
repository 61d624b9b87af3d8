import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { drawnOrder } from '../../counting/ties.ts'
import { picking } from './choosing.fixture.ts'
import { group, power, procedureWith } from './group.fixture.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

const chair = power('decisions.breakTie', 'role:steward')

async function tied(changes: object) {
  const g = await group(w, 2, { ...procedureWith(changes), ...chair })
  const { decision } = await g.propose(g.people[0]!, 12, 6)
  await g.vote(g.people[0]!, decision, 'yes')
  await g.vote(g.people[1]!, decision, 'no')
  w.clock.pass({ days: 3 })
  await w.settle()
  return {
    ...g,
    it: decision,
    breakTie: (option: string) => g.send(g.people[0]!, 'breakTie', { decision, option }),
  }
}

describe('a tie', () => {
  it('fails where the rules say nothing, and nobody may break it', async () => {
    const g = await tied({})
    expect((await g.decision(g.it)).state).toBe('failed')
    await expect(g.breakTie('yes')).rejects.toMatchObject({ code: 'decisions.not_tied' })
  })

  it('is drawn by the seed that was sealed when voting opened', async () => {
    const outcomes = new Set<string>()
    for (let i = 0; i < 12; i++) {
      const g = await tied({ tie: 'lot' })
      const { state, tieSeed, result } = await g.decision(g.it)
      expect(state).toBe(drawnOrder(tieSeed!, ['no', 'yes'])[0] === 'yes' ? 'executed' : 'failed')
      expect(result).toMatchObject({ motion: { outcome: 'tied', level: true } })
      expect((await g.entries('decision_closed'))[0]).toMatchObject({ data: { seed: tieSeed } })
      outcomes.add(state)
    }
    expect([...outcomes].sort()).toEqual(['executed', 'failed'])
  })
})

describe('decisions.breakTie', () => {
  it('lets the chair say yes or no, and carries it out', async () => {
    const [yes, no] = [await tied({ tie: 'chair' }), await tied({ tie: 'chair' })]
    expect(await yes.decision(yes.it)).toMatchObject({ state: 'tied', tieToBreak: true })
    await expect(
      yes.send(yes.people[1]!, 'breakTie', { decision: yes.it, option: 'yes' }),
    ).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    await expect(yes.breakTie('o1')).rejects.toMatchObject({ code: 'decisions.not_level' })
    expect(await yes.breakTie('yes')).toEqual({ state: 'executed' })
    expect(await yes.months()).toBe(6)
    expect(await no.breakTie('no')).toEqual({ state: 'failed' })
    expect(await no.months()).toBe(12)
    expect(await no.decision(no.it)).toMatchObject({ tieBroken: ['no'], result: { outcome: 'tied' } })
    await expect(no.breakTie('yes')).rejects.toMatchObject({ code: 'decisions.not_tied' })
    await expect(
      no.send(no.people[0]!, 'breakTie', { decision: w.clock.newId(), option: 'no' }),
    ).rejects.toMatchObject({ code: 'decisions.no_such_decision' })
    expect(await w.verify(yes.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('fills the places that are level one at a time, but gives nobody one to themselves', async () => {
    const g = await picking(w, 4, { tie: 'chair' }, power('decisions.breakTie', 'member'))
    const { decision } = await g.election(g.people[0]!, {
      office: { kind: 'role', code: 'helper' },
      seats: 2,
    })
    await g.approve(g.people[3]!, decision, ['o1', 'o2', 'o3'])
    w.clock.pass({ days: 3 })
    await w.settle()
    expect(await g.decision(decision)).toMatchObject({
      state: 'tied',
      result: { choice: { elected: [], undecided: ['o1', 'o2', 'o3'] } },
    })
    const choose = (by: number, option: string) => g.send(g.people[by]!, 'breakTie', { decision, option })
    await expect(choose(0, 'o1')).rejects.toMatchObject({ code: 'decisions.own_matter' })
    expect(await choose(3, 'o1')).toEqual({ state: 'tied' })
    await expect(choose(3, 'o1')).rejects.toMatchObject({ code: 'decisions.not_level' })
    expect(await choose(3, 'o3')).toEqual({ state: 'executed' })
    w.clock.pass({ days: 1 })
    expect(await g.roles(g.people[0]!)).toContain('helper')
    expect(await g.roles(g.people[1]!)).not.toContain('helper')
    expect(await g.roles(g.people[2]!)).toContain('helper')
  })
})
