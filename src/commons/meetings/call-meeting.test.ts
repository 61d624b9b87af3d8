import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { type Assembly, assembly } from './meeting.fixture.ts'
import { firstMeetingDay, lastNoticeDay } from './notice-days.ts'
import type { MeetingSummary } from './query-meetings.ts'

let w: World
let a: Assembly

beforeAll(async () => {
  w = await world()
  a = await assembly(w)
})

const notices = (by: number) =>
  w
    .get<{ notices: { headline: string; sentence: string | null }[] }>(
      a.people[by]!,
      a.commons,
      'notices.myNotices',
    )
    .then(({ notices }) => notices.map((one) => one.headline))

describe('the last day of notice', () => {
  it('leaves whole days between notice and meeting', () => {
    expect(lastNoticeDay('2026-07-31', 7)).toBe('2026-07-23')
    expect(firstMeetingDay('2026-07-23', 7)).toBe('2026-07-31')
    expect(lastNoticeDay('2026-03-05', 7)).toBe('2026-02-25')
    expect([lastNoticeDay('2026-03-05', 0), firstMeetingDay('2026-03-05', 0)]).toEqual([
      '2026-03-05',
      '2026-03-05',
    ])
  })
})

describe('meetings.planMeeting', () => {
  it('sets a meeting down, which nobody is told of', async () => {
    const meeting = await a.plan()
    const seen = await a.see(meeting)
    expect(seen).toMatchObject({ state: 'planned', prepares: true, items: [] })
    expect(seen.deadline).toMatchObject({ days: 7, last: '2026-03-23', isLate: false })
    expect((await a.see(meeting, 5)).prepares).toBe(false)
    await w.settle()
    expect(await notices(5)).not.toContain('총회가 소집됐어요')
  })

  it('is for whoever prepares meetings, and for an organ in its own matters', async () => {
    await expect(a.plan({}, 5)).rejects.toMatchObject({ code: 'meetings.not_yours_to_prepare' })
    await expect(a.plan({}, 1)).rejects.toMatchObject({ code: 'meetings.not_yours_to_prepare' })
    const meeting = await a.plan({ kind: 'board', organ: 'board', title: '3월 이사회' }, 1)
    expect((await a.see(meeting, 2)).prepares).toBe(true)
    expect(await a.see(meeting, 5)).toBeNull()
  })

  it('wants an organ that there is, and a time to come', async () => {
    const organless = { code: 'meetings.no_such_organ' }
    await expect(a.plan({ kind: 'board', organ: null })).rejects.toMatchObject(organless)
    await expect(a.plan({ kind: 'committee', organ: 'choir' })).rejects.toMatchObject(organless)
    await expect(a.plan({ organ: 'board' })).rejects.toMatchObject(organless)
    const past = { startsAt: '2026-03-01T05:00:00.000Z' }
    await expect(a.plan(past)).rejects.toMatchObject({ code: 'meetings.day_is_past' })
  })

  it('shows those ahead with the next one first', async () => {
    const soon = await a.plan({ title: '먼저 여는 총회', startsAt: '2026-03-20T05:00:00.000Z' })
    const { meetings } = await w.get<{ meetings: MeetingSummary[] }>(
      a.people[5]!,
      a.commons,
      'meetings.meetings',
      { when: 'ahead' },
    )
    expect(meetings[0]!.meeting).toBe(soon)
    expect(meetings.every((one) => one.kind === 'general')).toBe(true)
  })
})

