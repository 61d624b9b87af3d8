import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { putFile } from '../../kernel/files.ts'
import { presentAt } from './arriving.ts'
import { mostTries } from './check-in.ts'
import { type Assembly, assembly } from './meeting.fixture.ts'

let w: World
let a: Assembly

beforeAll(async () => {
  w = await world()
  a = await assembly(w, 6, { 'dials.meetings.proxies': 'app', 'procedures.assembly': halfMustCome })
})

/** As the template decides, half of all must take part. */
const halfMustCome = {
  label: { ko: '모두의 의결', en: 'vote of everyone' },
  ...{ method: 'majority', num: 1, den: 2, strict: true, base: 'yes_no' },
  ...{ electorate: ['member'], days: 3, quorumNum: 1, quorumDen: 2, early: false },
}
const refusedWith = (code: string) => ({ code: `meetings.${code}` })
const quorum = async (meeting: string) => (await a.see(meeting)).quorum

async function atTheDoor(): Promise<{ meeting: string; code: string; wrong: string }> {
  const meeting = await a.called()
  await a.send(0, 'openDoor', { meeting })
  const code = (await a.tallies(meeting)).code!
  return { meeting, code, wrong: code === '000000' ? '111111' : '000000' }
}

const proxy = (meeting: string, from: number, to: number) =>
  a.send(from, 'giveProxy', {
    meeting,
    agent: a.agents[from],
    ...{ holder: a.agents[to], holderName: null, evidence: null },
  })

describe('meetings.openDoor and meetings.checkIn', () => {
  it('let in whoever types the code, and count them', async () => {
    const { meeting, code } = await atTheDoor()
    expect(code).toMatch(/^\d{6}$/)
    expect(await a.send(3, 'checkIn', { meeting, code })).toEqual({ in: true, left: 0 })
    expect(await quorum(meeting)).toMatchObject({ eligible: 6, present: 1, needed: 3, num: 1, den: 2 })
    expect((await a.see(meeting, 3)).mine.here).toBe(true)
    const again = a.send(3, 'checkIn', { meeting, code })
    await expect(again).rejects.toMatchObject(refusedWith('is_there_already'))
    expect(JSON.stringify(await a.see(meeting, 3))).not.toContain(code)
  })

  it('end guessing', async () => {
    const { meeting, code, wrong } = await atTheDoor()
    for (let left = mostTries - 1; left >= 0; left--)
      expect(await a.send(3, 'checkIn', { meeting, code: wrong })).toEqual({ in: false, left })
    const right = a.send(3, 'checkIn', { meeting, code })
    await expect(right).rejects.toMatchObject(refusedWith('too_many_tries'))
    await a.send(0, 'tickAttendance', { meeting, agents: [a.agents[3]], way: 'office' })
    expect((await quorum(meeting)).present).toBe(1)
  })

  it('are for those invited, once the door is open', async () => {
    const meeting = await a.called()
    const early = a.send(3, 'checkIn', { meeting, code: '123456' })
    await expect(early).rejects.toMatchObject(refusedWith('door_is_shut'))
    const board = await a.plan({ kind: 'board', organ: 'board' }, 1)
    await a.send(1, 'callMeeting', { meeting: board, late: false })
    await a.send(1, 'openDoor', { meeting: board })
    const other = a.send(5, 'checkIn', { meeting: board, code: '123456' })
    await expect(other).rejects.toMatchObject(refusedWith('not_invited'))
    const reply = a.send(5, 'reply', { meeting: board, reply: 'coming' })
    await expect(reply).rejects.toMatchObject(refusedWith('not_invited'))
    const told = a.send(1, 'markTold', { meeting: board, agents: [a.agents[5]], way: 'hand' })
    await expect(told).rejects.toMatchObject(refusedWith('not_invited'))
    const planned = await a.plan()
    const unsent = a.send(0, 'openDoor', { meeting: planned })
    await expect(unsent).rejects.toMatchObject(refusedWith('not_called_yet'))
  })
})

