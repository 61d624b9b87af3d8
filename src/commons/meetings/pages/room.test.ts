import { beforeAll, expect, it } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { power } from '../../decisions/group.fixture.ts'
import { send, textOf, viewOf } from '../../decisions/pages/pages.fixture.tsx'
import { coop } from '../room.fixture.ts'
import { meetingPage } from './meeting-page.tsx'
import { minutesPage } from './minutes.tsx'
import { minutesEditPage } from './minutes-edit.tsx'
import { minutesPosts } from './minutes-posts.ts'
import { roomPage } from './room.tsx'
import { roomPosts } from './room-posts.ts'
import { signingList } from './signing-list.ts'

let w: World
let c: Awaited<ReturnType<typeof coop>>
beforeAll(async () => {
  w = await world()
  c = await coop(w, 40, undefined, power('decisions.breakTie', 'role:steward'))
}, 30_000)

/**
 * A general meeting of forty: 24 come, five send a proxy, the articles are changed by two thirds of those present with
 * abstentions in the base, and what passed waits for its filing. Led from one page, as pages send their forms.
 */
it('holds and minutes a general meeting of forty from one page', async () => {
  const { meeting, items, decision } = await c.ready()
  const [change, report] = items
  const here = `/meetings/${meeting}`
  const view = (by = 0, lang: 'ko' | 'en' = 'ko') =>
    viewOf(w, c.people[by]!, c.commons, { id: meeting, lang })
  const text = async (by = 0, lang: 'ko' | 'en' = 'ko') => textOf(roomPage.render(await view(by, lang)))
  const post = async (step: string, values: Record<string, string> = {}) =>
    send(await view(), roomPosts.find((one) => one.path.endsWith(`/room/${step}`))!, values)
  const done = expect.objectContaining({ to: `${here}/room` })

  for (const [from, holder] of [
    [30, 1],
    [31, 2],
    [32, 3],
    [33, 4],
    [34, 5],
  ] as const)
    await c.proxy(meeting, from, holder)
  await c.arrive(meeting, ...Array.from({ length: 15 }, (_, i) => i))
  expect(await text()).toContain('21명이 있어야 해요. 1명이 더 와야 열 수 있어요.')
  const tooSoon = await post('open', { form: 'open', chair: c.agents[0]!, recorder: c.agents[1]! })
  expect(await textOf((tooSoon as { again: string }).again)).toContain('1명이 더 와야 열 수 있어요')
  await c.arrive(meeting, ...Array.from({ length: 9 }, (_, i) => i + 15))
  w.clock.pass({ days: 29, minutes: 5 })
  expect(await text()).toMatch(/40명 가운데 29명이 출석했어요\(본인 24명, 대리 5명\)/)
  expect(await post('open', { chair: c.agents[0]!, recorder: c.agents[1]! })).toEqual(done)

  const front = async () => textOf(meetingPage.render(await view(7)))
  expect(await front()).toContain('회의 따라가기')
  expect(await text()).toMatch(/다음 안건 제1호 정관 변경의 건 .*상정하기/)
  expect(await text(7)).not.toContain('상정하기')
  await post('take', { item: change, way: 'hands' })
  expect(await text(7)).toContain('자리에서 표결해요')
  expect(await text()).toContain('출석한 29명 모두 찬성')
  const wrong = await post('count', { form: `count-${change}`, item: change, 'count..yes': '30' })
  expect(await textOf((wrong as { again: string }).again)).toContain('출석한 29명보다 많은 30표')
  // 19 of 24 who said yes or no, and yet not two thirds (20) of the 29 present.
  await post('count', { item: change, 'count..yes': '19', 'count..no': '5', 'count..abstain': '5' })
  expect((await c.decision(decision)).result?.outcome).toBe('failed')
  await post('count', { item: change, 'count..yes': '22', 'count..no': '3', 'count..abstain': '4' })
  expect(await text()).toMatch(/찬성 22 · 반대 3 · 기권 4 .*결과 선포하기/)
  expect(await post('declare', { item: change, outcome: '' })).toEqual(done)
  expect(await c.decision(decision)).toMatchObject({
    ...{ state: 'waiting', waitsFor: 'filing', present: 29, electors: 40 },
    room: { proxies: 5, counted: { yes: 22, no: 3, abstain: 4 } },
    result: { motion: { conditions: [{ base: 'present', of: '29', needed: '20', got: '22' }] } },
  })
  expect(await text(7)).toMatch(/정관 변경의 건 찬성 22 · 반대 3 · 기권 4 가결/)

  await post('recess')
  expect(await text(7)).toContain('정회 중이에요')
  w.clock.pass({ minutes: 10 })
  await post('resume')
  await post('take', { item: report })
  await post('declare', { item: report, outcome: '보고를 받았습니다.' })
  expect(await text()).toMatch(/의사록에 서명할 사람 의장과 함께 서명할 조합원 3명/)
  const few = { form: 'signers', signer1: c.agents[1]!, signer2: c.agents[2]!, signer3: '' }
  expect(await textOf(((await post('signers', few)) as { again: string }).again)).toContain(
    '조합원 3명이 서명해요',
  )
  await post('signers', { ...few, signer3: c.agents[3]! })
  w.clock.pass({ minutes: 50 })
  expect(await post('end')).toEqual(done)
  expect(await text()).toContain('의사록 초안이 있어요')
  expect(await front()).toContain('의사록 보기')
  await minuted(meeting, change)
}, 60_000)

