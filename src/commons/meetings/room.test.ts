import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { choosing } from '../decisions/group.fixture.ts'
import { coop } from './room.fixture.ts'

let w: World
let c: Awaited<ReturnType<typeof coop>>
beforeAll(async () => {
  w = await world()
  c = await coop(w, 9)
})

const refusedWith = (code: string) => ({ code: code.includes('.') ? code : `meetings.${code}` })

describe('meetings.openMeeting', () => {
  it('opens once enough are there, with a chair who is', async () => {
    const { meeting, items } = await c.ready()
    await expect(c.take(meeting, items[0])).rejects.toMatchObject(refusedWith('not_open_yet'))
    await c.arrive(meeting, 0, 1, 2)
    await expect(c.open(meeting)).rejects.toMatchObject({
      ...refusedWith('quorum_missing'),
      values: { needed: 5, present: 3 },
    })
    await c.proxy(meeting, 5, 3)
    await c.arrive(meeting, 3)
    for (const absent of [4, 5])
      await expect(c.open(meeting, absent)).rejects.toMatchObject(refusedWith('chair_not_there'))
    const stranger = c.send(4, 'openMeeting', { meeting, chair: c.agents[0], recorder: c.agents[1] })
    await expect(stranger).rejects.toMatchObject(refusedWith('not_yours_to_prepare'))
    expect(await c.open(meeting)).toMatchObject({ present: 5, needed: 5 })
    expect(await c.room(meeting)).toMatchObject({
      ...{ leads: true, current: null, inRecess: false, signersNeeded: 3 },
      opened: { eligible: 9, present: 5, represented: 1, needed: 5 },
      inPerson: expect.arrayContaining([c.agents[0], c.agents[3]]),
    })
    // Whoever was named to record it leads too; other members only look on.
    expect((await c.room(meeting, 1)).leads).toBe(true)
    expect(await c.room(meeting, 6)).toMatchObject({ leads: false, inPerson: [] })
    await expect(c.open(meeting)).rejects.toMatchObject(refusedWith('meeting_has_begun'))
    await c.send(0, 'postponeItem', { meeting, item: items[0], outcome: '' })
    await c.name(meeting, 1, 2, 3)
    await c.end(meeting)
  })
})

describe('meetings.takeUpItem, meetings.countVotes, meetings.declareResult, meetings.postponeItem', () => {
  it('is taken up, counted and declared, one at a time', async () => {
    const { meeting, items, decision } = await c.ready()
    const [change, report] = items
    await c.arrive(meeting, 0, 1, 2, 3, 4, 5)
    await c.open(meeting)
    await expect(c.count(meeting, change, { yes: 1 })).rejects.toMatchObject(refusedWith('item_not_up'))
    await expect(c.declare(meeting, change)).rejects.toMatchObject(refusedWith('item_not_up'))
    await expect(c.take(meeting, w.clock.newId())).rejects.toMatchObject(refusedWith('no_such_item'))
    await c.take(meeting, change)
    await expect(c.take(meeting, report)).rejects.toMatchObject(refusedWith('another_item_open'))
    await expect(c.end(meeting)).rejects.toMatchObject(refusedWith('another_item_open'))
    await expect(c.declare(meeting, change)).rejects.toMatchObject(refusedWith('decisions.hands_missing'))
    await c.count(meeting, change, { yes: 3, no: 1, abstain: 2 })
    await c.count(meeting, change, { yes: 4, no: 1, abstain: 1 })
    expect((await c.room(meeting)).items[0]).toMatchObject({
      vote: { counted: { yes: 4, no: 1, abstain: 1 } },
    })
    await c.declare(meeting, change)
    expect((await c.decision(decision)).state).toBe('waiting')
    await expect(c.take(meeting, change)).rejects.toMatchObject(refusedWith('item_settled'))
    await expect(c.send(0, 'postponeItem', { meeting, item: change, outcome: '' })).rejects.toMatchObject(
      refusedWith('item_settled'),
    )
    await c.take(meeting, report)
    await expect(c.declare(meeting, report, ' ')).rejects.toMatchObject(refusedWith('outcome_missing'))
    await c.declare(meeting, report, '보고를 받았습니다.')
    expect((await c.room(meeting)).items.map((one) => one.settled)).toEqual(['decided', 'done'])
    await expect(c.end(meeting)).rejects.toMatchObject({
      ...refusedWith('too_few_signers'),
      values: { needed: 3 },
    })
    await c.name(meeting, 1, 2, 3)
    await c.end(meeting)
    expect(await c.see(meeting)).toMatchObject({ state: 'ended' })
  })

  it('may be put off while it is voted on, and be voted on in another meeting', async () => {
    const { meeting, items, decision } = await c.ready(9, 12)
    await c.arrive(meeting, 0, 1, 2, 3, 4)
    await c.open(meeting)
    expect((await c.decision(decision)).isFixed).toBe(true)
    await c.take(meeting, items[0], 'phones')
    await c.vote(c.people[1]!, decision, 'no')
    await c.send(0, 'postponeItem', { meeting, item: items[0], outcome: '자료를 더 모으기로 했습니다.' })
    expect(await c.decision(decision)).toMatchObject({ state: 'tabled', cast: 0, isFixed: false })
    await c.name(meeting, 1, 2, 3)
    await c.end(meeting)
    expect((await c.records('meetings.meeting_ended')).at(-1)).toMatchObject({ settled: 0, postponed: 2 })
    const next = await c.plan()
    await c.send(0, 'addItems', {
      meeting: next,
      items: [{ title: '다시', text: '', kind: 'decision', decision }],
    })
  })
})

