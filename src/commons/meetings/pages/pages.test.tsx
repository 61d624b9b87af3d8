import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import type { Lang } from '../../../kernel/language.ts'
import type { HomeCard, Page } from '../../../ui/page.ts'
import { PageContext } from '../../../ui/page-context.ts'
import { htmlOf, send, textOf, viewOf } from '../../decisions/pages/pages.fixture.tsx'
import { type Assembly, assembly } from '../meeting.fixture.ts'
import { agendaPage } from './agenda-page.tsx'
import { agendaPosts } from './agenda-posts.ts'
import { calendarFile } from './calendar.ts'
import { nextCard, waitingMeetings } from './home.tsx'
import { lettersPage } from './letters-page.tsx'
import { listPage } from './list.tsx'
import { meetingPage } from './meeting-page.tsx'
import { noticePage } from './notice-page.tsx'
import { peoplePosts } from './people-posts.ts'
import { newPage } from './plan-pages.tsx'
import { planPosts } from './plan-posts.ts'
import { proxiesPage } from './proxies-page.tsx'

let w: World
let a: Assembly
const [office, board, member] = [0, 1, 5]

beforeAll(async () => {
  w = await world()
  a = await assembly(w)
})

const view = (by: number, id?: string, lang: Lang = 'ko', search = '') =>
  viewOf(w, a.people[by]!, a.commons, { id, lang, search })

async function read(page: Pick<Page | HomeCard, 'render'>, by: number, id?: string, lang: Lang = 'ko') {
  const drawn = await page.render(await view(by, id, lang))
  return textOf(await htmlOf(<PageContext.Provider value={{ lang }}>{drawn}</PageContext.Provider>))
}

const posts = [...planPosts, ...agendaPosts, ...peoplePosts]

async function press(by: number, path: string, values: Record<string, string>, id?: string) {
  const target = posts.find((one) => one.path === path)!
  return (await send(await view(by, id), target, values)) as { to: string; notice?: string }
}

const plan = { kind: 'general', day: '2026-04-01', time: '14:00', place: '강당', title: '', text: '' }

