import { beforeAll, expect, it } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { fixWording } from '../in-meeting.ts'
import { meeting } from '../meeting.fixture.ts'
import { decisionPage } from './decision.tsx'
import { listPage } from './list.tsx'
import { textOf, viewOf } from './pages.fixture.tsx'

let w: World
beforeAll(async () => {
  w = await world()
})

it('says that a matter waits for a meeting, is voted on there, and how it was counted', async () => {
  const g = await meeting(w, 4, { base: 'present' })
  const { decision } = await g.propose(g.people[0]!, 12, 6)
  const text = async (by: number, lang: 'ko' | 'en' = 'ko') =>
    textOf(decisionPage.render(await viewOf(w, g.people[by]!, g.commons, { id: decision, lang })))
  expect(await text(0)).toMatch(/다음 총회에서 다뤄요 .*안건 고치기/)
  expect(await text(1, 'en')).toContain('For the next meeting')
  const list = await textOf(listPage.render(await viewOf(w, g.people[1]!, g.commons)))
  expect(list).toMatch(/다음 회의를 기다려요 .*규칙을 더 자주 살펴볼까요/)
  await fixWording(w.office.database.write, g.commons, [decision], w.clock.now())
  expect(await text(0)).not.toContain('안건 고치기')

  await g.open(decision, [...g.there(0, 1), g.proxy(2, 1)])
  expect(await text(3)).toMatch(/회의에서 표결하고 있어요 3명이 출석했어요\(대리 1명\)/)
  expect(await text(1)).not.toContain('내 표결')
  await g.count(decision, { yes: 2, abstain: 1 })
  await g.end(decision)
  expect(await text(3)).toMatch(/4명 가운데 3명이 출석했어요\(본인 2명, 대리 1명\)\. 거수: 찬성 2, 기권 1\./)
  expect(await text(3, 'en')).toContain('Show of hands: Yes 2, Abstain 1.')
  expect(await text(3)).not.toContain('누가 어떻게 표결했나')
})

it('takes votes on the phones of those present alone', async () => {
  const g = await meeting(w, 3)
  const { decision } = await g.propose(g.people[0]!, 12, 6)
  await g.open(decision, g.there(0, 1), 'phones')
  const text = async (by: number) =>
    textOf(decisionPage.render(await viewOf(w, g.people[by]!, g.commons, { id: decision })))
  expect(await text(1)).toContain('표결하기')
  expect(await text(2)).not.toContain('표결하기')
})
