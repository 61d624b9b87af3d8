import { beforeAll, describe, expect, test } from 'vitest'
import { rollFile } from '../../../../test/roll-file.ts'
import { ask } from '../../../kernel/ask.ts'
import { type Actor, allows, proceduresOf } from '../../../kernel/authority.ts'
import { type Lang, languages } from '../../../kernel/language.ts'
import type { Html, Page, PageView, Post } from '../../../ui/page.ts'
import { PageContext } from '../../../ui/page-context.ts'
import { type Peopled, peopled } from '../people.fixture.ts'
import { sheetToken } from '../secrets.ts'
import { ForMember } from './for-member.tsx'
import { pages } from './index.ts'

let all: Peopled
let bora: Awaited<ReturnType<Peopled['join']>>

beforeAll(async () => {
  all = await peopled('approval', 'multi-stakeholder-coop')
  bora = await all.join('보라', ['consumer'])
  await all.act(all.mina, 'members.admit', { agent: bora.agent })
  await all.join('준호', ['producer'])
})

type Wanted = { viewer?: Actor; lang?: Lang; search?: string; params?: Record<string, string> }

async function viewOf({
  viewer = all.mina,
  lang = 'ko',
  search = '',
  params = {},
}: Wanted): Promise<PageView> {
  const { w, commons } = all
  const view = await w.view(viewer, commons, lang)
  const may: PageView['may'] = (power, subject) => {
    const who = view.charter.who(typeof power === 'string' ? power : power.name)
    if (allows(who, viewer, view.standing, subject)) return 'yes'
    return proceduresOf(who).length > 0 && view.standing.member ? 'propose' : 'no'
  }
  return {
    ...view,
    params,
    search: new URLSearchParams(search),
    me: viewer.kind === 'person' ? { person: viewer.person, name: '김민아' } : undefined,
    href: (path: string) => `/c/${view.commons.slug}${path}`,
    ask: (query, input) => ask(view, query, input),
    may,
    labels: async () => new Map(),
    key: 'key',
    values: {},
    execute: async (command, input) => (await w.act(viewer, commons, command.name, input)) as never,
    keep: () => Promise.reject(new Error('not in this test')),
    sentenceOf: String,
  }
}

async function htmlOf(drawn: Html | Promise<Html>, lang: Lang): Promise<string> {
  const content = await drawn
  // Components may be async: only `toString` waits for them.
  return String(await (<PageContext.Provider value={{ lang }}>{content}</PageContext.Provider>).toString())
}

const pageAt = (path: string) => pages.find((one) => one.is === 'page' && one.path === path) as Page
const postAt = (path: string) => pages.find((one) => one.is === 'post' && one.path === path) as Post

async function draw(path: string, wanted: Wanted = {}): Promise<string> {
  const view = await viewOf(wanted)
  return htmlOf(pageAt(path).render(view), view.lang)
}

const form = (fields: Record<string, string | string[]>, file?: { name: string; bytes: Uint8Array }) => ({
  text: (name: string) => [fields[name] ?? ''].flat()[0] ?? '',
  all: (name: string) => [fields[name] ?? []].flat(),
  values: () => ({}),
  file: () => file && { ...file, mediaType: 'application/octet-stream' },
})

async function send(
  path: string,
  fields: Parameters<typeof form>[0],
  wanted: Wanted = {},
  file?: Parameters<typeof form>[1],
) {
  return postAt(path).handle(await viewOf(wanted), form(fields, file))
}

const person = '/people/:agent{[0-9a-f-]+}'