describe('pages of meetings', () => {
  it('teach while there is none', async () => {
    expect(await read(listPage, office)).toContain('차례대로 따라 하면 돼요')
    expect(await read(listPage, member)).toContain('회의가 소집되면')
    expect(await nextCard.render(await view(member))).toBeNull()
  })

  it('offer the meetings one may prepare', async () => {
    expect(await read(newPage, office)).toMatch(/총회.*이사회/)
    expect(await read(newPage, board)).not.toContain('조합원 모두가 모여요')
  })

  it('lead from a date to the notice in one form', async () => {
    const { to } = await press(office, '/meetings/new', { ...plan, usual: 'on' })
    expect(to).toMatch(/^\/meetings\/[0-9a-f-]+\/notice$/)
    const id = to.split('/')[2]!
    expect((await a.see(id)).startsAt).toBe('2026-04-01T05:00:00.000Z')
    const letter = await read(noticePage, office, id)
    expect(letter).toContain('2026년 총회')
    expect(letter).toMatch(/제1호 결산보고서.*제4호 임원 선출/)
    expect(letter).toContain('2026년 3월 24일 밤 12시까지 보내야 해요')
    expect(letter).toContain('위임장')
    expect(await read(noticePage, member, id)).not.toContain('명에게 보내기')
    const { to: next } = await press(office, '/meetings/new', plan)
    expect(next).toMatch(/agenda$/)
  })

  it('say when it is too late, and move the day in one press', async () => {
    const soon = await press(office, '/meetings/new', { ...plan, day: '2026-03-05', usual: 'on' })
    const id = soon.to.split('/')[2]!
    const late = await read(noticePage, office, id)
    expect(late).toContain('오늘 보내면 2026년 3월 10일부터')
    const refused = (await press(office, '/meetings/:id/call', {}, id)) as unknown as { again: string }
    expect(refused.again).toContain('늦은 줄 알고')
    const move = { day: '2026-03-10', time: '14:00', place: '강당', title: '총회', text: '', back: 'notice' }
    expect((await press(office, '/meetings/:id/edit', move, id)).to).toMatch(/notice$/)
    expect((await press(office, '/meetings/:id/call', {}, id)).to).toBe(`/meetings/${id}`)
    expect((await a.see(id)).state).toBe('called')
  })

  it('put the waiting proposals and the usual items on the agenda', async () => {
    const id = await a.plan()
    const { decision } = await a.propose(a.people[0]!, 12, 6)
    await w.office.database.owner.query(`update decisions_decision set state = 'tabled' where id = $1`, [
      decision,
    ])
    expect(await read(agendaPage, office, id)).toContain('규칙을 더 자주 살펴볼까요?')
    await press(office, '/meetings/:id/table', { [`decision:${decision}`]: 'on' }, id)
    await press(office, '/meetings/:id/usual', { 'usual:plan': 'on' }, id)
    await press(office, '/meetings/:id/items', { title: '보고', text: '', kind: 'report' }, id)
    const { items } = await a.see(id)
    expect(items.map((one) => [one.kind, one.decision])).toEqual([
      ['decision', decision],
      ['decision', null],
      ['report', null],
    ])
    const order = items.map((one) => one.item).toReversed()
    await press(office, '/meetings/:id/order', { order: order.join(' ') }, id)
    await send(
      { ...(await view(office, id)), params: { id, item: order[0]! } },
      posts.find((one) => one.path === '/meetings/:id/items/:item')!,
      { do: 'remove' },
    )
    expect((await a.see(id)).items.map((one) => one.decision)).toEqual([null, decision])
  })

  it('ask each member whether they come, until they answer', async () => {
    const id = await a.called({ title: '물을 총회' })
    const asked = async () => (await waitingMeetings.list(await view(member))).map((one) => one.title)
    expect(await asked()).toContain('물을 총회에 오시나요?')
    expect(await read(meetingPage, member, id)).toContain('총회에 오시나요?')
    await press(member, '/meetings/:id/reply', { reply: 'away' }, id)
    expect(await asked()).not.toContain('물을 총회에 오시나요?')
    const proxy = await press(member, '/meetings/:id/reply', { reply: 'proxy' }, id)
    expect(proxy.to).toBe(`/meetings/${id}/proxies`)
    expect(await read(proxiesPage, member, id)).toContain('위임장은 종이로 받아요')
    expect(await read(meetingPage, office, id)).toMatch(/준비 단계.*모두에게 닿았어요/)
    expect(await read(meetingPage, member, id, 'en')).not.toContain('Steps')
  })

  it('print a letter for each whom nothing else reaches', async () => {
    await a.offline('박순덕')
    const id = await a.called()
    const letters = await read(lettersPage, office, id)
    expect(letters).toContain('박순덕 귀하')
    expect(letters).not.toContain('사람 6 귀하')
    await expect(read(lettersPage, member, id)).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    const wait = await waitingMeetings.list(await view(office))
    expect(wait.some(({ title }) => title.includes('1명에게 알려 주세요'))).toBe(true)
  })

  it('go into a calendar with lines that are short enough', async () => {
    const id = await a.called({
      title: '아주 긴 이름, 그리고; 쉼표까지 들어 있는 2026년 상반기 정기총회 모임',
    })
    const { body } = await calendarFile.respond(await view(member, id))
    const lines = String(body).split('\r\n')
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(String(body).replaceAll('\r\n ', '')).toContain('아주 긴 이름\\, 그리고\\; 쉼표')
    expect(lines).toContain('DTSTART:20260331T050000Z')
  })

  it('are not there for whoever may not see them', async () => {
    const id = await a.plan({ kind: 'board', organ: 'board' }, board)
    await expect(read(meetingPage, member, id)).rejects.toMatchObject({ code: 'kernel.not_found' })
  })
})
