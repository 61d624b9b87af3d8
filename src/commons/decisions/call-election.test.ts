import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { picking } from './choosing.fixture.ts'
import { power } from './group.fixture.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

describe('decisions.callElection', () => {
  it('elects several by transferable votes and appoints them from the day after', async () => {
    const g = await picking(w, 5, { method: 'scottish-stv' })
    const { decision } = await g.election(g.people[0]!, {
      office: { kind: 'role', code: 'helper' },
      seats: 2,
      candidates: g.agents.slice(1, 4),
    })
    const shown = await g.decision(decision)
    expect(shown).toMatchObject({ kind: 'election', seats: 2, office: { kind: 'role', code: 'helper' } })
    expect(shown.options.map((one) => [one.agent, one.label])).toEqual([
      [g.agents[1], '사람 2'],
      [g.agents[2], '사람 3'],
      [g.agents[3], '사람 4'],
    ])
    const rank = (by: number, ...order: string[]) =>
      g.send(g.people[by]!, 'castBallot', { decision, ballot: { rank: order.map((one) => [one]) } })
    for (const by of [0, 1, 2]) await rank(by, 'o1', 'o3')
    await rank(3, 'o2')
    await rank(4, 'o3', 'o2')
    w.clock.pass({ days: 3 })
    await w.settle()
    const done = await g.decision(decision)
    expect(done).toMatchObject({ state: 'executed', result: { choice: { elected: ['o1', 'o3'] } } })
    expect(await g.roles(g.people[1]!)).not.toContain('helper')
    w.clock.pass({ days: 1 })
    expect(await g.roles(g.people[1]!)).toContain('helper')
    expect(await g.roles(g.people[3]!)).toContain('helper')
    expect(await g.roles(g.people[2]!)).not.toContain('helper')
    const [closed] = await g.entries('decision_closed')
    expect(closed).toMatchObject({ data: { outcome: 'passed', elected: ['o1', 'o3'], cast: 5 } })
    expect(await w.verify(g.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('begins the term when a seat is free, and gives it the length the rules say', async () => {
    const g = await picking(w, 3)
    const { decision } = await g.election(g.people[0]!)
    await g.approve(g.people[1]!, decision, ['o2'])
    w.clock.pass({ days: 3 })
    await w.settle()
    expect((await g.decision(decision)).state).toBe('executed')
    const next = await g.election(g.people[0]!)
    const [action] = (await g.decision(next.decision)).options[0]!.actions
    const [first] = (await g.decision(decision)).options[1]!.actions
    const dates = first!.input as { from: string; until: string }
    expect(Date.parse(dates.until) - Date.parse(dates.from)).toBe(364 * 86_400_000)
    expect(Date.parse(action!.input.from as string)).toBe(Date.parse(dates.until) + 86_400_000)
  })

  it('appoints whom a meeting elects from that day on, however long it waited for the meeting', async () => {
    const g = await picking(w, 3, { held: 'meeting' }, power('decisions.openInMeeting', 'role:steward'))
    const { decision, state } = await g.election(g.people[0]!)
    expect(state).toBe('tabled')
    const [appoint] = (await g.decision(decision)).options[0]!.actions
    expect(appoint!.input).toMatchObject({ from: null, until: null })
    w.clock.pass({ days: 30 })
    const present = g.agents.map((agent) => ({ agent, by: null }))
    await g.send(g.people[0]!, 'openInMeeting', { decision, present, way: 'phones' })
    for (const person of g.people) await g.approve(person, decision, ['o2'])
    expect(await g.send(g.people[0]!, 'closeInMeeting', { decision })).toEqual({ state: 'executed' })
    expect(await g.roles(g.people[1]!)).toContain('keeper')
    const [entry] = await w.office.database.read
      .selectFrom('members_term')
      .select(['from_at', 'until_at', 'decision'])
      .where('decision', '=', decision)
      .execute()
    const today = (await w.view(g.people[0]!, g.commons)).now
    expect(entry!.until_at!.getTime() - entry!.from_at.getTime()).toBe(365 * 86_400_000)
    expect(today.getTime() - entry!.from_at.getTime()).toBeLessThan(86_400_000)
  })

  it('gives the term that was asked for, and refuses one longer than our rules allow', async () => {
    const g = await picking(w, 3)
    const { decision } = await g.election(g.people[0]!, { from: '2027-01-01', until: '2027-06-30' })
    const inputs = (await g.decision(decision)).options.map(({ actions }) => actions[0]!.input)
    expect(inputs.every(({ from, until }) => from === '2027-01-01' && until === '2027-06-30')).toBe(true)
    const tooLong = g.election(g.people[0]!, { from: '2027-01-01', until: '2029-06-30' })
    await expect(tooLong).rejects.toMatchObject({ values: { refusal: 'members.term_too_long' } })
  })

  it('refuses offices and candidates that are not there, and more seats than there are', async () => {
    const g = await picking(w, 3)
    const refused = (change: object) => g.election(g.people[0]!, change).catch((error) => error.code)
    expect(await refused({ procedure: 'assembly' })).toBe('decisions.procedure_unfit')
    expect(await refused({ office: { kind: 'organ', code: 'senate' } })).toBe('decisions.no_such_office')
    expect(await refused({ candidates: [w.clock.newId()] })).toBe('decisions.no_such_candidate')
    expect(await refused({ candidates: [] })).toBe('decisions.too_few_options')
    expect(await refused({ candidates: [g.agents[0], g.agents[0]] })).toBe('decisions.options_alike')
    await expect(g.election(g.people[0]!, { seats: 2 })).rejects.toMatchObject({
      code: 'decisions.would_be_refused',
      values: { refusal: 'members.seats_taken' },
    })
  })

  it('lets two of one name stand', async () => {
    const g = await picking(w, 2)
    const other = await w.person('사람 2')
    await w.act(other, g.commons, 'members.join', { invitation: null, name: '사람 2', types: ['member'] })
    const candidates = [g.agents[1]!, await g.agent(other)]
    const { decision } = await g.election(g.people[0]!, { candidates })
    expect((await g.decision(decision)).options).toHaveLength(2)
  })
})
