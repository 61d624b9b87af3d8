import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { type Lang, languages } from '../../../kernel/language.ts'
import type { HomeCard, Page, Post } from '../../../ui/page.ts'
import { PageContext } from '../../../ui/page-context.ts'
import { group } from '../../decisions/group.fixture.ts'
import { htmlOf, send, textOf, viewOf } from '../../decisions/pages/pages.fixture.tsx'
import { casePage } from './case-page.tsx'
import { promisesCard } from './home.tsx'
import { listPage } from './list.tsx'
import { conflictPage, reportPage } from './open-pages.tsx'
import { posts } from './posts.ts'
import { waitingCases } from './waiting.ts'

let w: World
let g: Awaited<ReturnType<typeof group>>
let ids: string[]
const [steward, reporter, against, judge] = [0, 1, 2, 3]

/** The fourth of them judges. */
beforeAll(async () => {
  // Late in the evening by the world's clock, so that in the group's own zone the next day has begun.
  w = await world('2026-03-02T20:00:00.000Z')
  const helper = { label: { ko: '살피미', en: 'warden' }, seats: null, termMonths: null }
  g = await group(w, 5, {
    'roles.warden': helper,
    'powers.sanctions.judgeByOffice': { who: ['role:warden'], layer: 'bylaws' },
    'powers.members.appoint': { who: ['role:steward'], layer: 'bylaws' },
  })
  ids = await Promise.all(g.people.map(g.agent))
  const term = { agent: ids[judge], kind: 'role', code: 'warden', from: '2026-03-03', until: null }
  await w.act(g.people[steward]!, g.commons, 'members.appoint', term)
})

const view = (by: number, id?: string, lang: Lang = 'ko') => viewOf(w, g.people[by]!, g.commons, { id, lang })

type Drawn = Pick<Page, 'render'> | Pick<HomeCard, 'render'>

const html = async (page: Drawn, by: number, id?: string, lang: Lang = 'ko') => {
  const drawn = await page.render(await view(by, id, lang))
  return htmlOf(<PageContext.Provider value={{ lang }}>{drawn}</PageContext.Provider>)
}
const read = async (page: Drawn, by: number, id?: string, lang?: Lang) =>
  textOf(await html(page, by, id, lang))

const postNamed = (name: string): Post => posts.find((one) => one.path.endsWith(`/${name}`))!
const press = async (by: number, step: string, values: Record<string, string>, id?: string) =>
  send(await view(by, id), postNamed(step), values)

const waits = async (by: number) => (await waitingCases.list(await view(by))).map((one) => one.title)

/** Reports a breach through the form; answers the case's id. */
async function report(note = '토요일 물길 청소에 오지 않았어요'): Promise<string> {
  const fields = { against: ids[against]!, duty: 'common-work', day: '2026-03-03', note }
  return idOf(await press(reporter, 'report', fields))
}

function idOf(sent: object): string {
  expect(sent).toHaveProperty('to')
  return (sent as { to: string }).to.split('/').at(-1)!
}

describe('promises', () => {
  it('are taught about while nothing was broken', async () => {
    const shown = await read(listPage, reporter)
    expect(shown).toContain('나와 관련된 일이 없어요. 지켜지지 않은 일을 알리거나')
    expect(shown).toContain('아직 조치가 없어요. 생기더라도 이름 없이')
    expect(await read(promisesCard, reporter)).toMatch(/약속 지키기.*알리기.*도움 청하기/)
    const stranger = await viewOf(w, await w.person('길손'), g.commons)
    expect(await promisesCard.render(stranger)).toBeNull()
  })

  it('are reported on by a form that offers everybody else, up to today where we are', async () => {
    const form = await html(reportPage, reporter)
    expect(form).toMatch(/name="day"[^>]*value="2026-03-03"/)
    expect(form).toContain(`value="${ids[against]}"`)
    expect(form).not.toContain(`value="${ids[reporter]}"`)
  })

  it('show a refused report again as it was written, with what stands in the way', async () => {
    const fields = {
      against: ids[against]!,
      duty: 'common-work',
      day: '2026-03-09',
      note: '다음 주에 안 올 거예요',
    }
    const { again } = (await press(reporter, 'report', fields)) as { again: string }
    expect(again).toContain('아직 오지 않은 날이에요.')
    expect(again).toContain('다음 주에 안 올 거예요')
    expect(again).toMatch(new RegExp(`value="${ids[against]}"[^>]* selected`))
  })
})

