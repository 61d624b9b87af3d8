import { expect, test } from 'vitest'
import { world } from '../../../../test/world.ts'
import { languages } from '../../../kernel/language.ts'
import type { Page, PageView } from '../../../ui/page.ts'
import { PageContext } from '../../../ui/page-context.ts'
import { amending, decided } from '../amending.fixture.ts'
import { charterFrom } from '../compose.ts'
import { foundingForm } from '../founding-form.ts'
import { registry } from '../registry.ts'
import { sentencesOf } from '../sentences.ts'
import { templateNamed } from '../templates.ts'
import { changePage } from './change-page.tsx'
import { CharterForm } from './charter-form.tsx'
import { checkPage } from './check-page.tsx'
import { historyPage, versionPage } from './history-pages.tsx'
import { charterCard, tellingRules } from './home-card.tsx'
import { anchorOf, ruleHref } from './links.ts'
import { newProcedurePage } from './new-procedure-page.tsx'
import { pageView } from './page-view.fixture.ts'
import { rulesPage } from './rules-page.tsx'

const w = await world()
const { mina, commons, change, amendAs } = await amending(w, 'worker-coop')
await amendAs(decided('board'), 'regulations', [await change('dials.members.link_days', 14)])

type Where = Partial<Parameters<typeof pageView>[1]>
const draw = async (page: Pick<Page, 'render'>, where: Where = {}) =>
  html(await pageView(w, { viewer: mina, commons, ...where }), page)

async function html(view: PageView, page: Pick<Page, 'render'>): Promise<string> {
  const content = await page.render(view)
  const node = <PageContext.Provider value={{ lang: view.lang }}>{content}</PageContext.Provider>
  return String(await node.toString())
}

test('every page is whole in both languages', async () => {
  for (const lang of languages) {
    for (const page of [rulesPage, historyPage, checkPage, newProcedurePage]) {
      const drawn = await draw(page, { lang })
      expect(drawn).not.toMatch(/undefined|\[object/)
      if (lang === 'en') expect(drawn.replace(/lang="ko"/g, '')).not.toMatch(/[가-힣]/)
    }
  }
})

test('a member finds in each rule the way to change it; a stranger does not', async () => {
  const link = '/charter/change?path=dials.members.link_days'
  expect(await draw(rulesPage)).toContain(link)
  expect(await draw(rulesPage, { viewer: { kind: 'anyone' } })).not.toContain(link)
})

test('who may do one thing is folded away, unless a link names it; what tells more is not', async () => {
  const view = await pageView(w, { viewer: mina, commons })
  const path = 'powers.members.invite'
  const foldOf = (drawn: string, anchor: string) => {
    const before = drawn.slice(0, drawn.indexOf(`id="${anchor}"`))
    return before.lastIndexOf('</details>') < before.lastIndexOf('<details')
      ? /^<details[^>]*>/.exec(before.slice(before.lastIndexOf('<details')))?.[0]
      : undefined
  }
  const drawn = await draw(rulesPage)
  expect(foldOf(drawn, anchorOf(path))).not.toMatch(/ open/)
  expect(foldOf(drawn, anchorOf('dials.members.link_days'))).toBeUndefined()
  const { search } = new URL(ruleHref(view, path), 'http://x')
  expect(foldOf(await draw(rulesPage, { search: search.slice(1) }), anchorOf(path))).toMatch(/ open/)
})

test('every rule keeps its place to link to', async () => {
  const drawn = await draw(rulesPage)
  const data = charterFrom(templateNamed('worker-coop'))
  for (const { path } of sentencesOf(data, registry(), 'ko')) {
    expect(drawn.split(`id="${anchorOf(path)}"`), path).toHaveLength(2)
  }
})

test('the form shows the rule now; filled in, how it would read and where to propose it', async () => {
  const path = 'dials.charter.review_months'
  expect(await draw(changePage, { search: `path=${path}` })).toContain('12개월이 지나면')
  const filled = await draw(changePage, { search: `path=${path}&show=1&${path}=6` })
  expect(filled).toMatch(/<del[^>]*>.*12.*<\/del>/)
  expect(filled).toMatch(/<ins[^>]*>.*6.*<\/ins>/)
  const [, href = ''] = /href="([^"]*decisions\/propose[^"]*)"/.exec(filled) ?? []
  const search = new URL(href.replaceAll('&amp;', '&'), 'http://x').searchParams
  expect(search.get('command')).toBe('charter.amendBylaws')
  expect(JSON.parse(search.get('input')!)).toEqual({ changes: [{ path, from: 12, to: 6 }] })
})

test('what can’t be is said instead of proposed', async () => {
  const path = 'dials.charter.review_months'
  const drawn = await Promise.all(
    ['99', 'soon', '12'].map((value) => draw(changePage, { search: `path=${path}&show=1&${path}=${value}` })),
  )
  expect(drawn[0]).toContain('범위를 벗어났어요')
  expect(drawn[1]).toContain('읽을 수 없어요')
  expect(drawn[2]).toContain('달라진 것이 없어요')
  for (const one of drawn) expect(one).not.toContain('/decisions/propose')
})

test('a layer’s procedure is proposed together with its power', async () => {
  const path = 'layers.bylaws.amendedBy'
  const drawn = await draw(changePage, { search: `path=${path}&show=1&${path}=special` })
  expect(decodeURIComponent(drawn)).toContain('powers.charter.amendBylaws.who')
})

test.each(['', 'path=dials.ghost.x', 'path=__proto__', 'path=procedures.ghost'])(
  'no such rule: %j',
  async (search) => {
    expect(await draw(changePage, { search })).toContain('그런 규칙이 없어요')
  },
)

test('every clause has a form', async () => {
  const view = await pageView(w, { viewer: mina, commons })
  const data = charterFrom(templateNamed('worker-coop'))
  for (const { path } of sentencesOf(data, registry(), 'ko').filter(
    (one) => !/\.charter\.amend/.test(one.path),
  )) {
    const drawn = await html({ ...view, search: new URLSearchParams({ path }) }, changePage)
    const isList = registry().dial(path.replace('dials.', ''))?.entries
    expect(drawn, path).toContain(isList ? `path=${path}&amp;place=` : `name="${path}`)
  }
})

test('a version page shows what it changed; one that is not there says so', async () => {
  expect(await draw(versionPage, { params: { version: '2' } })).toMatch(/<del[^>]*>.*30/)
  expect(await draw(versionPage, { params: { version: '7' } })).toContain('그런 판이 없어요')
  expect(await draw(versionPage, { params: { version: 'x' } })).toContain('그런 판이 없어요')
})

test('the home card tells three rules, the version and the check', async () => {
  const drawn = await draw(charterCard as Pick<Page, 'render'>)
  expect(drawn).toContain('2판 ·')
  expect(drawn).toMatch(/오스트롬 8원칙 중 \d/)
  expect(tellingRules(charterFrom(templateNamed('worker-coop')), registry(), 'ko')).toHaveLength(3)
})

test('the founding form draws every number of every template', async () => {
  for (const lang of languages) {
    const form = foundingForm(templateNamed('village'), lang)
    const view = await pageView(w, { viewer: mina, commons, lang })
    const drawn = await html(view, { render: () => <CharterForm form={form} lang={lang} /> })
    expect(drawn).toContain('name="procedures.assembly.days"')
    expect(drawn).toContain('name="dials.members.link_days"')
    expect(drawn).not.toMatch(/undefined|\[object/)
  }
})
