import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '../../src/kernel/authority.ts'
import { closeBrowser } from '../browser.ts'
import { type World, world } from '../world.ts'
import { fromCatalogue } from './founding.ts'
import { type HandPhone, type Phone, phones } from './phones.ts'

/**
 * A season of the fishery at Alanya on phones: a hundred places, ninety-nine fishers and one who comes late. Lots in
 * September, each day one place east until the middle of January, then back west.
 */
let w: World
let phone: HandPhone
let close: () => Promise<void>
let commons: string
let [mina, fisher, late]: Actor[] = []
let coast = ''
const home = '/c/coast'
const places = Array.from({ length: 100 }, (_, i) => `${i + 1}번 여`)

beforeAll(async () => {
  w = await world('2026-08-31T00:00:00.000Z')
  ;({ phone, close } = await phones(w))
  mina = await w.person('김민아')
})
afterAll(async () => {
  await closeBrowser()
  await close()
})

const done = (p: Phone) => p.page.context().close()
/** Which place, from 1, somebody reads to be theirs on a day. */
async function placeOn(p: Phone, day: string): Promise<number> {
  await p.go(`${home}/turns/${coast}?day=${day}`)
  const [, place] = /(?:오늘|Today|일 \(.\)|[A-Z][a-z]+)\s+(\d+)번 여/.exec(await p.text())!
  return Number(place)
}
const next = (place: number) => (place % 100) + 1

it('is chosen in the catalogue, and people come in', async () => {
  const p = await phone(mina!)
  const named = { slug: 'coast', name: '남쪽 어촌계', you: '김민아' }
  commons = await fromCatalogue(p, w, { template: 'alanya', ...named })
  await done(p)
  const join = async (name: string) => {
    const one = await w.person(name)
    await w.act(one, commons, 'members.join', { invitation: null, name, types: ['fisher'] })
    return one
  }
  for (let i = 1; i < 99; i++) fisher = await join(`어부 ${i}`)
}, 60_000)

it('names the places, seals the lots before anybody can know them, and draws them', async () => {
  const p = await phone(mina!)
  await p.go(`${home}/resources/new`)
  await p.fill({ name: '앞바다', kind: 'nature' })
  await p.send('/resources/new')
  coast = p.path().split('/').at(-1)!
  await p.go(`${home}/turns/new?resource=${coast}`)
  await p.use('[action$="/turns/new"]', { rule: 'places', sites: places.join('\n') })
  await p.keep('alanya-rule')
  await p.use('[action$="/seal"]', { from: '2026-09-01', until: '2027-05-31' })
  expect(await p.text()).toContain('99명이 함께해요. 제비는 봉해 두었고 아직 뽑지 않았어요.')
  await p.keep('alanya-sealed')
  await p.unfold()
  await p.use('[action$="/draw"]', {})
  expect(await p.text()).toContain('1월 15일 (금)부터는 거꾸로 옮겨 가요')
  await p.keep('alanya-drawn')
  await done(p)
})

it('tells a fisher on the first page where they are today and tomorrow', async () => {
  w.clock.pass({ days: 1 })
  await w.settle()
  const p = await phone(fisher!, { javaScript: false })
  await p.go(home)
  const [, today, tomorrow] = /오늘 내 자리: (\d+)번 여[\s\S]*내일은 (\d+)번 여/.exec(await p.text())!
  expect(Number(tomorrow)).toBe(next(Number(today)))
  // The week to come stands below: Thursday is the day after tomorrow.
  expect(await p.text()).toContain(`목요일\u00a0${next(Number(tomorrow))}번 여`)
  await p.keep('alanya-home')
  // The hundredth day from the first is the first place again.
  expect(await placeOn(p, '2026-12-10')).toBe(Number(today))
  const turning = await placeOn(p, '2027-01-15')
  expect(await placeOn(p, '2027-01-16')).toBe(((turning + 98) % 100) + 1)
  await p.keep('alanya-turned')
  await done(p)
})

it('explains in English why, and how to draw the lots again', async () => {
  const p = await phone(fisher!, { lang: 'en' })
  await p.go(`${home}/turns/${coast}/why`)
  expect(await p.text()).toMatch(/you drew lot|drew no\.|lot/i)
  expect(await p.text()).toMatch(/[0-9a-f]{32}/)
  await p.keep('alanya-why-en')
  await done(p)
})

it('lets whoever comes late take the place nobody has', async () => {
  late = await w.person('늦은 이')
  await w.act(late, commons, 'members.join', { invitation: null, name: '늦은 이', types: ['fisher'] })
  const p = await phone(late, { lang: 'en' })
  await p.go(`${home}/turns`)
  await p.follow(/앞바다/)
  await p.use('[action$="/idle"]', {})
  expect(await p.text()).toContain('(me)')
  await p.keep('alanya-late-en')
  await done(p)
})

it('lets a fisher say from the phone that the one before stayed too long', async () => {
  w.clock.pass({ days: 1 })
  await w.settle()
  const p = await phone(fisher!, { javaScript: false })
  await p.go(`${home}/turns/${coast}`)
  expect(await p.text()).toContain('앞 사람이 쓰고 간 자리는 어때요?')
  await p.keep('alanya-before')
  await p.follow(/앞 사람이 시간을 넘겼어요/)
  await p.keep('alanya-report')
  await p.use('[action$="/care/report"]', {})
  expect(p.path()).toMatch(/\/sanctions\//)
  expect(await p.text()).toMatch(/바로 다음 사람[\s\S]*시간이 지났는데 비우지 않았어요/)
  await p.keep('alanya-reported')
  await done(p)
})

it('prints the list that is handed in', async () => {
  const p = await phone(mina!, { width: 1280, dark: true, lang: 'en' })
  await p.go(`${home}/turns/${coast}/list`)
  const said = await p.text()
  for (const part of ['어부 98', '늦은 이', '100번 여']) expect(said).toContain(part)
  await p.keep('alanya-list-en-wide-dark')
  await done(p)
  expect(await w.verify(commons)).toMatchObject({ findings: [], balancesAgree: true })
})
