import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { picking } from './choosing.fixture.ts'
import { group, procedureWith } from './group.fixture.ts'
import { resultOf, tabledDecisions } from './in-meeting.ts'
import { meeting } from './meeting.fixture.ts'
import type { DecisionSummary } from './queries.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

describe('decisions.openInMeeting', () => {
  it('is what opens a matter that is decided in meetings, with those who are there', async () => {
    const g = await meeting(w, 6, { discussDays: 2 })
    const { decision, closesAt } = await g.propose(g.people[1]!, 12, 6)
    expect(closesAt).toBeNull()
    const there = g.there(0, 1, 2)
    await expect(g.open(decision, there)).rejects.toMatchObject({ code: 'decisions.not_tabled' })
    w.clock.pass({ days: 2 })
    await w.settle()
    expect(await g.decision(decision)).toMatchObject({ state: 'tabled', way: null, room: null })
    expect((await g.entries('decision_tabled'))[0]).toMatchObject({ data: { decision, number: 1 } })
    expect((await tabledDecisions(w.office.database.read, g.commons)).map((one) => one.decision)).toEqual([
      decision,
    ])
    // Days pass and no clock opens it.
    w.clock.pass({ days: 30 })
    await w.settle()
    const present = [...there, g.proxy(3, 0), { agent: g.agents[4]!, by: null, family: true }]
    expect(await g.open(decision, present)).toEqual({ state: 'open', electors: 6, present: 5, proxies: 2 })
    expect(await g.decision(decision, g.people[2])).toMatchObject({
      ...{ state: 'open', way: 'hands', present: 5, electors: 6, closesAt: null },
      room: { proxies: 2, counted: null },
      mine: { there: true, present: true },
    })
    expect((await g.decision(decision, g.people[3])).mine).toMatchObject({ there: false, present: true })
    expect((await g.decision(decision, g.people[5])).mine).toMatchObject({ there: false, present: false })
    expect((await g.entries('meeting_vote_opened'))[0]).toMatchObject({
      data: { decision, way: 'hands', electors: 6, present: 5, proxies: 2 },
    })
    expect(JSON.stringify(await g.entries('meeting_vote_opened'))).not.toContain(g.agents[3])
    await expect(g.send(g.people[0]!, 'close', { decision })).rejects.toMatchObject({
      code: 'decisions.in_meeting',
    })
    await expect(g.send(g.people[1]!, 'withdraw', { decision })).rejects.toMatchObject({
      code: 'decisions.in_meeting',
    })
    await expect(g.send(g.people[5]!, 'markPresent', { decision })).rejects.toMatchObject({
      code: 'decisions.in_meeting',
    })
    await expect(g.vote(g.people[2]!, decision, 'yes')).rejects.toMatchObject({
      code: 'decisions.counted_in_room',
    })
  })

  it('refuses those named twice, proxies of nobody, and rooms without a voter', async () => {
    const g = await meeting(w, 3)
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    expect((await g.decision(decision)).state).toBe('tabled')
    const refused = (present: object[]) => expect(g.open(decision, present)).rejects
    await refused([...g.there(0), ...g.there(0)]).toMatchObject({ code: 'decisions.present_twice' })
    await refused([g.proxy(1, 2)]).toMatchObject({ code: 'decisions.holder_absent' })
    await refused([g.proxy(1, 2), g.proxy(2, 0), ...g.there(0)]).toMatchObject({
      code: 'decisions.holder_absent',
    })
    await refused([]).toMatchObject({ code: 'decisions.nobody_present' })
    await expect(g.open(w.clock.newId(), g.there(0))).rejects.toMatchObject({
      code: 'decisions.no_such_decision',
    })
    // Nobody of those refused was frozen in.
    expect(await g.open(decision, g.there(0))).toMatchObject({ present: 1, electors: 3 })
    const plain = await group(w, 1, procedureWith({}))
    const open = await plain.propose(plain.people[0]!, 12, 6)
    await expect(
      plain.send(plain.people[0]!, 'openInMeeting', { ...open, present: [], way: 'hands' }),
    ).rejects.toMatchObject({ code: 'kernel.bad_input' })
  })

  it('is refused where nothing could be carried out any more, or nobody may vote', async () => {
    const g = await meeting(w, 2)
    const [first, second] = [await g.propose(g.people[0]!, 12, 6), await g.propose(g.people[0]!, 12, 24)]
    await g.open(first.decision, g.there(0, 1))
    await g.count(first.decision, { yes: 2 })
    expect((await g.end(first.decision)).state).toBe('executed')
    await expect(g.open(second.decision, g.there(0))).rejects.toMatchObject({
      code: 'decisions.would_be_refused',
    })
    const role = { label: { ko: '감사', en: 'auditor' }, seats: null, termMonths: null }
    const nobody = await meeting(w, 1, { electorate: ['role:other'] }, { 'roles.other': role })
    const { decision } = await nobody.propose(nobody.people[0]!, 12, 6)
    await expect(nobody.open(decision, nobody.there(0))).rejects.toMatchObject({
      code: 'decisions.no_electors',
    })
  })

  it('counts papers in the room only where naming is all they do', async () => {
    const g = await picking(w, 2, { held: 'meeting', method: 'score' })
    const { decision, state } = await g.raise(g.people[0]!, { options: [{ label: '가' }, { label: '나' }] })
    expect(state).toBe('tabled')
    const present = [{ agent: g.agents[0], by: null }]
    const open = (way: string) => g.send(g.people[0]!, 'openInMeeting', { decision, present, way })
    await expect(open('hands')).rejects.toMatchObject({ code: 'decisions.way_unfit' })
    await open('phones')
  })
})