describe('meetings.takeRecess, meetings.endRecess', () => {
  it('stops the meeting until it goes on', async () => {
    const { meeting, items } = await c.ready(10, 12)
    await c.arrive(meeting, 0, 1, 2, 3, 4)
    await c.open(meeting)
    await expect(c.send(0, 'endRecess', { meeting })).rejects.toMatchObject(refusedWith('not_in_recess'))
    await c.send(0, 'takeRecess', { meeting })
    await expect(c.take(meeting, items[0])).rejects.toMatchObject(refusedWith('in_recess'))
    await expect(c.send(0, 'takeRecess', { meeting })).rejects.toMatchObject(refusedWith('in_recess'))
    w.clock.pass({ minutes: 10 })
    await c.send(0, 'endRecess', { meeting })
    await c.take(meeting, items[1])
  })
})

describe('a board', () => {
  it('meets the light way, led by one who sits in it, and nobody has to be elected to sign', async () => {
    const own = { method: 'majority', num: 1, den: 2, strict: true, base: 'present', held: 'meeting' }
    const b = await coop(w, 4, undefined, choosing('board', { ...own, electorate: ['organ:board'] }))
    const question = {
      procedure: 'board',
      kind: 'resolution',
      title: '사무실 이전',
      reason: '',
      text: '옮깁니다.',
    }
    const raised = await w.act<{ decision: string }>(
      b.people[1]!,
      b.commons,
      'decisions.raiseQuestion',
      question,
    )
    const meeting = await b.plan({ kind: 'board', organ: 'board', title: '3월 이사회' }, 1)
    const item = { title: '사무실 이전의 건', text: '', kind: 'decision', decision: raised.decision }
    const { items } = await b.send<{ items: [string] }>(1, 'addItems', { meeting, items: [item] })
    await b.send(1, 'callMeeting', { meeting, late: true })
    await b.send(1, 'tickAttendance', { meeting, agents: [b.agents[1], b.agents[2]], way: 'office' })
    await b.send(1, 'openMeeting', { meeting, chair: b.agents[1], recorder: b.agents[2] })
    await b.send(1, 'takeUpItem', { meeting, item: items[0], way: 'hands' })
    const answers = [{ answer: 'yes', type: null, heads: 2 }]
    await b.send(2, 'countVotes', { meeting, item: items[0], answers })
    await b.send(1, 'declareResult', { meeting, item: items[0], outcome: '' })
    expect((await b.decision(raised.decision)).state).toBe('passed')
    expect(await b.see(meeting, 3)).toBeNull()
    await b.send(1, 'endMeeting', { meeting })
    await b.send(2, 'freezeMinutes', { meeting })
    expect((await b.minutes(meeting, 2))?.signatures.map(({ agent }) => agent)).toEqual([b.agents[1]])
    expect(await b.minutes(meeting, 3)).toBeNull()
  })
})

describe('meetings.nameSigners, meetings.endMeeting', () => {
  it('are as many as the law asks, there themselves, and not the chair', async () => {
    const { meeting } = await c.ready(11, 12)
    await c.proxy(meeting, 8, 4)
    await c.arrive(meeting, 0, 1, 2, 3, 4)
    await c.open(meeting)
    await expect(c.name(meeting, 1, 2)).rejects.toMatchObject(refusedWith('too_few_signers'))
    await expect(c.name(meeting, 1, 2, 2)).rejects.toMatchObject(refusedWith('signer_twice'))
    await expect(c.name(meeting, 0, 1, 2)).rejects.toMatchObject(refusedWith('chair_signs_anyway'))
    await expect(c.name(meeting, 1, 2, 8)).rejects.toMatchObject(refusedWith('signer_not_there'))
    await c.name(meeting, 1, 2, 3)
    await c.name(meeting, 4, 2, 3)
    expect((await c.room(meeting)).signers).toEqual([c.agents[4], c.agents[2], c.agents[3]])
  })
})
