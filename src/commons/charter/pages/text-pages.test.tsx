import { expect, test } from 'vitest'
import { world } from '../../../../test/world.ts'
import { languages } from '../../../kernel/language.ts'
import type { FormInput, Page, PageView, Post } from '../../../ui/page.ts'
import { PageContext } from '../../../ui/page-context.ts'
import { amending, decided } from '../amending.fixture.ts'
import { changePage } from './change-page.tsx'
import { checkPage } from './check-page.tsx'
import { pageView } from './page-view.fixture.ts'
import { bringPage, bringPost, paperPage, standardPage, standardPost } from './text-bring.tsx'
import { textChangePage, textChangePost } from './text-change.tsx'
import { confirmPost, linkPost, textPage } from './text-page.tsx'

const w = await world()
const { mina, commons, change, amendAs, charter } = await amending(w, 'worker-coop')

type Where = Partial<Parameters<typeof pageView>[1]>
const draw = async (page: Pick<Page, 'render'>, where: Where = {}) => {
  const view = await pageView(w, { viewer: mina, commons, ...where })
  const content = await page.render(view)
  const node = <PageContext.Provider value={{ lang: view.lang }}>{content}</PageContext.Provider>
  return String(await node.toString())
}

/** Sends a form as the web does, through the door. */
async function send(to: Post, fields: Record<string, string | string[]>, file?: FormInput['file']) {
  const view: PageView = {
    ...(await pageView(w, { viewer: mina, commons })),
    execute: async (command, input) => (await w.act(mina, commons, command.name, input)) as never,
    values: Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, [value].flat()[0] ?? '']),
    ),
  }
  const all = (name: string) => [fields[name] ?? []].flat()
  const text = (name: string) => (all(name)[0] ?? '').trim()
  return to.handle(view, { text, all, values: () => view.values, file: file ?? (() => undefined) })
}

test('the office begins with a draft made of the rules, confirms it, and links its articles', async () => {
  expect(await draw(textPage)).toContain('/charter/text/draft')
  const draft = await draw(standardPage)
  expect(draft).toContain('초안: 확인이 필요합니다')
  await send(standardPost, {})
  const shown = await draw(textPage)
  expect(shown).toContain('확인 전')
  expect(shown).toContain('이대로 확인하기')
  const hash = /name="hash" value="([0-9a-f]{64})"/.exec(shown)![1]!
  await send(confirmPost, { layer: 'articles', hash })
  const key = /id="clause-(\d+)"[\s\S]*?의결권과 선거권/.exec(await draw(textPage)) && '8'
  await send(linkPost, { layer: 'articles', clause: key!, path: ['memberTypes.worker', 'organs.board'] })
  expect(await draw(textPage)).toContain('직원 조합원은 한 사람이 한 표를 가져요.')
  const rule = await draw(changePage, { search: 'path=memberTypes.worker' })
  expect(rule).toContain(`#clause-${key}`)
  expect(await draw(paperPage)).toMatch(/data-paper[\s\S]*제1장 총칙[\s\S]*제1조\(목적\)/)
})

test('text is pasted or uploaded; what can’t be read says what to do', async () => {
  const pasted = await send(bringPost, { layer: 'bylaws', text: '제1조(목적) 회의를 정한다.' })
  expect(pasted.to).toBe('/charter/text?layer=bylaws')
  const file = () => ({ name: '정관.hwp', mediaType: '', bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]) })
  const { to } = await send(bringPost, { layer: 'regulations', text: '' }, file)
  expect(to).toContain('problem=old_hwp')
  const search = to.split('?')[1]
  expect(await draw(bringPage, { search })).toContain('.hwpx로 골라 저장')
  expect((await send(bringPost, { layer: 'regulations', text: '' })).to).toContain('empty=1')
})

test('a member proposes another wording of an article, which stands before the vote with its changes', async () => {
  const page = await draw(textChangePage, { search: 'layer=articles&key=5' })
  expect(page).toContain('name="fromBody"')
  const clauses = await w.get<{ clauses: { key: string; title: string; body: string }[] }>(
    mina,
    commons,
    'charter.text',
    { layer: 'articles' },
  )
  const { title, body } = clauses.clauses.find((one) => one.key === '5')!
  const sent = { layer: 'articles', clause: '5', fromTitle: title, fromBody: body, heading: title }
  const { to } = await send(textChangePost, {
    ...sent,
    body: `${body}\r\n문자로도 알립니다.`,
    title: '글을 바꿀까요?',
    reason: '',
  })
  expect(to).toMatch(/^\/decisions\/[0-9a-f-]{36}$/)
})

test('every page is whole in both languages, and for those who are not of the office', async () => {
  const pages = [textPage, bringPage, paperPage, textChangePage, checkPage]
  for (const lang of languages)
    for (const page of pages) {
      const drawn = await draw(page, { lang, search: 'layer=articles&key=5' })
      expect(drawn).not.toMatch(/undefined|\[object/)
    }
  const jun = await w.person('준호')
  await expect(draw(textPage, { viewer: jun })).rejects.toMatchObject({ code: 'kernel.not_allowed' })
})

test('the check shows each difference from the law with its article and the way to change it', async () => {
  const { amendedBy } = (await charter()).data.layers.articles!
  await amendAs(decided(amendedBy), 'articles', [await change('organs.board.seats', 2)])
  const drawn = await draw(checkPage)
  expect(drawn).toContain('협동조합 기본법 제34조 제1항, 제35조')
  expect(drawn).toContain('/charter/change?path=organs.board')
  expect(await draw(checkPage, { lang: 'en' })).toContain(
    'Framework Act on Cooperatives, art. 34(1), art. 35',
  )
  const proposed = await draw(changePage, {
    search:
      'path=organs.board&show=1&organs.board.seats=5&organs.board.termMonths=36&organs.board.label=이사회&organs.board.label=board',
  })
  expect(proposed).toContain('바꾸면 풀리는 것')
})
