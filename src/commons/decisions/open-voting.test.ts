import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { hex, sha256 } from '../../kernel/canonical.ts'
import { picking } from './choosing.fixture.ts'
import { group, join, power, procedureWith } from './group.fixture.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

const discussed = (changes: object = {}) => procedureWith({ discussDays: 4, ...changes })

describe('decisions.openVoting', () => {
  it('freezes who votes, by which rules and with which seed when voting opens, not before', async () => {
    const g = await group(w, 2, discussed({ tie: 'lot' }))
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await join(w, g.commons, await w.person('늦은 이'), '늦은 이')
    const open = () => g.send<{ state: string }>(g.people[1]!, 'openVoting', { decision })
    await expect(open()).rejects.toMatchObject({ code: 'decisions.still_discussed' })
    w.clock.pass({ days: 4 })
    expect((await open()).state).toBe('open')
    await expect(open()).rejects.toMatchObject({ code: 'decisions.not_discussed' })
    expect(await g.decision(decision)).toMatchObject({ electors: 3, tieSeed: null })
    const [opened] = await g.entries('decision_opened')
    w.clock.pass({ days: 3 })
    await w.settle()
    const { tieSeed } = await g.decision(decision)
    expect(opened).toMatchObject({ data: { seedHash: hex(sha256(Buffer.from(tieSeed!))), edition: 1 } })
    await expect(g.send(g.people[1]!, 'openVoting', { decision: w.clock.newId() })).rejects.toMatchObject({
      code: 'decisions.no_such_decision',
    })
  })

  it('waits for another edition where the world has changed while it was talked over', async () => {
    const g = await group(w, 1, {
      ...discussed(),
      'procedures.quick': { ...procedureWith({ early: true })['procedures.assembly'] },
      'layers.regulations': { amendedBy: 'quick' },
    })
    const mina = g.people[0]!
    const proposal = await g.propose(mina, 12, 6)
    const other = await g.propose(mina, 12, 24)
    w.clock.pass({ days: 4 })
    await g.send(mina, 'openVoting', { decision: other.decision })
    await g.vote(mina, other.decision, 'yes')
    w.clock.pass({ days: 3 })
    await g.send(mina, 'close', { decision: other.decision })
    expect(await g.months()).toBe(24)
    const { decision } = proposal
    await expect(g.send(mina, 'openVoting', { decision })).rejects.toMatchObject({
      code: 'decisions.would_be_refused',
    })
    await w.settle()
    expect(await g.decision(decision)).toMatchObject({
      state: 'discussed',
      blocked: { code: 'charter.charter_moved_on' },
    })
    expect((await g.entries('opening_refused'))[0]).toMatchObject({
      data: { decision, code: 'charter.charter_moved_on' },
    })
    const changes = [{ path: 'dials.charter.review_months', from: 24, to: 6 }]
    await g.send(mina, 'editProposal', { decision, title: '다시', reason: '', input: { changes } })
    expect(await g.decision(decision)).toMatchObject({ blocked: null, edition: 2 })
    w.clock.pass({ days: 1 })
    await w.settle()
    expect((await g.decision(decision)).state).toBe('open')
  })

  it('is refused where nobody could vote', async () => {
    const role = { label: { ko: '감사', en: 'auditor' }, seats: null, termMonths: null }
    const g = await group(w, 2, { ...discussed({ electorate: ['role:other'] }), 'roles.other': role })
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    w.clock.pass({ days: 4 })
    await expect(g.send(g.people[1]!, 'openVoting', { decision })).rejects.toMatchObject({
      code: 'decisions.no_electors',
    })
    await w.settle()
    expect((await g.decision(decision)).blocked).toMatchObject({ code: 'decisions.no_electors' })
  })
})

describe('rules that changed while it was talked over', () => {
  it('hold it up where they no longer let this be decided so', async () => {
    const g = await picking(w, 1, { discussDays: 4 }, procedureWith({ days: 1 }))
    const mina = g.people[0]!
    const options = [{ label: '가', actions: [g.appoint(g.agents[0]!, 'helper')] }, { label: '나' }]
    const { decision } = await g.raise(mina, { options })
    const rule = await g.send<{ decision: string }>(mina, 'propose', {
      command: 'charter.amendBylaws',
      input: {
        changes: [
          {
            path: 'powers.members.appoint.who',
            from: ['role:steward', 'decision:pick'],
            to: ['role:steward'],
          },
        ],
      },
      title: '맡기는 일은 총무가 할까요?',
      reason: '',
    })
    await g.vote(mina, rule.decision, 'yes')
    w.clock.pass({ days: 1 })
    await w.settle()
    w.clock.pass({ days: 3 })
    await expect(g.send(mina, 'openVoting', { decision })).rejects.toMatchObject({
      code: 'decisions.not_decidable',
    })
    await w.settle()
    expect(await g.decision(decision)).toMatchObject({
      state: 'discussed',
      blocked: { code: 'decisions.not_decidable' },
    })
  })
})

describe('electorate', () => {
  const type = { label: { ko: '유형', en: 'type' }, votes: true }
  const third = { num: 1, den: 3 }
  const types = { 'memberTypes.worker': type, 'memberTypes.user': type }

  it('puts everybody under one type, the first that is weighed', async () => {
    const g = await group(w, 3, {
      ...types,
      ...procedureWith({ typeShares: { worker: third, user: third, member: third } }),
      ...power('members.changeTypes', 'role:steward'),
    })
    const agents = await Promise.all(g.people.map(g.agent))
    const set = (i: number, ...names: string[]) =>
      w.act(g.people[0]!, g.commons, 'members.changeTypes', { agent: agents[i], types: names })
    await set(0, 'worker', 'user')
    await set(1, 'worker')
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    const rows = await w.office.database.read
      .selectFrom('decisions_elector')
      .select(['agent', 'type'])
      .where('decision', '=', decision)
      .execute()
    const byAgent = Object.fromEntries(rows.map((one) => [one.agent, one.type]))
    expect(agents.map((agent) => byAgent[agent])).toEqual(['user', 'worker', 'member'])
    expect((await g.decision(decision)).mine.type).toBe('user')
  })

  it('lets those the matter names decide, where the rules say so', async () => {
    const g = await group(w, 3, {
      'procedures.own': { ...procedureWith({ electorate: ['self'] })['procedures.assembly'] },
      ...power('members.appoint', 'decision:own'),
    })
    const agents = await Promise.all(g.people.map(g.agent))
    const appoint = { agent: agents[2], kind: 'role', code: 'steward', from: '2026-03-10', until: null }
    const { decision } = await g.send<{ decision: string }>(g.people[0]!, 'propose', {
      command: 'members.appoint',
      input: appoint,
      title: '맡을까요?',
      reason: '',
    })
    expect(await g.decision(decision)).toMatchObject({ electors: 1 })
    await expect(g.vote(g.people[0]!, decision, 'yes')).rejects.toMatchObject({
      code: 'decisions.not_an_elector',
    })
    await g.vote(g.people[2]!, decision, 'yes')
  })
})
