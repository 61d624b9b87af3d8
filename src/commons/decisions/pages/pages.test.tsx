import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { group, procedureWith, twoThirds } from '../group.fixture.ts'
import { decisionPage } from './decision.tsx'
import { textOf, viewOf } from './pages.fixture.tsx'

let w: World
beforeAll(async () => {
  w = await world()
})

describe('a decision’s page', () => {
  it('shows the question, the changed clause, my vote and whether it would pass', async () => {
    const g = await group(w, 9, twoThirds)
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    for (const [i, one] of g.people.entries()) await g.vote(one, decision, i < 7 ? 'yes' : 'no')
    const text = await textOf(decisionPage.render(await viewOf(w, g.people[0]!, g.commons, { id: decision })))
    expect(text).toContain('안건 1')
    expect(text).toContain('규칙을 더 자주 살펴볼까요?')
    expect(text).toMatch(/지금까지: 12 *개월?.*바뀌면: 6|12.{1,40}6/)
    expect(text).toMatch(/지금대로 끝나면 통과해요\. .*9명 중 6명 이상.*지금까지 7명이 찬성했어요/)
    expect(text).toContain('사람 1 님이 제안했어요')
    expect(text).toContain('표 바꾸기')
    const english = await textOf(
      decisionPage.render(await viewOf(w, g.people[0]!, g.commons, { id: decision, lang: 'en' })),
    )
    expect(english).toMatch(/it would pass\. .*9.*6.*7/)
    w.clock.pass({ days: 3 })
    await w.settle()
    const closed = await textOf(
      decisionPage.render(await viewOf(w, g.people[0]!, g.commons, { id: decision })),
    )
    expect(closed).toMatch(/통과했어요\. .*9명 중 6명.*찬성해야 했고 7명이 찬성했어요\./)
    expect(closed).toContain('의결한 대로 실행했어요')
    expect(closed).not.toContain('그 사이에 사정이 바뀌어')
  })

  it('says why what passed could not be carried out', async () => {
    const g = await group(w, 1, procedureWith({}))
    const [first, stale] = [await g.propose(g.people[0]!, 12, 6), await g.propose(g.people[0]!, 12, 24)]
    for (const { decision } of [first, stale]) await g.vote(g.people[0]!, decision, 'yes')
    w.clock.pass({ days: 3 })
    const late = await textOf(
      decisionPage.render(await viewOf(w, g.people[0]!, g.commons, { id: stale.decision })),
    )
    expect(late).toContain('표결 마감하기')
    await w.settle()
    const view = await viewOf(w, g.people[0]!, g.commons, { id: stale.decision })
    const text = await textOf(decisionPage.render(view))
    expect(text).toContain('왜 실행하지 못했나요')
    expect(text).toContain('다시 실행하기')
    expect(text).not.toContain('뜻밖의 문제')
  })

  it('is not found for what is no id', async () => {
    const g = await group(w, 1)
    for (const id of ['32', w.clock.newId()]) {
      const view = await viewOf(w, g.people[0]!, g.commons, { id })
      await expect(Promise.resolve(decisionPage.render(view))).rejects.toMatchObject({
        code: 'kernel.not_found',
      })
    }
  })
})
