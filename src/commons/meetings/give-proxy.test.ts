import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { putFile } from '../../kernel/files.ts'
import { type Assembly, assembly } from './meeting.fixture.ts'

let w: World
let a: Assembly
let paper: string

beforeAll(async () => {
  w = await world()
  a = await assembly(w, 6, { 'dials.meetings.proxies': 'app' })
  paper = await photo(a.commons)
})

async function photo(commonsId: string): Promise<string> {
  const upload = { name: '위임장.png', mediaType: 'image/png', owner: 'test', at: w.clock.now() }
  return (await putFile(w.office.database.write, { ...upload, commonsId, bytes: Buffer.from('png') })).hash
}

const give = (meeting: string, from: number, to: number | null, changes: object = {}, by = from) =>
  a.send(by, 'giveProxy', {
    meeting,
    agent: a.agents[from],
    holder: to === null ? null : a.agents[to],
    holderName: null,
    evidence: null,
    ...changes,
  })
const refusedWith = (code: string) => ({ code: `meetings.${code}` })

describe('meetings.giveProxy', () => {
  it('is given in the app where the rules allow it, to one who holds no other', async () => {
    const meeting = await a.called()
    await give(meeting, 3, 4)
    await w.settle()
    expect((await a.see(meeting, 3)).mine.proxyTo).toBe(a.agents[4])
    await expect(give(meeting, 5, 4)).rejects.toMatchObject(refusedWith('holder_has_enough'))
    await expect(give(meeting, 4, 5)).resolves.toBeDefined()
    await expect(give(meeting, 2, 4)).rejects.toMatchObject(refusedWith('holder_is_away_too'))
    await expect(give(meeting, 2, 2)).rejects.toMatchObject(refusedWith('holder_is_oneself'))
    await expect(give(meeting, 2, null)).rejects.toMatchObject(refusedWith('name_the_holder'))
    const both = give(meeting, 2, 1, { holderName: '영희' })
    await expect(both).rejects.toMatchObject(refusedWith('name_the_holder'))
    await expect(give(meeting, 2, 1, { holder: meeting })).rejects.toMatchObject(refusedWith('not_invited'))
  })

  it('is entered by the office from paper, also for one of the family', async () => {
    const meeting = await a.called()
    const family = { holder: null, holderName: '이웃집 아들' }
    await expect(give(meeting, 3, null, family, 0)).rejects.toMatchObject(refusedWith('paper_needed'))
    await give(meeting, 3, null, { ...family, evidence: paper }, 0)
    const [one] = await a.roster(meeting, { show: 'proxies' })
    expect(one!.proxy).toEqual({ holder: null, holderName: '이웃집 아들', evidence: paper })
    const other = give(meeting, 3, 4, { evidence: paper }, 5)
    await expect(other).rejects.toMatchObject(refusedWith('not_yours_to_prepare'))
    const lost = give(meeting, 4, 5, { evidence: '0'.repeat(64) }, 0)
    await expect(lost).rejects.toMatchObject(refusedWith('no_such_file'))
  })

  it('comes after the call, before one is there oneself, and not to an organ’s meeting', async () => {
    const planned = await a.plan()
    await expect(give(planned, 3, 4)).rejects.toMatchObject(refusedWith('not_called_yet'))
    const meeting = await a.called()
    await a.send(0, 'tickAttendance', { meeting, agents: [a.agents[3]], way: 'office' })
    await expect(give(meeting, 3, 4)).rejects.toMatchObject(refusedWith('is_there_already'))
    const board = await a.plan({ kind: 'board', organ: 'board' }, 1)
    await a.send(1, 'callMeeting', { meeting: board, late: false })
    await expect(give(board, 1, 2)).rejects.toMatchObject(refusedWith('no_proxies_here'))
  })

  it('stays on paper where the rules or the law say so', async () => {
    const rules = { 'dials.meetings.proxies_each': 5, 'dials.meetings.notice_days': 2 }
    const strict = { profile: 'kr-cooperative', 'dials.meetings.family_proxy': false }
    const b = await assembly(w, 4, { ...rules, ...strict })
    const meeting = await b.called()
    const given = (by: number, changes: object) =>
      b.send(by, 'giveProxy', {
        meeting,
        agent: b.agents[1],
        holder: b.agents[2],
        holderName: null,
        evidence: null,
        ...changes,
      })
    await expect(given(1, {})).rejects.toMatchObject(refusedWith('proxy_on_paper_only'))
    await given(0, { evidence: await photo(b.commons) })
    const second = { agent: b.agents[3], evidence: await photo(b.commons) }
    await expect(given(0, second)).rejects.toMatchObject(refusedWith('holder_has_enough'))
    const { deadline, quorum } = await b.see(meeting)
    expect(deadline).toMatchObject({ days: 7, article: { ko: '협동조합 기본법 제28조 제5항' } })
    // More than half of four.
    expect(quorum.needed).toBe(3)
    const kin = { holder: null, holderName: '가족', evidence: await photo(b.commons) }
    await expect(given(0, kin)).rejects.toMatchObject(refusedWith('family_not_allowed'))
  })
})

describe('meetings.withdrawProxy', () => {
  it('takes it back, and those it let in with it', async () => {
    const meeting = await a.called()
    await give(meeting, 3, 4)
    await a.send(0, 'tickAttendance', { meeting, agents: [a.agents[4]], way: 'office' })
    expect((await a.see(meeting)).quorum).toMatchObject({ present: 2, represented: 1 })
    const other = a.send(5, 'withdrawProxy', { meeting, agent: a.agents[3] })
    await expect(other).rejects.toMatchObject(refusedWith('not_yours_to_prepare'))
    await a.send(3, 'withdrawProxy', { meeting, agent: a.agents[3] })
    expect((await a.see(meeting)).quorum).toMatchObject({ present: 1, represented: 0 })
    const again = a.send(3, 'withdrawProxy', { meeting, agent: a.agents[3] })
    await expect(again).rejects.toMatchObject(refusedWith('no_such_proxy'))
  })

  it('is too late once the meeting is open', async () => {
    const meeting = await a.called()
    await give(meeting, 3, 4)
    await w.office.database.owner.query(`update meetings_meeting set state = 'open' where id = $1`, [meeting])
    const late = a.send(3, 'withdrawProxy', { meeting, agent: a.agents[3] })
    await expect(late).rejects.toMatchObject(refusedWith('meeting_has_begun'))
  })
})
