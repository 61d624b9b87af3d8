import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { picking } from './choosing.fixture.ts'
import { commitment } from './frozen-input.ts'
import { group, procedureWith } from './group.fixture.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

const discussed = procedureWith({ discussDays: 4 })
const to = (months: number, from = 12) => ({
  changes: [{ path: 'dials.charter.review_months', from, to: months }],
})

describe('decisions.editProposal', () => {
  it('makes a further edition that leaves a day to read it, and keeps the earlier one', async () => {
    const g = await group(w, 2, discussed)
    const [mina] = g.people as [never]
    const { decision } = await g.propose(mina, 12, 6)
    const first = await g.decision(decision)
    w.clock.pass({ days: 3, hours: 20 })
    const edit = { decision, title: '더 자주', reason: '까닭', input: to(3) }
    expect(await g.send(mina, 'editProposal', edit)).toEqual({ edition: 2 })
    const now = await g.decision(decision)
    expect(now).toMatchObject({ edition: 2, title: '더 자주', input: to(3), state: 'discussed' })
    expect(now.editions).toMatchObject([{ edition: 1, title: first.title, input: first.input }])
    expect(commitment(now.inputSalt, JSON.stringify(now.input))).toBe(now.inputHash)
    w.clock.pass({ hours: 4 })
    await w.settle()
    expect((await g.decision(decision)).state).toBe('discussed')
    w.clock.pass({ hours: 20 })
    await w.settle()
    expect((await g.decision(decision)).state).toBe('open')
    await expect(g.send(mina, 'editProposal', edit)).rejects.toMatchObject({ code: 'decisions.voting_began' })
    expect((await g.entries('decision_opened'))[0]).toMatchObject({
      data: { edition: 2, inputHash: now.inputHash },
    })
  })

  it('is the proposer’s, must change something, and must be possible', async () => {
    const g = await group(w, 2, discussed)
    const [mina, bora] = g.people as [never, never]
    const { decision } = await g.propose(mina, 12, 6)
    const { title, reason } = await g.decision(decision)
    const refused = (by: never, change: object) =>
      g.send(by, 'editProposal', { decision, title, reason, ...change }).catch((error) => error.code)
    expect(await refused(mina, {})).toBe('decisions.nothing_changed')
    expect(await refused(bora, { title: '다르게' })).toBe('decisions.not_the_proposer')
    expect(await refused(mina, { input: to(6, 7) })).toBe('decisions.would_be_refused')
    expect(await refused(mina, { decision: w.clock.newId() })).toBe('decisions.no_such_decision')
    expect((await g.decision(decision)).edition).toBe(1)
  })

  it('keeps a choice a choice and a candidacy a candidacy', async () => {
    const g = await picking(w, 3, { discussDays: 2 })
    const { decision } = await g.raise(g.people[0]!, { options: [{ label: '가' }, { label: '나' }] })
    const edit = (id: string, input: object) =>
      g.send(g.people[0]!, 'editProposal', { decision: id, title: '고쳐서', reason: '', input })
    const option = (id: string, label: string) => ({ id, label, detail: '', actions: [] })
    const three = [option('o1', '가'), option('o2', '나'), option('o3', '다')]
    await edit(decision, { options: three, seats: 1 })
    expect((await g.decision(decision)).options).toHaveLength(3)
    await expect(edit(decision, { text: '글' })).rejects.toMatchObject({ code: 'decisions.content_wrong' })
    const stolen = [{ label: '가', actions: [{ command: 'members.join', input: {} }] }]
    await expect(edit(decision, { options: stolen, seats: 1 })).rejects.toMatchObject({
      code: 'decisions.content_wrong',
    })
    const election = await g.election(g.people[0]!)
    const { input } = await g.decision(election.decision)
    const options = structuredClone(input.options) as { agent: string }[]
    options[0]!.agent = g.agents[2]!
    options[2]!.agent = g.agents[0]!
    await expect(edit(election.decision, { ...input, options })).rejects.toMatchObject({
      code: 'decisions.candidate_wrong',
    })
  })
})

describe('decisions.suggestAmendment, decisions.takeOverAmendment and decisions.declineAmendment', () => {
  it('let others suggest and the proposer choose', async () => {
    const g = await group(w, 3, discussed)
    const [mina, bora, junho] = g.people as [never, never, never]
    const { decision } = await g.propose(mina, 12, 6)
    const suggest = (by: never, months: number) =>
      g.send<{ amendment: string }>(by, 'suggestAmendment', {
        decision,
        title: `${months}달마다 살펴볼까요?`,
        input: to(months),
        note: '여섯 달은 짧아요',
      })
    const [nine, three, four] = [await suggest(bora, 9), await suggest(junho, 3), await suggest(bora, 4)]
    await g.send(mina, 'declineAmendment', four)
    expect(await g.send(mina, 'takeOverAmendment', nine)).toEqual({ edition: 2 })
    const now = await g.decision(decision)
    expect(now).toMatchObject({ edition: 2, title: '9달마다 살펴볼까요?', input: to(9) })
    const states = Object.fromEntries(now.amendments.map((one) => [one.amendment, [one.state, one.became]]))
    expect(states).toEqual({
      [nine.amendment]: ['taken_over', 2],
      [three.amendment]: ['outdated', null],
      [four.amendment]: ['declined', null],
    })
    for (const command of ['takeOverAmendment', 'declineAmendment']) {
      const code = (by: never, id: object) => g.send(by, command, id).catch((error) => error.code)
      expect(await code(mina, three)).toBe('decisions.amendment_settled')
      expect(await code(bora, three)).toBe('decisions.not_the_proposer')
      expect(await code(mina, { amendment: w.clock.newId() })).toBe('decisions.no_such_amendment')
    }
    w.clock.pass({ days: 5 })
    await w.settle()
    await g.vote(bora, decision, 'yes')
    w.clock.pass({ days: 3 })
    await w.settle()
    expect(await g.months()).toBe(9)
    expect(await w.verify(g.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('refuse the proposer, what comes late, and what could not be carried out', async () => {
    const g = await group(w, 2, {
      ...discussed,
      'powers.decisions.suggestAmendment': { who: ['anyone'], layer: 'bylaws' },
    })
    const [mina, bora] = g.people as [never, never]
    const { decision } = await g.propose(mina, 12, 6)
    const suggest = (by: never, change: object = {}) => {
      const input = { decision, title: '달리', input: to(9), note: '', ...change }
      return g.send<{ amendment: string }>(by, 'suggestAmendment', input)
    }
    const refused = (by: never, change?: object) => suggest(by, change).catch((error) => error.code)
    expect(await refused(mina)).toBe('decisions.own_proposal')
    expect(await refused(bora, { input: to(9, 5) })).toBe('decisions.would_be_refused')
    expect(await refused(bora, { decision: w.clock.newId() })).toBe('decisions.no_such_decision')
    expect(await refused((await w.person('길손')) as never)).toBe('decisions.members_only')
    const late = await suggest(bora)
    w.clock.pass({ days: 4 })
    await w.settle()
    expect(await refused(bora)).toBe('decisions.voting_began')
    await expect(g.send(mina, 'takeOverAmendment', late)).rejects.toMatchObject({
      code: 'decisions.voting_began',
    })
  })
})
