import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { picking } from './choosing.fixture.ts'
import { group, power, procedureWith } from './group.fixture.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

describe('decisions.perform', () => {
  it('does all of what was decided, each entry following from the closing', async () => {
    const g = await picking(w, 3)
    const actions = [g.appoint(g.agents[1]!, 'helper'), g.appoint(g.agents[2]!, 'keeper')]
    const { decision } = await g.raise(g.people[0]!, {
      options: [{ label: '둘', actions }, { label: '없음' }],
    })
    await g.approve(g.people[0]!, decision, ['o1'])
    w.clock.pass({ days: 9 })
    await w.settle()
    const { closedSeq, state } = await g.decision(decision)
    expect(state).toBe('executed')
    const rows = await w.office.database.read
      .selectFrom('journal_entry')
      .select('body')
      .where('commons_id', '=', g.commons)
      .where('kind', '=', 'members.office_given')
      .execute()
    const given = rows.map(({ body }) => JSON.parse(body)).filter((one) => one.actor.startsWith('decision:'))
    expect(given.map((one) => [one.actor, one.cause])).toEqual([
      [`decision:${decision}`, closedSeq],
      [`decision:${decision}`, closedSeq],
    ])
  })

  it('does nothing of it where one part is refused, and says which', async () => {
    const g = await picking(w, 3)
    const actions = [g.appoint(g.agents[1]!, 'helper'), g.appoint(g.agents[2]!, 'keeper', 2030)]
    const { decision } = await g.raise(g.people[0]!, {
      options: [{ label: '둘', actions }, { label: '없음' }],
    })
    await g.approve(g.people[0]!, decision, ['o1'])
    const taken = g.appoint(g.agents[0]!, 'keeper', 2030).input
    const { term } = await w.act<{ term: string }>(g.people[0]!, g.commons, 'members.appoint', taken)
    w.clock.pass({ days: 3 })
    await w.settle()
    expect(await g.decision(decision)).toMatchObject({
      state: 'blocked',
      blocked: { code: 'members.seats_taken', command: 'members.appoint', values: { seats: 1 } },
    })
    w.clock.pass({ days: 9 })
    expect(await g.roles(g.people[1]!)).not.toContain('helper')
    expect(await w.verify(g.commons)).toMatchObject({ findings: [], balancesAgree: true })
    await w.act(g.people[0]!, g.commons, 'members.endTerm', { term })
    await g.send(g.people[0]!, 'retryExecution', { decision })
    expect(await g.roles(g.people[1]!)).toContain('helper')
    expect((await g.decision(decision)).state).toBe('executed')
  })

  it('is not needed for a single command, so that older charters can still be changed', async () => {
    const g = await group(w, 1, { ...procedureWith({}), ...power('decisions.perform') })
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await g.vote(g.people[0]!, decision, 'yes')
    w.clock.pass({ days: 3 })
    await w.settle()
    expect((await g.decision(decision)).state).toBe('executed')
  })

  it('is nobody’s to send', async () => {
    const g = await picking(w, 2)
    const input = {
      decision: w.clock.newId(),
      procedure: 'pick',
      actions: [g.appoint(w.clock.newId(), 'helper')],
    }
    await expect(g.send(g.people[0]!, 'perform', input)).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    await expect(g.send({ kind: 'clock' }, 'perform', input)).rejects.toMatchObject({
      code: 'decisions.action_refused',
      values: { refusal: 'members.no_such_agent', refused: 'members.appoint' },
    })
  })
})
