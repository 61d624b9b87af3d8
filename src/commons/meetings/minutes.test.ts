import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { hex, sha256 } from '../../kernel/canonical.ts'
import { coop } from './room.fixture.ts'

let w: World
let c: Awaited<ReturnType<typeof coop>>
beforeAll(async () => {
  w = await world()
  c = await coop(w, 6)
})

const refusedWith = (code: string) => ({ code: `meetings.${code}` })
const nothing = { opening: '', closing: '', items: [] }

async function held(months: number, now = 12) {
  const { meeting, items, decision } = await c.ready(months, now)
  await c.arrive(meeting, 0, 1, 2, 3, 4)
  await c.open(meeting)
  await c.take(meeting, items[0])
  await c.count(meeting, items[0], { yes: 5 })
  await c.declare(meeting, items[0])
  await c.name(meeting, 1, 2, 3)
  return { meeting, items, decision }
}

// meetings.correctMinutes makes the further edition.
describe('minutes: meetings.editMinutes, meetings.freezeMinutes, meetings.signMinutes, meetings.signOnPaper', () => {
  it('are worded, then stand, are signed in the app or on paper, and corrected by another edition', async () => {
    const { meeting, items } = await held(6)
    const edit = (by: number, texts: object) => c.send(by, 'editMinutes', { meeting, texts })
    const freeze = () => c.send<{ hash: string }>(0, 'freezeMinutes', { meeting })
    const sign = (by: number, hash: string, edition = 1) =>
      c.send(by, 'signMinutes', { meeting, edition, hash })
    await expect(freeze()).rejects.toMatchObject(refusedWith('not_ended_yet'))
    await expect(sign(0, 'a'.repeat(64))).rejects.toMatchObject(refusedWith('no_minutes'))
    await c.end(meeting)
    expect(await c.minutes(meeting, 4)).toBeNull()
    await expect(edit(4, nothing)).rejects.toMatchObject(refusedWith('not_yours_to_prepare'))
    await edit(1, {
      ...nothing,
      opening: '의장이 인사했습니다.',
      items: [{ item: items[0], text: '질문이 있었습니다.' }],
    })
    await expect(sign(0, 'a'.repeat(64))).rejects.toMatchObject(refusedWith('minutes_not_frozen'))
    await expect(c.send(0, 'correctMinutes', { meeting, reason: '' })).rejects.toMatchObject(
      refusedWith('minutes_not_frozen'),
    )
    const paper = (...who: number[]) =>
      c.send(0, 'signOnPaper', { meeting, agents: who.map((i) => c.agents[i]), evidence: c.paper })
    await expect(paper(0)).rejects.toMatchObject(refusedWith('minutes_not_frozen'))
    const { hash } = await freeze()
    await expect(freeze()).rejects.toMatchObject(refusedWith('minutes_frozen'))
    await expect(edit(0, nothing)).rejects.toMatchObject(refusedWith('minutes_frozen'))
    await expect(sign(0, 'a'.repeat(64))).rejects.toMatchObject(refusedWith('minutes_are_others'))
    await expect(sign(4, hash)).rejects.toMatchObject(refusedWith('not_yours_to_sign'))
    await sign(0, hash)
    await expect(sign(0, hash)).rejects.toMatchObject(refusedWith('signed_already'))
    await expect(paper(4)).rejects.toMatchObject(refusedWith('not_theirs_to_sign'))
    await expect(paper(0)).rejects.toMatchObject(refusedWith('signed_already'))
    const missing = c.send(0, 'signOnPaper', { meeting, agents: [c.agents[1]], evidence: 'b'.repeat(64) })
    await expect(missing).rejects.toMatchObject(refusedWith('no_such_file'))
    await paper(1, 2, 3)
    const seen = await c.minutes(meeting, 4)
    expect(seen).toMatchObject({
      ...{ edition: 1, hash, leads: false },
      texts: { opening: '의장이 인사했습니다.', items: { [items[0]]: '질문이 있었습니다.' } },
      facts: {
        ...{ eligible: 6, present: 5, represented: 0 },
        items: [
          { settled: 'decided', vote: { outcome: 'passed', answers: { yes: 5 }, waitsFor: 'filing' } },
          { settled: 'postponed', vote: null },
        ],
      },
    })
    expect(seen?.signatures.map(({ office, way }) => [office, way])).toEqual([
      ['chair', 'app'],
      ['signer', 'paper'],
      ['signer', 'paper'],
      ['signer', 'paper'],
    ])
    await sealed(meeting, hash)
    await expect(c.send(0, 'correctMinutes', { meeting, reason: ' ' })).rejects.toMatchObject(
      refusedWith('why_missing'),
    )
    await c.send(0, 'correctMinutes', { meeting, reason: '인사한 사람이 달라요.' })
    expect(await c.minutes(meeting, 4)).toMatchObject({ edition: 1, editions: 2 })
    expect(await c.minutes(meeting, 4, 2)).toMatchObject({ edition: 1 })
    await edit(0, { ...nothing, opening: '부의장이 인사했습니다.' })
    const second = await freeze()
    await expect(sign(2, hash)).rejects.toMatchObject(refusedWith('minutes_are_others'))
    await sign(2, second.hash, 2)
    expect(await c.minutes(meeting, 4)).toMatchObject({ edition: 2, reason: '인사한 사람이 달라요.' })
    expect((await c.minutes(meeting, 4, 1))?.texts.opening).toBe('의장이 인사했습니다.')
    expect((await w.verify(c.commons)).findings).toEqual([])
  })

  async function sealed(meeting: string, hash: string) {
    const row = await w.office.database.read
      .selectFrom('meetings_minutes')
      .selectAll()
      .where('meeting', '=', meeting)
      .where('edition', '=', 1)
      .executeTakeFirstOrThrow()
    expect(hex(sha256(Buffer.from(`${row.salt}${row.facts}${row.texts}`)))).toBe(hash)
    expect(await c.records('meetings.minutes_frozen')).toMatchObject([
      { hash, signers: c.agents.slice(0, 4) },
    ])
    // The journal holds no word of them.
    expect(JSON.stringify(await c.records('meetings.minutes_frozen'))).not.toMatch(/[가-힣]/)
  }

  it('keep what was, whatever becomes of the decision', async () => {
    const { meeting, decision } = await held(7)
    await c.end(meeting)
    await c.send(0, 'freezeMinutes', { meeting })
    await w.act(c.people[0]!, c.commons, 'decisions.recordFiling', {
      ...{ decision, on: '2026-03-02', reference: '제1호' },
    })
    expect((await c.decision(decision)).state).toBe('executed')
    expect((await c.minutes(meeting))?.facts.items[0]?.vote).toMatchObject({ waitsFor: 'filing' })
  })

  it('are for outsiders only where the rules make them public, and then without who was there', async () => {
    const open = await coop(w, 4, undefined, { 'dials.meetings.minutes_public': true })
    const { meeting } = await open.ready()
    await open.arrive(meeting, 0, 1, 2, 3)
    await open.open(meeting)
    await open.name(meeting, 1, 2, 3)
    await open.end(meeting)
    const stranger = await w.person('지나는 이')
    const see = (commons: string, id: string) =>
      w.get<{ facts: { attendance: unknown[]; present: number } } | null>(
        stranger,
        commons,
        'meetings.minutes',
        { meeting: id },
      )
    expect(await see(open.commons, meeting)).toBeNull()
    await open.send(0, 'freezeMinutes', { meeting })
    expect(await see(open.commons, meeting)).toMatchObject({
      facts: { present: 4, attendance: [] },
      leads: false,
    })
    expect((await open.minutes(meeting, 3))?.facts.attendance).toHaveLength(4)
    const { meeting: closed } = await held(8, 7)
    await c.end(closed)
    await c.send(0, 'freezeMinutes', { meeting: closed })
    expect(await see(c.commons, closed)).toBeNull()
  })
})
