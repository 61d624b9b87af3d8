import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { picking } from './choosing.fixture.ts'
import { choosing, group, procedureWith } from './group.fixture.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

describe('decisions.raiseQuestion', () => {
  it('decides a wording: passed is the end, for there is nothing to carry out', async () => {
    const g = await group(w, 3, procedureWith({}))
    const question = { procedure: 'assembly', kind: 'resolution', title: '봄 나들이', reason: '날이 좋아요' }
    const { decision } = await g.send<{ decision: string }>(g.people[0]!, 'raiseQuestion', {
      ...question,
      text: '4월 첫 토요일에 함께 가요.',
    })
    expect(await g.decision(decision)).toMatchObject({
      kind: 'resolution',
      command: null,
      text: '4월 첫 토요일에 함께 가요.',
      state: 'open',
    })
    await g.vote(g.people[1]!, decision, 'yes')
    w.clock.pass({ days: 3 })
    await w.settle()
    expect(await g.decision(decision)).toMatchObject({ state: 'passed', executedSeq: null })
    await expect(g.send(g.people[0]!, 'raiseQuestion', { ...question, text: ' ' })).rejects.toMatchObject({
      code: 'decisions.text_missing',
    })
  })

  it('chooses among options and carries out what the winner brings', async () => {
    const g = await picking(w, 4)
    const [mina, bora] = g.people as [never, never]
    const options = [
      { label: '보라', detail: '', actions: [g.appoint(g.agents[1]!, 'helper')] },
      { label: '준호', detail: '', actions: [g.appoint(g.agents[2]!, 'helper')] },
      { label: '아무도', detail: '맡기지 않아요' },
    ]
    const { decision } = await g.raise(mina, { options })
    expect((await g.decision(decision)).options.map(({ id, label }) => [id, label])).toEqual([
      ['o1', '보라'],
      ['o2', '준호'],
      ['o3', '아무도'],
    ])
    await g.approve(mina, decision, ['o2'])
    await g.approve(bora, decision, ['o1', 'o2'])
    w.clock.pass({ days: 9 })
    await w.settle()
    const done = await g.decision(decision)
    expect(done).toMatchObject({ state: 'executed', result: { choice: { elected: ['o2'] } } })
    expect(await g.roles(g.people[2]!)).toContain('helper')
    expect(await g.roles(bora)).not.toContain('helper')
    expect(await w.verify(g.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('shares out a budget', async () => {
    const g = await picking(w, 3, { method: 'budget-greedy' })
    const options = [
      { label: '등', cost: '300000' },
      { label: '의자', cost: '500000' },
      { label: '나무', cost: '200000' },
    ]
    const budget = { kind: 'budget', options, budget: '600000', unit: 'KRW' }
    const { decision } = await g.raise(g.people[0]!, budget)
    for (const one of g.people) await g.approve(one, decision, ['o1', 'o3'])
    await g.approve(g.people[0]!, decision, ['o2'])
    w.clock.pass({ days: 3 })
    await w.settle()
    expect(await g.decision(decision)).toMatchObject({
      state: 'passed',
      budget: '600000',
      result: { choice: { elected: ['o1', 'o3'], spent: '500000' } },
    })
    for (const wrong of [{ budget: undefined }, { options: [{ label: '등' }] }, { unit: undefined }])
      await expect(g.raise(g.people[0]!, { ...budget, ...wrong })).rejects.toMatchObject({
        code: 'decisions.content_wrong',
      })
  })

  it('refuses what cannot be chosen among', async () => {
    const g = await picking(w, 2)
    const two = [{ label: '가' }, { label: '나' }]
    const refused = (question: object) => g.raise(g.people[0]!, question).catch((error) => error.code)
    expect(await refused({ options: [{ label: '가' }] })).toBe('decisions.too_few_options')
    expect(await refused({ options: [{ label: '가' }, { label: '가' }] })).toBe('decisions.options_alike')
    expect(await refused({ options: two, seats: 3 })).toBe('decisions.seats_wrong')
    expect(await refused({ options: two, procedure: 'assembly' })).toBe('decisions.procedure_unfit')
    expect(await refused({ options: two, procedure: 'nothing' })).toBe('decisions.procedure_unfit')
    expect(await refused({ kind: 'resolution', text: '함께' })).toBe('decisions.procedure_unfit')
    expect(await refused({ kind: 'budget', options: two, budget: '1', unit: 'KRW' })).toBe(
      'decisions.procedure_unfit',
    )
    const forbidden = [{ label: '가', actions: [{ command: 'members.join', input: {} }] }, { label: '나' }]
    expect(await refused({ options: forbidden })).toBe('decisions.not_decidable')
    const impossible = [{ label: '가', actions: [g.appoint(w.clock.newId(), 'keeper')] }, { label: '나' }]
    await expect(g.raise(g.people[0]!, { options: impossible })).rejects.toMatchObject({
      code: 'decisions.would_be_refused',
      values: { refusal: 'members.no_such_agent', option: '가' },
    })
  })

  it('fails without the quorum, and elects nobody from blank ballots', async () => {
    const g = await picking(w, 4, { quorumNum: 3, quorumDen: 4 })
    const { decision } = await g.raise(g.people[0]!, { options: [{ label: '가' }, { label: '나' }] })
    for (const one of g.people.slice(0, 2)) await g.approve(one, decision, ['o1'])
    const lots = await group(w, 2, choosing('pick', { method: 'instant-runoff' }))
    const blank = await lots.send<{ decision: string }>(lots.people[0]!, 'raiseQuestion', {
      procedure: 'pick',
      kind: 'choice',
      title: '가나',
      reason: '',
      options: [{ label: '가' }, { label: '나' }],
    })
    await lots.send(lots.people[0]!, 'castBallot', { decision: blank.decision, ballot: { rank: [] } })
    w.clock.pass({ days: 3 })
    await w.settle()
    expect(await g.decision(decision)).toMatchObject({ state: 'failed', result: { quorum: { met: false } } })
    expect((await lots.decision(blank.decision)).state).toBe('failed')
  })
})