async function minuted(meeting: string, change: string) {
  const view = (by = 0, lang: 'ko' | 'en' = 'ko') =>
    viewOf(w, c.people[by]!, c.commons, { id: meeting, lang })
  const text = async (by = 0, lang: 'ko' | 'en' = 'ko') => textOf(minutesPage.render(await view(by, lang)))
  const post = async (step: string, values: Record<string, string> = {}, by = 0) =>
    send(await view(by), minutesPosts.find((one) => one.path.endsWith(`/minutes/${step}`))!, values)
  expect(await text(7)).toContain('아직 의사록이 없어요')
  expect(await textOf(minutesEditPage.render(await view(1)))).toContain(
    '제1호 「정관 변경의 건」에서 오간 말',
  )
  await post('edit', { [`item.${change}`]: '까닭을 묻는 말이 있었습니다.' }, 1)
  const draft = await text()
  expect(draft).toMatch(/2026년 정기총회 의사록 .*재적 회원 40명 출석 회원 29명 \(본인 24명, 대리 5명\)/)
  expect(draft).toContain('의사정족수 21명에 대하여 29명이 출석하여 성원이 되었습니다.')
  expect(draft).toContain(
    '출석 회원 29명(본인 24명, 대리 5명) 가운데 찬성 22명, 반대 3명, 기권 4명으로 출석한 회원의 3분의 2 이상이 찬성하여 원안대로 가결되었음을 의장이 선포하였습니다.',
  )
  expect(draft).toContain('이 의결은 신고가 수리된 날부터 효력이 생깁니다.')
  expect(draft).toContain('까닭을 묻는 말이 있었습니다.')
  expect(draft).toContain('의장과 회의에서 선출한 회원 3명이 서명 또는 기명날인합니다.')
  expect(draft).toMatch(/붙임 소집 통지서 참석자 명부 위임장 5부/)
  expect(draft).toMatch(/참석자 명부 .*대리 \(사람 2\).*모두 29명 \(본인 24명, 대리 5명\)/)
  await post('freeze')
  const waiting = await signingList.list(await view(2))
  expect(waiting).toMatchObject([{ href: expect.stringContaining('/minutes#sign') }])
  expect(await signingList.list(await view(7))).toEqual([])
  const { hash } = (await c.minutes(meeting))!
  await post('sign', { edition: '1', hash: hash! })
  const onPaper = { meeting, agents: [c.agents[1], c.agents[2]], evidence: c.paper }
  await c.send(0, 'signOnPaper', onPaper)
  expect(await text(7)).toMatch(/사람 1 · 2026년 3월 31일 전자 서명/)
  const english = await text(7, 'en')
  expect(english).toContain('of 29 members present (5 by proxy), 22 in favour, 3 against, 4 abstaining.')
  expect(english).toContain('carried by at least two thirds of those present.')
  await post('correct', { reason: '이름이 틀렸어요.' })
  expect(await text()).toContain('앞 판을 바로잡은 의사록입니다. 사유: 이름이 틀렸어요.')
  expect(await signingList.list(await view(3))).toEqual([])
  expect((await w.verify(c.commons)).findings).toEqual([])
}
