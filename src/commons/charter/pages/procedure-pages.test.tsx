import { expect, test } from 'vitest'
import { world } from '../../../../test/world.ts'
import { languages } from '../../../kernel/language.ts'
import type { Page } from '../../../ui/page.ts'
import { PageContext } from '../../../ui/page-context.ts'
import { amending, decided } from '../amending.fixture.ts'
import { changePage } from './change-page.tsx'
import { newProcedurePage } from './new-procedure-page.tsx'
import { pageView } from './page-view.fixture.ts'
import { rulesPage } from './rules-page.tsx'

const w = await world()
const { mina, commons, amendAs } = await amending(w, 'worker-coop')

type Where = Partial<Parameters<typeof pageView>[1]>

async function draw(page: Pick<Page, 'render'>, where: Where = {}): Promise<string> {
  const view = await pageView(w, { viewer: mina, commons, ...where })
  const content = await page.render(view)
  return String(
    await (<PageContext.Provider value={{ lang: view.lang }}>{content}</PageContext.Provider>).toString(),
  )
}

const assembly = 'procedures.assembly'
const fold = (drawn: string) => drawn.slice(drawn.indexOf('<details'))
const links = (drawn: string) =>
  [...drawn.matchAll(/href="([^"]*decisions\/propose[^"]*)"/g)].map(
    ([, href]) => new URL(href!.replaceAll('&amp;', '&'), 'http://x').searchParams,
  )

test('a procedure is chosen among three ready ones; everything else waits under more', async () => {
  for (const lang of languages) {
    const drawn = await draw(changePage, { search: `path=${assembly}`, lang })
    const shown = drawn.slice(0, drawn.indexOf('<details'))
    expect([...shown.matchAll(/type="radio"/g)]).toHaveLength(3)
    expect(shown).toContain(`name="${assembly}.days"`)
    expect(shown).not.toContain(`name="${assembly}.num"`)
    for (const field of ['num', 'electorate', 'delegation', 'secret', 'tie', 'reviewMonths', 'label'])
      expect(fold(drawn), field).toContain(`name="${assembly}.${field}"`)
    expect(drawn).not.toMatch(/<details[^>]*open[^>]*>|undefined|\[object/)
    expect(fold(drawn)).not.toMatch(/<(input|select)[^>]* required/)
  }
})

test('choosing a ready procedure proposes just what it changes', async () => {
  const special = `path=${assembly}&show=1&${assembly}.ready=special&${assembly}.readyShown=majority`
  const sent = await sendAsShown(special)
  const [link] = links(sent)
  expect(JSON.parse(link!.get('input')!).changes).toEqual([
    { path: `${assembly}.num`, from: 1, to: 2 },
    { path: `${assembly}.den`, from: 2, to: 3 },
    { path: `${assembly}.strict`, from: true, to: false },
  ])
  expect(sent).toMatch(/<input type="radio"[^>]*value="special" checked/)
})

test('a way of counting is asked only for what it uses, and for its own parameters', async () => {
  const drawn = await sendAsShown(`path=${assembly}&show=1&${assembly}.method=score`)
  expect(drawn).not.toContain(`name="${assembly}.num"`)
  expect(drawn).toContain('가장 높은 점수')
  expect(drawn).toMatch(/<input[^>]*name="procedures.assembly.paramsOf" value="score"/)
})

test('what can’t be read is named', async () => {
  const drawn = await sendAsShown(`path=${assembly}&show=1&${assembly}.supporters=few`)
  expect(drawn).toContain('안건이 되는 데 필요한 공감 수: 이 값은 읽을 수 없어요')
  expect(fold(drawn)).toMatch(/^<details open/)
})

/** The form as it was drawn, sent back with something filled in. */
async function sendAsShown(search: string, page = changePage, first = `path=${assembly}`): Promise<string> {
  const drawn = await draw(page, { search: first })
  const sent = new URLSearchParams(search)
  const named = new Set(sent.keys())
  for (const [tag] of drawn.matchAll(/<(input|select)[^>]*>(?:(?:<option[^>]*>[^<]*<\/option>)*)/g)) {
    const [, name = ''] = /name="([^"]*)"/.exec(tag) ?? []
    if (!name || named.has(name)) continue
    if (/type="(radio|checkbox)"/.test(tag) && !/ checked/.test(tag)) continue
    const chosen = /<option value="([^"]*)" selected/.exec(tag) ?? /^<input[^>]* value="([^"]*)"/.exec(tag)
    sent.append(name, chosen?.[1] ?? '')
  }
  return draw(page, { search: `${sent}` })
}

test('whoever may propose finds how to add a procedure, and proposes it whole', async () => {
  expect(await draw(rulesPage)).toContain('/charter/new-procedure')
  expect(await draw(rulesPage, { viewer: { kind: 'anyone' } })).not.toContain('/charter/new-procedure')
  expect(await draw(newProcedurePage, { viewer: { kind: 'anyone' } })).not.toContain('<form')
  const name = 'procedures.new-procedure'
  const filled = `show=1&${name}.label=이견+확인&${name}.label=Consent&${name}.ready=consent&${name}.days=5`
  const drawn = await sendAsShown(filled, newProcedurePage, '')
  expect(drawn).toContain('이견 확인: 조합원에게 이견이 하나도 남지 않으면 통과해요.')
  const [link] = links(drawn)
  expect(link!.get('command')).toBe('charter.amendArticles')
  const { changes } = JSON.parse(link!.get('input')!)
  expect(changes).toMatchObject([
    { path: 'procedures.consent', from: null, to: { method: 'consent', days: 5 } },
  ])
  expect(changes[0].to).not.toHaveProperty('num')
  await amendAs(decided('special'), 'articles', changes)
  expect(await draw(changePage, { search: 'path=procedures.consent' })).toMatch(/value="consent" checked/)
  const nameless = await sendAsShown(`show=1&${name}.label=&${name}.label=`, newProcedurePage, '')
  expect(nameless).toContain('부르는 이름: 이 값은 읽을 수 없어요')
})
