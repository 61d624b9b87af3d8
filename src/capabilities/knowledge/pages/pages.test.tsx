import { beforeAll, describe, expect, it } from 'vitest'
import { world } from '../../../../test/world.ts'
import { pageView } from '../../../commons/charter/pages/page-view.fixture.ts'
import type { Actor } from '../../../kernel/authority.ts'
import { type Lang, languages } from '../../../kernel/language.ts'
import type { FormInput, Html, Page, PageView, Post } from '../../../ui/page.ts'
import { PageContext } from '../../../ui/page-context.ts'
import { wiki } from '../wiki.fixture.ts'
import { latestCard, patrolItems } from './cards.tsx'
import { pages } from './index.ts'

const w = await world()
const v = await wiki(w)

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
  return { ...view, labels, execute }
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

const at = '/knowledge/pages/:page'

it('teaches while there is nothing', async () => {
  const drawn = await draw('/knowledge', v.bora)
  expect(drawn).toContain('첫 문서를 써 보세요')
  expect(drawn).toContain('/knowledge/new')
  expect(await draw('/knowledge/changes', v.bora, { search: 'only=watched' })).toContain('지켜보기')
  expect(await patrolItems.list(await viewOf(v.mina))).toEqual([])
})

describe('with a page', () => {
  let page = ''
  let suggestion = ''
  const text = '## 하나\n[[울력]]과 [[두레]] <script>alert(1)</script>\n## 둘\n- **굵게**\n## 셋\n끝'

  beforeAll(async () => {
    page = (await send('/knowledge/new', v.bora, { title: '두레', text })).to.split('/').at(-1)!
    const where = { params: { page } }
    await send(`${at}/edit`, v.vero, { base: '1', text: `${text}!`, summary: '느낌표' }, where)
    await send(`${at}/protect`, v.mina, { degree: 'role:administrator', length: 'week' }, where)
    const sent = { base: '2', text: `${text}?`, summary: '물음표' }
    suggestion = (await send(`${at}/suggest`, v.junho, sent, where)).to.split('/').at(-1)!
  })

  it('shows its text and nothing that is not text, with links to pages there and not there yet', async () => {
    const drawn = await draw(at, v.anyone, { params: { page } })
    expect(drawn).toContain('&lt;script&gt;')
    expect(drawn).not.toContain('<script>')
    expect(drawn).toContain(`/knowledge/pages/${page}"`)
    expect(drawn).toContain('/knowledge/new?title=%EC%9A%B8%EB%A0%A5')
    expect(drawn).toContain('href="#h-0"')
    expect(drawn).toContain('CC BY-SA 4.0')
    expect(drawn).toContain('관리자')
    expect(drawn).toContain('고침 제안하기')
  })

  it('draws every page in both languages for everyone who may see it', async () => {
    const params = { page, revision: '1', suggestion }
    const written = /보라|준호|민아|베로|두레|느낌표|물음표|울력|하나|둘|셋|굵게|끝|과/g
    for (const lang of languages)
      for (const viewer of [v.anyone, v.vero, v.junho, v.mina])
        for (const part of pages) {
          if (part.is !== 'page') continue
          const drawn = await draw(part.path, viewer, { lang, params, search: 'from=1&to=2' })
          expect(drawn).toContain('<h1')
          if (lang === 'en') expect(drawn.replace(written, '')).not.toMatch(/[가-힣]/)
        }
  })

  it('lets those who patrol work through a list, one press each', async () => {
    expect(await patrolItems.list(await viewOf(v.mina))).toMatchObject([
      { title: '살펴볼 고침이 2개 있어요', tone: 'waits' },
    ])
    const drawn = await draw('/knowledge/changes', v.mina, { search: 'only=unseen' })
    expect(drawn).toContain('살펴봤어요')
    expect(drawn).toContain('가입하지 않은 사람')
    expect(await draw('/knowledge/changes', v.junho, { search: 'only=unseen' })).not.toContain('살펴봤어요<')
    const where = { params: { page, revision: '2' } }
    await send(`${at}/revisions/:revision/flag`, v.vero, { note: '출처가 없어요' }, where)
    expect(await patrolItems.list(await viewOf(v.mina))).toMatchObject([{ tone: 'person' }])
    const one = { params: { page, revision: '1' } }
    const patrolled = await send(`${at}/revisions/:revision/patrol`, v.mina, { back: 'changes' }, one)
    expect(patrolled.to).toBe('/knowledge/changes?only=unseen')
    const reverted = await send(`${at}/revert`, v.mina, { base: '2', to: '1' }, { params: { page } })
    expect(reverted.to).toBe(`/knowledge/pages/${page}`)
    expect(await v.text(page)).toBe(text)
    expect(await html(await viewOf(v.bora), latestCard.render(await viewOf(v.bora)))).toContain('두레')
  })

  it('offers both texts where somebody saved in between', async () => {
    const view = await viewOf(v.mina, { params: { page } })
    const mine = `${text}\n내 줄`
    const again = {
      ...view,
      values: { base: '1', text: mine },
      refusal: { code: 'knowledge.edit_conflict', sentence: '합쳐 주세요' },
    }
    const drawn = await html(again, pageAt(`${at}/edit`).render(again))
    expect(drawn).toContain('두 글을 합쳐 두었어요')
    expect(drawn).toContain('내 줄</textarea>')
    expect(drawn).toContain('name="base" value="3"')
    const clash = { ...again, values: { base: '2', text: `${text}?` } }
    const shown = await html(clash, pageAt(`${at}/edit`).render(clash))
    expect(shown).toContain('두 글을 합쳐 주세요')
    expect(shown).toContain('?</textarea>')
  })

  it('leads to a decision where only a decision changes the page', async () => {
    const where = { params: { page } }
    await send(`${at}/protect`, v.mina, { degree: 'decision:consensus', length: 'ever' }, where)
    const sent = { base: '3', text: `${text}.`, summary: '' }
    const id = (await send(`${at}/suggest`, v.junho, sent, where)).to.split('/').at(-1)!
    const drawn = await draw('/knowledge/suggestions/:suggestion', v.bora, { params: { suggestion: id } })
    expect(drawn).toContain('/decisions/propose?command=knowledge.adoptSuggestion')
    await send(
      '/knowledge/suggestions/:suggestion/decline',
      v.junho,
      { reason: '다시 볼게요' },
      {
        params: { suggestion: id },
      },
    )
    expect(
      await draw('/knowledge/suggestions/:suggestion', v.bora, { params: { suggestion: id } }),
    ).toContain('다시 볼게요')
  })

  it('renames, deletes and brings back by its forms', async () => {
    const other = await v.write('헌 이름')
    const where = { params: { page: other } }
    await send(`${at}/rename`, v.bora, { title: '새 이름' }, where)
    expect(await draw(`${at}/history`, v.bora, where)).toContain('예전 제목: 헌 이름')
    await send(`${at}/watch`, v.bora, { watching: 'on' }, where)
    expect(await draw(at, v.bora, where)).toContain('그만 지켜보기')
    expect((await send(`${at}/delete`, v.mina, {}, where)).to).toBe('/knowledge')
    expect(await draw('/knowledge/deleted', v.mina)).toContain('새 이름')
    await send(`${at}/restore`, v.mina, {}, where)
    expect(await draw('/knowledge', v.bora, { search: 'q=ㅅㅇㄹ' })).toContain('새 이름')
  })

  it('erases an earlier text by its form, and says so where it stood', async () => {
    const where = { params: { page, revision: '2' } }
    const form = '/revisions/2/erase'
    expect(await draw(`${at}/revisions/:revision`, v.junho, where)).not.toContain(form)
    expect(await draw(`${at}/revisions/:revision`, v.mina, where)).toContain(form)
    await send(`${at}/revisions/:revision/erase`, v.mina, {}, where)
    expect(await draw(`${at}/revisions/:revision`, v.junho, where)).toContain('글을 없앤 판이에요')
  })

  it('says before anybody has typed that writing is for members', async () => {
    expect(await draw('/knowledge/new', v.vero)).toContain('/join')
    expect(await draw('/knowledge/new', v.vero)).not.toContain('<textarea')
  })

  it('answers an address that is none with a plain not found', async () => {
    const where = { params: { page, revision: 'x' }, search: 'from=a&to=' }
    for (const path of [`${at}/revisions/:revision`, `${at}/compare`])
      await expect(draw(path, v.bora, where)).rejects.toMatchObject({ code: 'kernel.not_found' })
  })
})
