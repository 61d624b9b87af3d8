import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { group, procedureWith } from './group.fixture.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

describe('retryExecution', () => {
  it('carries out what was blocked once nothing stands in the way, without another vote', async () => {
    const g = await group(w, 1, procedureWith({}))
    const mina = g.people[0]!
    const pass = async (from: number, to: number) => {
      const { decision } = await g.propose(mina, from, to)
      await g.vote(mina, decision, 'yes')
      return decision
    }
    const retry = (decision: string) => w.act(mina, g.commons, 'decisions.retryExecution', { decision })
    const [first, stale] = [await pass(12, 6), await pass(12, 24)]
    await expect(retry(stale)).rejects.toMatchObject({ code: 'decisions.not_blocked' })
    w.clock.pass({ days: 3 })
    await w.settle()
    await expect(retry(first)).rejects.toMatchObject({ code: 'decisions.not_blocked' })
    await expect(retry(stale)).rejects.toMatchObject({
      code: 'decisions.still_blocked',
      values: { refusal: 'charter.charter_moved_on' },
    })
    await pass(6, 12)
    w.clock.pass({ days: 3 })
    await w.settle()
    expect(await retry(stale)).toEqual({ state: 'executed' })
    expect(await g.decision(stale)).toMatchObject({ state: 'executed', blocked: null })
    expect(await g.months()).toBe(24)
    await expect(retry(w.clock.newId())).rejects.toMatchObject({ code: 'decisions.no_such_decision' })
    expect(await w.verify(g.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