describe('votes on phones in a meeting', () => {
  const waiting = (g: Awaited<ReturnType<typeof meeting>>, i: number) =>
    w.get<DecisionSummary[]>(g.people[i]!, g.commons, 'decisions.waitingForMyVote', {})

  it('are cast by those present, for themselves and for whom they hold a proxy', async () => {
    const g = await meeting(w, 5, { base: 'present' })
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await g.open(decision, [...g.there(0, 1), g.proxy(2, 1), g.proxy(3, 0)], 'phones')
    expect(await waiting(g, 1)).toHaveLength(1)
    expect(await waiting(g, 2)).toHaveLength(0)
    expect(await waiting(g, 4)).toHaveLength(0)
    for (const i of [2, 4])
      await expect(g.vote(g.people[i]!, decision, 'no')).rejects.toMatchObject({
        code: 'decisions.not_present',
      })
    await g.vote(g.people[1]!, decision, 'no')
    await g.vote(g.people[1]!, decision, 'yes')
    expect(await g.decision(decision)).toMatchObject({ cast: 2, counts: { yes: 2, no: 0 } })
    await g.vote(g.people[0]!, decision, 'abstain')
    await expect(g.count(decision, { yes: 1 })).rejects.toMatchObject({ code: 'decisions.on_phones' })
    // Two of four present is no majority of them.
    expect((await g.end(decision)).state).toBe('failed')
    const result = await resultOf(w.office.database.read, g.commons, decision)
    expect(result).toMatchObject({
      cast: 4,
      proxies: 2,
      counted: null,
      result: { present: 4, outcome: 'failed' },
    })
  })

  it('may be secret: a proxy is one more paper like any other', async () => {
    const g = await meeting(w, 4, { secret: true })
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await g.open(decision, [...g.there(0, 1), g.proxy(2, 1)], 'phones')
    const cast = (i: number, receipt: string) =>
      g.send(g.people[i]!, 'castSecretBallot', { decision, ballot: { choice: 'yes' }, receipt })
    await expect(cast(3, 'AAAA-BBBB-CCCC-DDDD')).rejects.toMatchObject({ code: 'decisions.not_present' })
    await cast(1, 'AAAA-BBBB-CCCC-DDD1')
    expect((await g.decision(decision)).cast).toBe(2)
    await cast(0, 'AAAA-BBBB-CCCC-DDD0')
    expect((await g.end(decision)).state).toBe('executed')
    const seen = await g.decision(decision)
    expect(seen).toMatchObject({ result: { cast: 3, present: 3 }, published: { total: 3 } })
    expect((await w.verify(g.commons)).findings).toEqual([])
  })
})