describe('meetings.tickAttendance and meetings.markLeft', () => {
  it('count a proxy with its holder, in and out', async () => {
    const meeting = await a.called()
    await proxy(meeting, 3, 4)
    await a.send(0, 'tickAttendance', { meeting, agents: [a.agents[4], a.agents[5]], way: 'office' })
    expect(await quorum(meeting)).toMatchObject({ present: 3, represented: 1 })
    const there = await presentAt(
      { db: w.office.database.read, commons: { id: a.commons, slug: '' } },
      meeting,
    )
    expect(there.find((one) => one.agent === a.agents[3])).toMatchObject({ by: a.agents[4], way: 'proxy' })
    await a.send(4, 'markLeft', { meeting, agent: a.agents[4] })
    expect((await quorum(meeting)).present).toBe(1)
    const gone = a.send(4, 'markLeft', { meeting, agent: a.agents[4] })
    await expect(gone).rejects.toMatchObject(refusedWith('is_not_there'))
    const other = a.send(3, 'markLeft', { meeting, agent: a.agents[5] })
    await expect(other).rejects.toMatchObject(refusedWith('not_yours_to_prepare'))
    await a.send(0, 'tickAttendance', { meeting, agents: [a.agents[4]], way: 'office' })
    expect(await quorum(meeting)).toMatchObject({ present: 3, represented: 1 })
  })

  it('let somebody who comes after all be there once', async () => {
    const { meeting, code } = await atTheDoor()
    await proxy(meeting, 3, 4)
    await a.send(4, 'checkIn', { meeting, code })
    await a.send(3, 'checkIn', { meeting, code })
    expect(await quorum(meeting)).toMatchObject({ present: 2, represented: 0 })
    await a.send(4, 'markLeft', { meeting, agent: a.agents[4] })
    expect((await quorum(meeting)).present).toBe(1)
  })

  it('let in one of the family with a paper, and nobody who was not invited', async () => {
    const meeting = await a.called()
    const tick = (agent: string, way: string) =>
      a.send(0, 'tickAttendance', { meeting, agents: [agent], way })
    await expect(tick(a.agents[3]!, 'family')).rejects.toMatchObject(refusedWith('no_such_proxy'))
    const upload = {
      commonsId: a.commons,
      name: '위임장',
      mediaType: 'image/png',
      owner: 't',
      at: w.clock.now(),
    }
    const { hash } = await putFile(w.office.database.write, { ...upload, bytes: Buffer.from('x') })
    const kin = { agent: a.agents[3], holder: null, holderName: '영희', evidence: hash }
    await a.send(0, 'giveProxy', { meeting, ...kin })
    await tick(a.agents[3]!, 'family')
    expect(await quorum(meeting)).toMatchObject({ present: 1, represented: 1 })
    await expect(tick(meeting, 'office')).rejects.toMatchObject(refusedWith('not_invited'))
  })

  it('find people among those invited', async () => {
    const meeting = await a.called()
    await a.send(0, 'tickAttendance', { meeting, agents: [a.agents[3]], way: 'office' })
    expect((await a.roster(meeting, { show: 'here' })).map((one) => one.agent)).toEqual([a.agents[3]])
    expect(await a.roster(meeting, { show: 'not_here' })).toHaveLength(5)
    expect((await a.roster(meeting, { search: '사람4' })).map((one) => one.name)).toEqual(['사람 4'])
    const first = await w.get<{ next: string }>(a.people[0]!, a.commons, 'meetings.people', {
      ...{ meeting, show: 'all', limit: 4 },
    })
    expect(await a.roster(meeting, { after: first.next })).toHaveLength(2)
    await expect(a.roster(meeting, {}, 5)).rejects.toMatchObject({ code: 'kernel.not_found' })
    await expect(a.roster(meeting, { after: '???' })).rejects.toMatchObject({ code: 'kernel.bad_input' })
  })
})
