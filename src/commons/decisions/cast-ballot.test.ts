import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { group, procedureWith } from './group.fixture.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

describe('castBallot', () => {
  it('counts each elector once, however often they vote', async () => {
    const g = await group(w, 4)
    const [mina, bora, junho] = g.people as [never, never, never]
    const { decision } = await g.propose(mina, 12, 6)
    await g.vote(mina, decision, 'yes')
    await g.vote(mina, decision, 'yes')
    await g.vote(bora, decision, 'no')
    await g.vote(bora, decision, 'abstain')
    await g.vote(junho, decision, 'no')
    expect(await g.decision(decision, bora)).toMatchObject({
      yes: 1,
      no: 1,
      abstain: 1,
      mine: { choice: 'abstain' },
    })
  })

  it('keeps a reason with the ballot and out of the journal', async () => {
    const g = await group(w, 2)
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    const reason = '비밀이 아닌 까닭'
    await w.act(g.people[1]!, g.commons, 'decisions.castBallot', { decision, choice: 'no', reason })
    expect((await g.decision(decision)).ballots).toMatchObject([{ choice: 'no', reason }])
    const { db } = await w.view(g.people[0]!, g.commons)
    const bodies = await db
      .selectFrom('journal_entry')
      .select('body')
      .where('commons_id', '=', g.commons)
      .execute()
    expect(bodies.some(({ body }) => body.includes('까닭'))).toBe(false)
  })

  it('refuses people who may not vote, and what is no decision here', async () => {
    const [g, other] = [await group(w, 1), await group(w, 1)]
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await expect(g.vote(await w.person('길손'), decision, 'yes')).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
    await expect(other.vote(other.people[0]!, decision, 'yes')).rejects.toMatchObject({
      code: 'decisions.no_such_decision',
    })
    const open = await group(w, 1, { 'powers.decisions.castBallot': { who: ['anyone'], layer: 'bylaws' } })
    const opened = await open.propose(open.people[0]!, 12, 6)
    await expect(open.vote(await w.person('길손'), opened.decision, 'yes')).rejects.toMatchObject({
      code: 'decisions.not_an_elector',
    })
  })

  it('refuses a ballot once time is up, though the clock has not come yet', async () => {
    const g = await group(w, 2)
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    w.clock.pass({ days: 3 })
    expect((await g.decision(decision)).state).toBe('open')
    await expect(g.vote(g.people[0]!, decision, 'yes')).rejects.toMatchObject({
      code: 'decisions.voting_over',
    })
  })

  it('closes early once nothing can change the outcome, and carries it out', async () => {
    const g = await group(w, 5, procedureWith({ base: 'eligible', early: true }))
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await g.vote(g.people[0]!, decision, 'yes')
    await g.vote(g.people[1]!, decision, 'yes')
    expect((await g.decision(decision)).state).toBe('open')
    await g.vote(g.people[2]!, decision, 'yes')
    expect((await g.decision(decision)).state).toBe('executed')
    expect(await g.months()).toBe(6)
    await expect(g.vote(g.people[3]!, decision, 'no')).rejects.toMatchObject({
      code: 'decisions.voting_over',
    })
  })

  it('waits for its time where the procedure does not end early', async () => {
    const g = await group(w, 1, procedureWith({ early: false }))
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await g.vote(g.people[0]!, decision, 'yes')
    expect((await g.decision(decision)).state).toBe('open')
  })

  it('keeps the ballot where the charter lets the clock close nothing', async () => {
    const g = await group(w, 1, {
      ...procedureWith({ early: true }),
      'powers.decisions.close': { who: ['member'], layer: 'bylaws' },
    })
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await g.vote(g.people[0]!, decision, 'yes')
    expect(await g.decision(decision)).toMatchObject({ state: 'open', yes: 1 })
    await w.act(g.people[0]!, g.commons, 'decisions.close', { decision })
    expect((await g.decision(decision)).state).toBe('executed')
  })
})
