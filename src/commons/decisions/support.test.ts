import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { group, procedureWith } from './group.fixture.ts'
import type { DecisionSummary } from './queries.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

const seconded = (changes: object = {}) => procedureWith({ supporters: 2, supportDays: 10, ...changes })

describe('decisions.support', () => {
  it('gathers supporters before an idea is tabled, and opens the vote after it was talked over', async () => {
    const g = await group(w, 4, seconded({ discussDays: 5 }))
    const [mina, bora, junho] = g.people as [never, never, never]
    const idea = await g.propose(mina, 12, 6)
    expect(idea).toMatchObject({ state: 'idea', closesAt: null })
    expect(await g.decision(idea.decision, bora)).toMatchObject({
      state: 'idea',
      supporters: { needed: 2, have: 0, mine: false },
      openedAt: null,
      result: null,
    })
    await g.send(bora, 'support', { decision: idea.decision })
    expect((await g.decision(idea.decision, bora)).supporters).toEqual({ needed: 2, have: 1, mine: true })
    await g.send(junho, 'support', { decision: idea.decision })
    const tabled = await g.decision(idea.decision)
    expect(tabled).toMatchObject({ state: 'discussed' })
    expect(tabled.opensAt).toBe(new Date(w.clock.now().getTime() + 5 * 86_400_000).toISOString())
    w.clock.pass({ days: 5 })
    await w.settle()
    expect(await g.decision(idea.decision)).toMatchObject({ state: 'open', electors: 4 })
    expect((await g.entries('decision_opened'))[0]).toMatchObject({ actor: 'clock' })
  })

  it('opens at once where nothing is talked over, and is no vote of mine before', async () => {
    const g = await group(w, 2, seconded({ supporters: 1 }))
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    const waiting = () => w.get<DecisionSummary[]>(g.people[1]!, g.commons, 'decisions.waitingForMyVote')
    expect(await waiting()).toEqual([])
    await g.send(g.people[1]!, 'support', { decision })
    expect((await g.decision(decision)).state).toBe('open')
    expect((await waiting()).map((one) => one.decision)).toEqual([decision])
  })

  it('counts everybody once, not the proposer, and only in time; decisions.withdrawSupport likewise', async () => {
    const g = await group(w, 3, seconded())
    const [mina, bora] = g.people as [never, never]
    const { decision } = await g.propose(mina, 12, 6)
    const send = (by: never, command: string) =>
      g.send(by, command, { decision }).catch((error) => error.code)
    expect(await send(mina, 'support')).toBe('decisions.own_idea')
    await g.send(bora, 'support', { decision })
    expect(await send(bora, 'support')).toBe('decisions.already_supported')
    expect(await g.send(bora, 'withdrawSupport', { decision })).toEqual({ supporters: 0 })
    expect(await send(bora, 'withdrawSupport')).toBe('decisions.not_supported')
    w.clock.pass({ days: 10 })
    expect(await send(bora, 'support')).toBe('decisions.not_an_idea')
    expect(await send(bora, 'withdrawSupport')).toBe('decisions.not_an_idea')
    for (const command of ['support', 'withdrawSupport'])
      await expect(g.send(bora, command, { decision: w.clock.newId() })).rejects.toMatchObject({
        code: 'decisions.no_such_decision',
      })
    const open = await group(w, 1, {
      ...seconded(),
      'powers.decisions.support': { who: ['anyone'], layer: 'bylaws' },
    })
    const idea = await open.propose(open.people[0]!, 12, 6)
    await expect(
      open.send(await w.person('길손'), 'support', { decision: idea.decision }),
    ).rejects.toMatchObject({ code: 'decisions.members_only' })
  })
})

describe('decisions.lapse', () => {
  it('ends what too few seconded', async () => {
    const g = await group(w, 3, seconded())
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await g.send(g.people[1]!, 'support', { decision })
    const lapse = (id: string) => g.send({ kind: 'clock' }, 'lapse', { decision: id })
    await expect(lapse(decision)).rejects.toMatchObject({ code: 'decisions.still_gathering' })
    w.clock.pass({ days: 10 })
    await w.settle()
    expect((await g.decision(decision)).state).toBe('lapsed')
    expect((await g.entries('idea_lapsed'))[0]).toMatchObject({ data: { supporters: 1, needed: 2 } })
    await expect(lapse(decision)).rejects.toMatchObject({ code: 'decisions.not_an_idea' })
    await expect(lapse(w.clock.newId())).rejects.toMatchObject({ code: 'decisions.no_such_decision' })
  })

  it('leaves alone what was tabled or withdrawn', async () => {
    const g = await group(w, 3, seconded({ discussDays: 30 }))
    const [tabled, gone] = [await g.propose(g.people[0]!, 12, 6), await g.propose(g.people[0]!, 12, 24)]
    for (const by of g.people.slice(1)) await g.send(by, 'support', { decision: tabled.decision })
    await g.send(g.people[0]!, 'withdraw', { decision: gone.decision })
    w.clock.pass({ days: 11 })
    await w.settle()
    expect((await g.decision(tabled.decision)).state).toBe('discussed')
    expect((await g.decision(gone.decision)).state).toBe('withdrawn')
  })
})
