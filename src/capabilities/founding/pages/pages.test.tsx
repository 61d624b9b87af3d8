import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { send, textOf, viewOf } from '../../../commons/decisions/pages/pages.fixture.tsx'
import type { Actor } from '../../../kernel/authority.ts'
import { languages } from '../../../kernel/language.ts'
import type { Post } from '../../../ui/page.ts'
import { PageContext } from '../../../ui/page-context.ts'
import { papers } from './paper-names.ts'
import { papersPage } from './papers-page.tsx'
import { pathPage } from './path-page.tsx'
import { peoplePage } from './people-page.tsx'
import { planPage, planPost } from './plan-page.tsx'
import { posts } from './posts.ts'
import { foundingCard, waitingStep } from './waiting.tsx'

let w: World
let mina: Actor
let coop = ''
const plan = { name: '서울손수레', aim: '함께 일해요', business: '배달', seat: '서울' }

beforeAll(async () => {
  w = await world('2026-03-02T00:00:00.000Z')
  mina = await w.person('민아')
  coop = await w.found('worker-coop', mina, { capabilities: ['founding'] })
})

const view = (lang: 'ko' | 'en' = 'ko', params: Record<string, string> = {}) =>
  viewOf(w, mina, coop, { lang }).then((one) => ({ ...one, params }))
const drawn = async (lang: 'ko' | 'en', page: { render(view: never): unknown }, params = {}) => {
  const shown = await view(lang, params)
  return textOf(
    (
      <PageContext.Provider value={{ lang }}>
        {(await page.render(shown as never)) as never}
      </PageContext.Provider>
    ) as never,
  )
}
const postTo = (path: string) => posts.find((one) => one.path === path) as Post

describe('the pages of a founding', () => {
  it('lead from the plan to the people, saying what comes next', async () => {
    expect(await drawn('ko', pathPage)).toContain('지금 할 일: 설립 구상')
    expect(await send(await view(), planPost, plan)).toMatchObject({ to: '/founding' })
    expect(await drawn('ko', pathPage)).toContain('지금 할 일: 발기인 모으기')
    expect(await drawn('en', planPage)).toContain(plan.aim)
    const sent = await send(await view(), postTo('/founding/agree'), { role: 'promoter', on: '2026-03-02' })
    expect(sent).toMatchObject({ to: '/founding/people' })
    expect(await drawn('ko', peoplePage)).toContain('발기인 1명')
  })

  it('say what stands in the way of a step', async () => {
    const sent = await send(await view(), postTo('/founding/take'), { step: 'articles', on: '2026-03-02' })
    expect(sent).toMatchObject({ again: expect.stringContaining('발기인이 1명이에요') })
  })

  it('draw every paper in both languages', async () => {
    for (const lang of languages) {
      for (const paper of papers) {
        const text = await drawn(lang, papersPage, { paper })
        expect(text, `${paper} ${lang}`).toContain(paper === 'officers' ? '민아' : '서울손수레')
        expect(text).not.toContain('undefined')
      }
    }
    await expect(drawn('ko', papersPage, { paper: 'none' })).rejects.toMatchObject({
      code: 'kernel.not_found',
    })
  })

  it('remind whoever leads it on the home', async () => {
    const [item] = await waitingStep.list((await view()) as never)
    expect(item).toMatchObject({ title: '설립: 발기인 모으기' })
    expect(await drawn('en', foundingCard)).toContain('Founding')
    const taken = await send(await view(), postTo('/founding/take-back'), { role: 'promoter' })
    expect(taken).toMatchObject({ to: '/founding/people' })
    const undone = await send(await view(), postTo('/founding/undo'), { step: 'articles' })
    expect(undone).toMatchObject({ again: expect.stringContaining('마지막으로 적은 단계만') })
  })
})
