import { beforeAll, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import type { RevisionShown } from './shapes.ts'
import { type Wiki, wiki } from './wiki.fixture.ts'

let w: World
let v: Wiki
beforeAll(async () => {
  w = await world()
  v = await wiki(w)
  for (const title of ['마을', '물길', '모내기']) await v.write(title)
})

interface Listed {
  pages: { title: string }[]
  next: string | null
}
interface Changes {
  changes: RevisionShown[]
  next: number | null
}

const titles = async (input: object) =>
  (await v.get<Listed>(v.anyone, 'pages', input)).pages.map((one) => one.title)

it('finds pages by parts of titles, half-typed syllables and 초성', async () => {
  expect(await titles({})).toEqual(['마을', '모내기', '물길'])
  expect(await titles({ search: 'ㅁㄱ' })).toEqual(['물길'])
  expect(await titles({ search: '모냉' })).toEqual([])
  expect(await titles({ search: '물ㄱ' })).toEqual(['물길'])
  expect(await titles({ search: '내기' })).toEqual(['모내기'])
  expect(await titles({ search: '%' })).toEqual([])
})

it('lists pages, changes and revisions a page at a time', async () => {
  const first = await v.get<Listed>(v.anyone, 'pages', { limit: 2 })
  const rest = await v.get<Listed>(v.anyone, 'pages', { limit: 2, after: first.next })
  expect([...first.pages, ...rest.pages].map((one) => one.title)).toEqual(['마을', '모내기', '물길'])
  expect(rest.next).toBe(null)
  const page = await v.write('오래된 글', '1')
  for (let i = 1; i <= 4; i++) await v.edit(v.junho, page, i, `${i + 1}`)
  const newest = await v.get<{ revisions: RevisionShown[]; next: number }>(v.bora, 'history', {
    page,
    limit: 3,
  })
  expect(newest.revisions.map((one) => one.number)).toEqual([5, 4, 3])
  const older = { page, limit: 3, before: newest.next }
  expect(await v.get(v.bora, 'history', older)).toMatchObject({
    revisions: [{ number: 2 }, { number: 1 }],
    next: null,
  })
  const changes = await v.get<Changes>(v.bora, 'recentChanges', { limit: 5 })
  const more = await v.get<Changes>(v.bora, 'recentChanges', { before: changes.next!, limit: 50 })
  expect([...changes.changes, ...more.changes]).toHaveLength(8)
  const agent = await v.agent(v.junho)
  const by = await v.get<Changes>(v.bora, 'recentChanges', { agent })
  expect(by.changes.map((one) => one.number)).toEqual([5, 4, 3, 2])
})

it('gives any two texts of a page to compare, also the empty beginning', async () => {
  const page = await v.write('견주기', '하나')
  await v.edit(v.junho, page, 1, '둘')
  await v.edit(v.junho, page, 2, '셋')
  const two = { page, from: 1, to: 3 }
  expect(await v.get(v.bora, 'comparison', two)).toMatchObject({ before: '하나', after: '셋', newest: 3 })
  expect(await v.get(v.bora, 'comparison', { page, from: 0, to: 1 })).toMatchObject({ before: '' })
  const missing = v.get(v.bora, 'comparison', { page, from: 1, to: 4 })
  await expect(missing).rejects.toMatchObject({ code: 'kernel.not_found' })
})

it('is for members where the charter keeps it to them', async () => {
  const closed = await wiki(w, { 'knowledge.open_to': 'member' })
  const page = await closed.write('우리끼리')
  await closed.act(closed.junho, 'suggestEdit', { page, base: 1, text: '제안', summary: '' })
  expect(await closed.get(closed.vero, 'pages', {})).toEqual({ pages: [], next: null })
  expect(await closed.get(closed.vero, 'recentChanges', {})).toEqual({ changes: [], next: null })
  expect(await closed.get(closed.vero, 'linked', { titles: ['우리끼리'] })).toEqual({ pages: [] })
  for (const [query, input] of [
    ['page', { page }],
    ['history', { page }],
    ['revision', { page, revision: 1 }],
    ['comparison', { page, from: 0, to: 1 }],
    ['suggestions', { page }],
  ] as const)
    await expect(closed.get(closed.vero, query, input)).rejects.toMatchObject({ code: 'kernel.not_found' })
  expect(await closed.get(closed.junho, 'pages', {})).toMatchObject({ pages: [{ id: page }] })
})