describe.each(languages)('every page is drawn in %s', (lang) => {
  const fixed = pages.flatMap((one) => (one.is === 'page' && !one.path.includes(':') ? [one.path] : []))
  test.each(fixed)('%s', async (path) => {
    const html = await draw(path, { lang })
    expect(html).not.toMatch(/undefined|\[object|NaN/)
    expect(html.length).toBeGreaterThan(200)
    const said = html.replaceAll(/<span [^>]*aria-hidden="true">.<\/span>/g, '')
    const isKorean = /[가-힣]/.test(said.replaceAll(/모임 \d+|민아|보라|준호|소라|김/g, ''))
    expect(isKorean).toBe(lang === 'ko')
  })

  test('one person, for the office and for others', async () => {
    const params = { agent: bora.agent }
    const office = await draw(person, { lang, params })
    expect(office).toContain(`/people/${bora.agent}/contact`)
    expect(office).toContain(`/people/${bora.agent}/types`)
    const sora = await all.join('소라', ['worker'])
    await all.act(all.mina, 'members.admit', { agent: sora.agent })
    const other = await draw(person, { lang, params, viewer: sora.person })
    expect(other).not.toContain('/contact')
    expect(other).not.toContain('/types')
  })
})

test('an invitation is made, shown with its code, and opens the page of joining', async () => {
  const { to } = await send('/people/invite', { types: ['consumer'], uses: '3', expiresOn: '2026-03-09' })
  const shown = await draw('/people/invite', { search: to.split('?')[1] })
  const token = /link=(\S{22})/.exec(to)![1]!
  expect(shown).toContain(`/join/${token}`)
  expect(shown).toContain('data:image/png')
  const joining = await draw('/join/:token', { params: { token }, viewer: { kind: 'anyone' } })
  expect(joining).toContain('name="you"')
  expect(joining).toContain('name="types" value="consumer"')
  expect(joining).not.toContain('생산자 조합원')
  const over = await draw('/join/:token', { params: { token: 'A'.repeat(22) }, viewer: { kind: 'anyone' } })
  expect(over).toContain('쓸 수 없는 링크')
})

test('a roll is uploaded, looked at, brought in, and its links are printed', async () => {
  const file = { name: '명부.xlsx', bytes: await rollFile() }
  const checking = (await send('/people/import', {}, {}, file)).to
  const draft = checking.split('/').at(-1)!
  const shown = await draw('/people/import/:draft', { params: { draft } })
  expect(shown).toContain('40명을 가져올 수 있어요')
  const again = await send(
    '/people/import/:draft/columns',
    { 'column-0': 'memberNumber' },
    { params: { draft } },
  )
  expect(again.to).toBe(checking)
  const done = await send('/people/import/:draft', { type: 'worker' }, { params: { draft } })
  // The file states shares as well: they come in next, from the same upload.
  expect(done.to).toBe(`/shares/import/${draft}`)
  const sheetAt = (await send('/people/links', {})).to
  const sheet = sheetAt.split('/').at(-1)!
  const printed = await draw('/people/links/:sheet', { params: { sheet } })
  expect(printed.match(/\/join\/[A-Za-z0-9_-]{22}/g)).toHaveLength(40)
  const [one] = (
    await all.get<{ people: { agent: string; claimed: boolean }[] }>(all.mina, 'roll')
  ).people.filter(({ claimed }) => !claimed)
  expect(printed).toContain(sheetToken(sheet, one!.agent))
  const claim = await draw('/join/:token', {
    params: { token: sheetToken(sheet, one!.agent) },
    viewer: { kind: 'anyone' },
  })
  expect(claim).toContain('님의 자리예요')
  const gone = draft.replace(/.{4}$/, '0000')
  expect(await draw('/people/import/:draft', { params: { draft: gone } })).toContain('올린 파일이 없어요')
  const wrong = { name: '사진.png', bytes: new Uint8Array([1, 2, 3]) }
  expect((await send('/people/import', {}, {}, wrong)).to).toBe('/people/import?problem=not_a_table')
})

test('whose it is can be said by the office alone', async () => {
  const office = await htmlOf(<ForMember view={await viewOf({})} />, 'ko')
  expect(office).toContain('name="for"')
  expect(office).toContain(bora.agent)
  expect(await htmlOf(<ForMember view={await viewOf({ viewer: bora.person })} />, 'ko')).not.toContain(
    'name="for"',
  )
})

test('a member changes their name, makes a key, leaves', async () => {
  const wanted = { viewer: bora.person }
  await send('/settings/contact', { name: '이보라', phone: '010-1234-5678' }, wanted)
  expect(await draw('/settings', wanted)).toContain('010-1234-5678')
  const { to } = await send('/settings/tokens', { tokenName: '도구', expiresOn: '2026-04-01' }, wanted)
  expect(await draw('/settings', { ...wanted, search: to.split('?')[1] })).toContain(to.split('token=')[1])
  await send('/settings/leave', {}, wanted)
  expect(await draw('/settings', wanted)).toContain('/settings/erase')
})
