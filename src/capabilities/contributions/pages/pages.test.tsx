import { beforeAll, describe, expect, it } from 'vitest'
import { world } from '../../../../test/world.ts'
import { pageView } from '../../../commons/charter/pages/page-view.fixture.ts'
import type { Actor } from '../../../kernel/authority.ts'
import { type Lang, languages } from '../../../kernel/language.ts'
import type { FormInput, Html, Page, PageView, Post } from '../../../ui/page.ts'
import { PageContext } from '../../../ui/page-context.ts'
import { village, work } from '../village.fixture.ts'
import { mineCard, waitingItems } from './cards.tsx'
import { csvDownload, jsonLdDownload } from './downloads.ts'
import { pages } from './index.ts'

const w = await world()
const v = await village(w)

interface At {
  lang?: Lang
  search?: string
  params?: Record<string, string>
}

async function viewOf(viewer: Actor, where: At = {}): Promise<PageView> {
  const view = await pageView(w, { viewer, commons: v.commons, ...where })
  const labels: PageView['labels'] = async (idOf, ids) =>
    (await w.slices.label(idOf)?.(view.db, v.commons, [...ids])) ?? new Map()
  const execute = ((command: { name: string }, input: unknown) =>
    w.act(viewer, v.commons, command.name, input)) as never
  return { ...view, labels, execute, me: { person: 'p', name: '나' } }
}

async function html(view: PageView, content: Html | Promise<Html>): Promise<string> {
  const node = <PageContext.Provider value={{ lang: view.lang }}>{await content}</PageContext.Provider>
  return String(await node.toString())
}

const pageAt = (path: string) => pages.find((one) => one.is === 'page' && one.path === path) as Page
const postAt = (path: string) => pages.find((one) => one.is === 'post' && one.path === path) as Post

async function draw(path: string, viewer: Actor, where?: At): Promise<string> {
  const view = await viewOf(viewer, where)
  return html(view, pageAt(path).render(view))
}

const form = (fields: Record<string, string>): FormInput => ({
  text: (name) => fields[name] ?? '',
  all: (name) => (fields[name] ? [fields[name]] : []),
  values: () => fields,
  file: () => undefined,
})

const send = async (path: string, viewer: Actor, fields: Record<string, string>, where?: At) =>
  postAt(path).handle(await viewOf(viewer, where), form(fields))

it('teaches while nothing is recorded', async () => {
  const drawn = await draw('/contributions', v.bora)
  expect(drawn).toContain('아직 기록한 활동이 없어요')
  expect(drawn).toContain('/contributions/log')
  const view = await viewOf(v.bora)
  expect(String(await (await mineCard.render(view))?.toString())).toContain('아직 적은 활동이 없어요')
  expect(await waitingItems.list(view)).toEqual([])
})

it('passes over what a messenger adds to a link', async () => {
  const search = 'kind=work&fbclid=abc&limit=0'
  expect(await draw('/contributions/all', v.bora, { search })).toContain('/contributions/contributions.csv')
})