describe('a breach', () => {
  let id = ''

  it('is shown to each with what they can do, and to nobody else', async () => {
    id = await report()
    expect(await read(listPage, against)).toMatch(/사람 3 님 · 울력.*1번.*살펴보는 중/)
    expect(await waits(against)).toEqual(['사람 3 님 · 울력'])
    expect(await waits(judge)).toEqual(['사람 3 님 · 울력'])
    expect(await waits(reporter)).toEqual([])
    const [mine, theirs, judged] = [
      await read(casePage, against, id),
      await read(casePage, reporter, id),
      await read(casePage, judge, id),
    ]
    for (const shown of [mine, theirs, judged]) expect(shown).toContain('토요일 물길 청소에 오지 않았어요')
    expect(mine).toMatch(/할 말 적기.*내 이야기/)
    for (const party of [mine, theirs])
      expect(party).not.toMatch(/약속을 어겼나요|소명 자리 알리기|이의신청하기/)
    expect(judged).toMatch(/약속을 어겼나요\?.*덧붙일 말.*소명 자리 알리기/)
    expect(await read(listPage, 4)).not.toContain('울력')
    await expect(read(casePage, 4, id)).rejects.toMatchObject({ code: 'kernel.not_found' })
    await expect(read(casePage, judge, 'report%')).rejects.toMatchObject({ code: 'kernel.not_found' })
  })

  it('is answered and heard before it is judged', async () => {
    await press(against, 'answer', { form: 'answer', body: '아이가 아팠어요' }, id)
    await press(judge, 'answer', { form: 'answer', body: '누가 대신할 수 있었나요?' }, id)
    const shown = await read(casePage, reporter, id)
    expect(shown).toContain('사람 3 · 소명')
    expect(shown).toContain('사람 4 · 덧붙인 말')
    const soon = { form: 'hearing', at: '2026-03-05T19:00', place: '마을회관' }
    const { again } = (await press(judge, 'hearing', soon, id)) as { again: string }
    expect(again).toMatch(/value="2026-03-05T19:00"/)
    expect(again).toMatch(/value="마을회관"/)
    await press(judge, 'hearing', { ...soon, at: '2026-03-20T19:00' }, id)
    expect(await read(casePage, against, id)).toMatch(/소명 자리.*3월 20일 오후 7:00 · 마을회관/)
  })

  it('keeps what was typed in the one form that was refused, and leaves the others alone', async () => {
    const { again } = (await press(judge, 'judge', { form: 'judge', reasons: '명부를 보았어요' }, id)) as {
      again: string
    }
    expect(again.match(/명부를 보았어요/g)).toHaveLength(1)
    expect(again).toMatch(/name="reasons"[^>]*>명부를 보았어요/)
    expect(again).toMatch(/name="body"[^>]*><\/textarea>/)
  })

  it('first brings a word, then a fine; whoever it concerns can appeal', async () => {
    await press(judge, 'judge', { form: 'judge', breach: 'yes', reasons: '명부를 보았어요' }, id)
    expect(await read(casePage, against, id)).toMatch(
      /알림 \(1번째\).*이번에는 알림으로 끝나요.*이의신청하기/,
    )
    // A word is over once it is given: nothing calls for anybody any more.
    expect(await read(listPage, against)).toMatch(/사람 3 님 · 울력.*끝남/)
    expect(await waits(against)).toEqual([])
    const second = await report('또 오지 않았어요')
    await press(judge, 'judge', { form: 'judge', breach: 'yes', reasons: '보았어요' }, second)
    expect(await read(casePage, against, second)).toMatch(/과태금 \(1번째\) · 10,000원.*내면 바로 끝나요/)
    expect(await read(casePage, steward, second)).toMatch(/할 일을 마쳤다고 적기.*통장.*현금/)
    await press(against, 'appeal', { form: 'appeal', grounds: '저는 그날 갔어요' }, second)
    expect(await waits(judge)).toEqual(['사람 3 님 · 울력'])
    expect(await read(casePage, judge, second)).toMatch(/조치를 멈췄어요.*이의신청을 받아들일까요\?/)
    await press(judge, 'rule', { form: 'rule', ruling: 'dismissed', reasons: '명부에 없어요' }, second)
    await press(steward, 'meet', { form: 'meet', into: 'assets:cash' }, second)
    expect(await read(casePage, against, second)).toMatch(/끝남/)
    expect(await read(listPage, reporter)).toMatch(/이름 없이.*울력 · 알림 1번.*울력 · 과태금 1번/)
  })
})

it('a conflict is with the other of the two, and between both for whoever helps', async () => {
  expect(await read(conflictPage, reporter)).toContain('누구와의 일인가요?')
  const id = idOf(await press(reporter, 'conflict', { with: ids[against]!, note: '밤에 시끄러워요' }))
  expect(await read(casePage, reporter, id)).toContain('사람 3 님과의 갈등')
  expect(await read(casePage, against, id)).toContain('사람 2 님과의 갈등')
  const shown = await read(casePage, steward, id)
  expect(shown).toContain('사람 2 님과 사람 3 님의 갈등')
  expect(shown).toContain('맡을 사람을 제비로 뽑기')
  expect(await read(casePage, judge, id)).not.toContain('약속을 어겼나요?')
  await press(steward, 'draw', { form: 'draw', seats: '1' }, id)
  expect(await read(casePage, reporter, id)).toMatch(/맡은 사람 사람 [145]/)
  await press(reporter, 'settle', { form: 'settle', outcome: '열 시부터는 조용히 해요' }, id)
  expect(await read(casePage, against, id)).toMatch(/풀린 결과.*열 시부터는 조용히 해요/)
})

it('every page is whole in both languages, for everybody', async () => {
  const id = await report('English')
  const pages: Drawn[] = [listPage, reportPage, conflictPage, casePage, promisesCard]
  const own = /사람 \d|토요일 물길 청소에 오지 않았어요|또 오지 않았어요/g
  for (const lang of languages)
    for (const page of pages)
      for (const by of [against, reporter, judge]) {
        const drawn = await read(page, by, id, lang)
        expect(drawn).not.toMatch(/undefined|\[object|sanctions\./)
        if (lang === 'en') expect(drawn.replace(own, '').match(/[가-힣]+/g) ?? []).toEqual([])
      }
})