describe('meetings.callMeeting', () => {
  it('tells every member, and says who has to be told by hand', async () => {
    const offline = await a.offline('순이')
    const meeting = await a.called()
    await w.settle()
    expect(await notices(5)).toContain('총회가 소집됐어요')
    // The mail is made from this sentence, so it states all that a notice must.
    expect((await lastNotice(5)).sentence).toBe(
      '총회 소집 통지 ‘2026년 정기총회’ · 일시 2026년 3월 31일 14:00 · 장소 마을회관 2층 · 안건 (1) 2025년 결산 승인',
    )
    expect(await a.tallies(meeting)).toMatchObject({ told: 6, untold: 1, seen: 0 })
    const untold = await a.roster(meeting, { show: 'untold' })
    expect(untold.map((one) => one.agent)).toEqual([offline])
    await a.send(0, 'markTold', { meeting, agents: [offline], way: 'phone' })
    expect(await a.tallies(meeting)).toMatchObject({ told: 7, untold: 0, byHand: 1 })
  })

  it('counts as seen whoever read on or answered (meetings.markTold, meetings.reply)', async () => {
    const meeting = await a.called()
    await w.settle()
    const { seq } = await lastNotice(4)
    await w.act(a.people[4]!, a.commons, 'notices.markRead', { upTo: seq })
    await a.send(5, 'reply', { meeting, reply: 'away' })
    expect(await a.tallies(meeting)).toMatchObject({ seen: 2, away: 1 })
  })

  it('counts an answer the office wrote down, which tells as well (meetings.noteReply)', async () => {
    const offline = await a.offline('옥이')
    const meeting = await a.called()
    const said = { meeting, agent: offline, reply: 'coming', way: 'phone' }
    await a.send(0, 'noteReply', said)
    expect(await a.tallies(meeting)).toMatchObject({ untold: 1, byHand: 1, coming: 1, seen: 1 })
    expect((await a.roster(meeting)).find(({ agent }) => agent === offline)?.reply).toBe('coming')
    await a.send(0, 'noteReply', { ...said, reply: 'away', way: 'letter' })
    expect(await a.tallies(meeting)).toMatchObject({ byHand: 1, coming: 0, away: 1 })
    const mine = a.send(3, 'noteReply', said)
    await expect(mine).rejects.toMatchObject({ code: 'meetings.not_yours_to_prepare' })
    const board = await a.plan({ kind: 'board', organ: 'board' }, 1)
    const early = a.send(1, 'noteReply', { ...said, meeting: board })
    await expect(early).rejects.toMatchObject({ code: 'meetings.not_called_yet' })
    await a.send(1, 'callMeeting', { meeting: board, late: false })
    const other = a.send(1, 'noteReply', { ...said, meeting: board })
    await expect(other).rejects.toMatchObject({ code: 'meetings.not_invited' })
  })

  it('wants an agenda, and a time to come', async () => {
    const meeting = await a.plan()
    const send = a.send(0, 'callMeeting', { meeting, late: false })
    await expect(send).rejects.toMatchObject({ code: 'meetings.no_items' })
  })

  it('is refused once it is too late, unless it is sent late on purpose', async () => {
    const inTime = await a.plan({ startsAt: '2026-03-10T05:00:00.000Z' })
    await a.send(0, 'addItems', { meeting: inTime, items: [a.item] })
    await a.send(0, 'callMeeting', { meeting: inTime, late: false })
    const late = await a.plan({ startsAt: '2026-03-09T05:00:00.000Z' })
    await a.send(0, 'addItems', { meeting: late, items: [a.item] })
    await expect(a.send(0, 'callMeeting', { meeting: late, late: false })).rejects.toMatchObject({
      code: 'meetings.notice_too_late',
      values: { days: 7, last: '2026-03-01', next: '2026-03-10' },
    })
    await a.send(0, 'callMeeting', { meeting: late, late: true })
    expect((await a.see(late)).state).toBe('called')
  })

  it('tells only those who sit in it of an organ’s meeting, with notice of its own', async () => {
    const meeting = await a.plan({ kind: 'board', organ: 'board', startsAt: '2026-03-06T05:00:00.000Z' }, 1)
    await a.send(1, 'callMeeting', { meeting, late: false })
    await w.settle()
    expect(await notices(2)).toContain('회의가 소집됐어요')
    expect(await notices(5)).not.toContain('회의가 소집됐어요')
    expect((await a.see(meeting, 1)).quorum.eligible).toBe(2)
  })

  it('does not call what has begun in time', async () => {
    const v = await world()
    const b = await assembly(v)
    const meeting = await b.plan()
    await b.send(0, 'addItems', { meeting, items: [b.item] })
    v.clock.pass({ days: 40 })
    const send = b.send(0, 'callMeeting', { meeting, late: true })
    await expect(send).rejects.toMatchObject({ code: 'meetings.day_is_past' })
  })
})

describe('meetings.changeMeeting', () => {
  const changed = (meeting: string, changes: object) => ({
    meeting,
    title: '2026년 정기총회',
    startsAt: '2026-03-31T05:00:00.000Z',
    place: '마을회관 2층',
    text: '',
    late: false,
    ...changes,
  })

  it('tells everybody again of a new time once it was called', async () => {
    const meeting = await a.called()
    await a.send(0, 'changeMeeting', changed(meeting, { startsAt: '2026-04-02T05:00:00.000Z' }))
    await w.settle()
    expect(await notices(5)).toContain('회의 때나 곳이 바뀌었어요')
    const soon = changed(meeting, { startsAt: '2026-03-05T05:00:00.000Z' })
    const refused = a.send(0, 'changeMeeting', soon)
    await expect(refused).rejects.toMatchObject({ code: 'meetings.notice_too_late' })
  })

  it('says nothing while nobody was told', async () => {
    const meeting = await a.plan()
    const before = (await notices(5)).length
    await a.send(0, 'changeMeeting', changed(meeting, { place: '강당' }))
    await w.settle()
    expect((await notices(5)).length).toBe(before)
    expect((await a.see(meeting)).place).toBe('강당')
  })
})

describe('meetings.cancelMeeting', () => {
  it('tells whoever was told, and ends it', async () => {
    const meeting = await a.called()
    await a.send(0, 'cancelMeeting', { meeting })
    await w.settle()
    expect(await notices(5)).toContain('회의가 취소됐어요')
    const again = a.send(0, 'cancelMeeting', { meeting })
    await expect(again).rejects.toMatchObject({ code: 'meetings.meeting_is_over' })
  })

  it('drops quietly what nobody was told of, and an organ’s own meeting for those in it', async () => {
    const planned = await a.plan()
    await a.send(0, 'cancelMeeting', { meeting: planned })
    expect((await a.see(planned)).state).toBe('cancelled')
    const board = await a.plan({ kind: 'board', organ: 'board' }, 1)
    await a.send(1, 'callMeeting', { meeting: board, late: false })
    await a.send(1, 'cancelMeeting', { meeting: board })
    await w.settle()
    expect((await w.verify(a.commons)).balancesAgree).toBe(true)
    const none = a.send(0, 'cancelMeeting', { meeting: a.agents[0] })
    await expect(none).rejects.toMatchObject({ code: 'meetings.no_such_meeting' })
  })
})

async function lastNotice(by: number): Promise<{ seq: number; sentence: string | null }> {
  const found = await w.get<{ notices: { seq: number; sentence: string | null }[] }>(
    a.people[by]!,
    a.commons,
    'notices.myNotices',
  )
  return found.notices[0]!
}
