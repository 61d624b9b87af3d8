import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import type { Actor } from '../../../kernel/authority.ts'
import type { Lang } from '../../../kernel/language.ts'
import { sentenceOf } from '../../../kernel/sentence.ts'
import type { Html, PageView } from '../../../ui/page.ts'
import { pageView } from '../../charter/pages/page-view.fixture.ts'
import { group, procedureWith, twoThirds } from '../group.fixture.ts'
import { decisionPage } from './decision.tsx'
import { openCard, waitingVotes } from './home.tsx'
import { listPage } from './list.tsx'
import { proposePage } from './propose.tsx'

let w: World
beforeAll(async () => {
  w = await world()
})

interface At {
  lang?: Lang
  search?: string
  id?: string
}

async function viewFor(
  viewer: Actor,
  commons: string,
  { lang = 'ko', search = '', id }: At = {},
): Promise<PageView> {
  const view = await pageView(w, { viewer, commons, lang, search, params: id ? { id } : {} })
  const labels: PageView['labels'] = async (idOf, ids) =>
    (await w.slices.label(idOf)?.(view.db, commons, [...ids])) ?? new Map()
  return { ...view, labels, sentenceOf: (error) => sentenceOf(w.slices, error, lang) }
}

/** As people read it: tags gone, gaps closed. */
async function textOf(html: Html | Promise<Html>): Promise<string> {
  const drawn = String(await (await html)?.toString())
  return drawn.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

const changes = [{ path: 'dials.charter.review_months', from: 12, to: 6 }]

describe('a decision’s page', () => {
  it('shows the question, the changed clause, my vote and whether it would pass', async () => {
    const g = await group(w, 9, twoThirds)
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    for (const [i, one] of g.people.entries()) await g.vote(one, decision, i < 7 ? 'yes' : 'no')
    const text = await textOf(decisionPage.render(await viewFor(g.people[0]!, g.commons, { id: decision })))
    expect(text).toContain('안건 1')
    expect(text).toContain('규칙을 더 자주 살펴볼까요?')
    expect(text).toMatch(/지금까지: 12 *개월?.*바뀌면: 6|12.{1,40}6/)
    expect(text).toContain(
      '지금이라면 통과해요. 찬성하거나 반대한 9명 중 6명이 찬성해야 하고 지금 7명이에요.',
    )
    expect(text).toContain('사람 1 님이 제안했어요')
    expect(text).toContain('다시 표결하기')
    const english = await textOf(
      decisionPage.render(await viewFor(g.people[0]!, g.commons, { id: decision, lang: 'en' })),
    )
    expect(english).toContain('It would pass now. Of the 9 people who said yes or no, 6 must say yes; 7 do.')
    w.clock.pass({ days: 3 })
    await w.settle()
    const closed = await textOf(decisionPage.render(await viewFor(g.people[0]!, g.commons, { id: decision })))
    expect(closed).toContain('통과됐어요. 찬성하거나 반대한 9명 중 6명이 찬성해야 했고 7명이 찬성했어요.')
    expect(closed).toContain('의결한 대로 실행했어요')
    expect(closed).not.toContain('그 사이에 사정이 바뀌어')
  })

  it('says why what passed could not be carried out', async () => {
    const g = await group(w, 1, procedureWith({}))
    const [first, stale] = [await g.propose(g.people[0]!, 12, 6), await g.propose(g.people[0]!, 12, 24)]
    for (const { decision } of [first, stale]) await g.vote(g.people[0]!, decision, 'yes')
    w.clock.pass({ days: 3 })
    const late = await textOf(
      decisionPage.render(await viewFor(g.people[0]!, g.commons, { id: stale.decision })),
    )
    expect(late).toContain('표결 마감하기')
    await w.settle()
    const view = await viewFor(g.people[0]!, g.commons, { id: stale.decision })
    const text = await textOf(decisionPage.render(view))
    expect(text).toContain('왜 실행하지 못했나요')
    expect(text).toContain('다시 실행하기')
    expect(text).not.toContain('뜻밖의 문제')
  })

  it('is not found for what is no id', async () => {
    const g = await group(w, 1)
    for (const id of ['32', w.clock.newId()]) {
      const view = await viewFor(g.people[0]!, g.commons, { id })
      await expect(Promise.resolve(decisionPage.render(view))).rejects.toMatchObject({
        code: 'kernel.not_found',
      })
    }
  })
})

describe('proposing', () => {
  it('shows the effect and puts the question in plain words', async () => {
    const g = await group(w, 1)
    const search = new URLSearchParams({ command: 'charter.amendBylaws', input: JSON.stringify({ changes }) })
    const draw = async (lang: Lang) =>
      String(
        await (
          await proposePage.render(await viewFor(g.people[0]!, g.commons, { search: `${search}`, lang }))
        )?.toString(),
      )
    expect(await draw('ko')).toContain('value="규칙을 다시 살펴보는 때를 12개월에서 6개월로 바꿀까요?"')
    expect(await draw('en')).toContain('When the rules are reviewed: change 12 months to 6 months?')
  })

  it('offers choices without a command, and refuses what is not decided together', async () => {
    const g = await group(w, 1)
    const at = async (search: string) =>
      textOf(proposePage.render(await viewFor(g.people[0]!, g.commons, { search })))
    expect(await at('')).toContain('무엇을 제안할까요?')
    expect(await at('command=members.join&input=%7B%7D')).toContain('의결로 정하는 일이 아니에요')
    expect(await at('command=members.join&input=nonsense')).toContain('무엇을 제안할까요?')
  })
})

describe('lists', () => {
  it('teach while they are empty, then show what waits for me first', async () => {
    const g = await group(w, 2, procedureWith({}))
    const list = async (i: number, lang: Lang = 'ko') =>
      textOf(listPage.render(await viewFor(g.people[i]!, g.commons, { lang })))
    expect(await list(0)).toContain('아직 안건이 없어요')
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await g.vote(g.people[0]!, decision, 'yes')
    expect(await list(0)).not.toContain('내 표결을 기다려요')
    expect(await list(1)).toContain('내 표결을 기다려요')
    expect(await list(1, 'en')).toContain('Waiting for my vote')
    const waiting = async (i: number) => waitingVotes.list(await viewFor(g.people[i]!, g.commons))
    expect(await waiting(0)).toEqual([])
    expect(await waiting(1)).toMatchObject([{ tone: 'waits', badge: '3일 남음' }])
    w.clock.pass({ days: 1, hours: 2 })
    expect(await waiting(1)).toMatchObject([{ tone: 'person' }])
    expect(await openCard.render(await viewFor(g.people[1]!, g.commons))).toBeNull()
    expect(await textOf(openCard.render(await viewFor(g.people[0]!, g.commons)))).toContain('표결하고 있어요')
    w.clock.pass({ days: 3 })
    await w.settle()
    expect(await list(1)).toContain('끝난 안건')
  })
})