describe('with something given', () => {
  let project = ''
  let task = ''
  let mine = ''
  let named = ''
  let draft = ''

  beforeAll(async () => {
    const started = await send('/contributions/projects/new', v.mina, {
      name: '물길 청소',
      purpose: '봄맞이',
    })
    project = started.to.split('/').at(-1)!
    const fields = { title: '삽 나르기', kind: 'work', wanted: '2', calls: 'on' }
    await send('/contributions/projects/:project/tasks', v.mina, fields, { params: { project } })
    const { tasks } = await v.get<{ tasks: { id: string }[] }>(v.bora, 'callsForHelp')
    task = tasks[0]!.id
    const done = {
      what: 'work:h',
      quantity: '3시간 30분',
      happenedOn: '2026-03-01',
      project,
      note: '풀을 벴어요',
    }
    mine = (await send('/contributions/log', v.bora, done)).to.split('/').at(-1)!
    const gift = { ...done, quantity: '1', agent: v.agent(v.bora) }
    named = (await send('/contributions/name', v.junho, gift)).to.split('/').at(-1)!
    const rows = [
      ['날짜', '이름', '종류', '양'],
      ['2026-02-01', '보라', '일', '2'],
      ['2026-02-02', '나그네', '일', '2'],
    ]
    draft = (await v.act(v.mina, 'draftCsv', { fileName: '활동.csv', rows })).draft!
    const authors = [{ key: 'a'.repeat(64), name: '보라', email: 'bora@example.org' }]
    const at = '2026-01-05T00:00:00.000Z'
    const commits = [{ hash: 'b'.repeat(40), author: authors[0]!.key, coAuthors: [], at, subject: '고침' }]
    await v.act({ kind: 'provider', name: 'git' }, 'importCommits', { project, authors, commits })
  })

  it('shows what is mine, what is asked and what was given', async () => {
    const drawn = await draw('/contributions', v.bora)
    expect(drawn).toContain('3시간 30분')
    expect(drawn).toContain('삽 나르기')
    expect(drawn).toContain('<svg')
    const view = await viewOf(v.bora)
    expect(await html(view, mineCard.render(view))).toContain(`agent=${v.agent(v.bora)}`)
    expect(await waitingItems.list(view)).toMatchObject([
      { title: '준호 님이 내 활동을 적었어요', tone: 'waits' },
    ])
  })

  it('draws every page in both languages for everyone who may see it', async () => {
    const params = { id: mine, project, task, draft }
    for (const lang of languages)
      for (const viewer of [v.mina, v.bora, v.junho])
        for (const part of pages) {
          if (part.is !== 'page') continue
          if (viewer !== v.mina && /:draft|authors/.test(part.path)) continue
          const drawn = await draw(part.path, viewer, { lang, params })
          expect(drawn).toContain('<h1')
          if (lang === 'en')
            expect(
              drawn.replace(/보라|준호|민아|물길 청소|봄맞이|삽 나르기|풀을 벴어요|고침|활동\.csv/g, ''),
            ).not.toMatch(/[가-힣]/)
        }
  })

  it('leads from a figure to what it is made of, and from there to the entry', async () => {
    const search = new URLSearchParams({ agent: v.agent(v.bora), kind: 'work' }).toString()
    expect(await draw('/contributions/all', v.junho, { search })).toContain(`/contributions/${mine}`)
    const one = await draw('/contributions/:id', v.junho, { params: { id: mine } })
    const { contribution } = await v.contribution(v.junho, mine)
    expect(one).toContain(`/journal/${contribution.countedIn}`)
    expect(one).toContain('이견 내기')
    expect(await draw('/contributions/by/member', v.junho)).toContain('보라')
  })

  it('refuses an amount nobody can read, with a sentence at its field', async () => {
    const fields = { what: 'work:h', quantity: '많이', happenedOn: '2026-03-01' }
    await expect(send('/contributions/log', v.bora, fields)).rejects.toMatchObject({
      values: { field: 'quantity' },
    })
    const view = await viewOf(v.bora)
    const again = {
      ...view,
      values: fields,
      refusal: { code: 'kernel.bad_input', sentence: '확인해 주세요', field: 'quantity' },
    }
    expect(await html(again, pageAt('/contributions/log').render(again))).toContain('양을 읽을 수 없어요')
  })

  it('takes a task, confirms, contests and corrects by its forms', async () => {
    const at = { params: { task } }
    await send('/contributions/tasks/:task/take', v.junho, {}, at)
    expect(await draw('/contributions/tasks/:task', v.junho, at)).toContain('내려놓기')
    await send('/contributions/confirm', v.bora, { contribution: named })
    const here = { params: { id: mine } }
    await send('/contributions/:id/contest', v.junho, { reason: '더 짧았어요' }, here)
    expect(await waitingItems.list(await viewOf(v.bora))).toMatchObject([{ tone: 'person' }])
    await send('/contributions/:id/correct', v.bora, { quantity: '3시간', unit: 'h', reason: '네' }, here)
    expect(await draw('/contributions/:id', v.junho, here)).toContain('바로잡았어요')
  })

  it('checks a table before anything comes in', async () => {
    const drawn = await draw('/contributions/import/:draft', v.mina, { params: { draft } })
    expect(drawn).toContain('명부에 없는 이름이에요')
    expect(drawn).not.toContain('2건 올리기')
    const rows = [
      ['날짜', '이름', '양'],
      ['2026-02-01', '민아', '2:30'],
    ]
    const fine = (await v.act(v.mina, 'draftCsv', { fileName: '새.csv', rows })).draft!
    expect(await draw('/contributions/import/:draft', v.mina, { params: { draft: fine } })).toContain(
      '1건 올리기',
    )
    await send('/contributions/import/:draft', v.mina, {}, { params: { draft: fine } })
    expect(await v.balance(`equity:contributions:${v.agent(v.mina)}`)).toBe(9_000n)
  })

  it('can be downloaded', async () => {
    const view = await viewOf(v.mina)
    const { body } = await csvDownload.respond(view)
    expect(String(body)).toContain('2026-03-01,보라,일,3:00,시간,물길 청소')
    const graph = JSON.parse(String((await jsonLdDownload.respond(view)).body))['@graph'] as object[]
    expect(graph.length).toBeGreaterThan(3)
    expect(graph[0]).toMatchObject({ '@type': 'vf:EconomicEvent' })
  })

  it('is not for strangers where the charter keeps it to members', async () => {
    const stranger = await w.person('나그네')
    expect(await v.get(stranger, 'contributions', {})).toEqual({ contributions: [], next: null })
    expect(await v.totals(stranger, { by: 'kind' })).toEqual([])
    expect(await v.get(stranger, 'projects', {})).toEqual({ projects: [] })
    await expect(v.contribution(stranger, mine)).rejects.toMatchObject({ code: 'kernel.not_found' })
    const open = await village(w, { 'contributions.open_to': 'anyone' })
    await open.act(open.bora, 'logContribution', { ...work(1), gift: false })
    expect(await open.totals(stranger, { by: 'kind' })).toHaveLength(1)
  })
})
