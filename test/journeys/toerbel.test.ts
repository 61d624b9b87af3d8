import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '../../src/kernel/authority.ts'
import { closeBrowser } from '../browser.ts'
import { type World, world } from '../world.ts'
import { fromCatalogue } from './founding.ts'
import { type HandPhone, type Phone, phones } from './phones.ts'

/**
 * A summer at Törbel on phones: six, four and two cows wintered, so a day of common work for each of the twelve and no more
 * cows on the alp than that. What the alp bears is decided together; who has not worked sends none up.
 */
let w: World
let phone: HandPhone
let close: () => Promise<void>
let commons: string
let [mina, suho, jiu]: Actor[] = []
let alp = ''
const home = '/c/alp'

beforeAll(async () => {
  w = await world('2026-05-04T00:00:00.000Z')
  ;({ phone, close } = await phones(w))
  ;[mina, suho, jiu] = await Promise.all(['김민아', '이수호', '박지우'].map((name) => w.person(name)))
})
afterAll(async () => {
  await closeBrowser()
  await close()
})

const agentOf = async (who: Actor) => (await w.view(who, commons)).standing.agent!
const passDays = async (days: number) => {
  w.clock.pass({ days })
  await w.settle()
}
const done = (p: Phone) => p.page.context().close()
const cows = () =>
  [
    [mina, '6'],
    [suho, '4'],
    [jiu, '2'],
  ] as const

it('is chosen in the catalogue, and people come in', async () => {
  const p = await phone(mina!)
  commons = await fromCatalogue(p, w, { template: 'toerbel', slug: 'alp', name: '높은골', you: '김민아' })
  await done(p)
  for (const [one, name] of [
    [suho, '이수호'],
    [jiu, '박지우'],
  ] as const) {
    w.clock.pass({ minutes: 1 })
    await w.act(one!, commons, 'members.join', { invitation: null, name, types: ['citizen'] })
  }
})

it('counts the cows that were wintered, and the day of work each of them owes', async () => {
  const p = await phone(mina!)
  await p.go(`${home}/care/figures?key=cows`)
  for (const [who, many] of cows()) await p.fill({ [`of.${await agentOf(who!)}`]: many })
  await p.send('/care/figures')
  await p.go(`${home}/care/assess`)
  await p.fill({ duty: 'common-work', from: '2026-05-04', until: '2026-12-31' })
  await p.send('/care/assess')
  expect(await p.text()).toContain('12일')
  await p.keep('toerbel-assessed')
  await done(p)
})

it('decides together what the alp bears, on the members’ phones', async () => {
  const p = await phone(mina!)
  await p.go(`${home}/resources/new`)
  await p.fill({ name: '높은 목장', kind: 'nature' })
  await p.send('/resources/new')
  alp = p.path().split('/').at(-1)!
  await p.go(`${home}/turns/new?resource=${alp}`)
  await p.use('[action$="/turns/new"]', { rule: 'summering' })
  await p.use('[action$="/season"]', {
    from: '2026-06-01',
    until: '2026-09-30',
    capacity: '15',
    unit: 'head',
  })
  await p.keep('toerbel-proposing')
  if (p.path().endsWith('/propose')) await p.send('/propose')
  const decision = p.path().split('/').at(-1)!
  for (const one of [mina!, suho!])
    await w.act(one, commons, 'decisions.castBallot', { decision, ballot: { choice: 'yes' } })
  await w.settle()
  await p.go(`${home}/turns/${alp}`)
  expect(await p.text()).toContain('15마리 가운데 0마리')
  await p.keep('toerbel-season')
  await done(p)
})

it('tells each on their home what they owe and how many they may send up', async () => {
  const p = await phone(suho!, { lang: 'en', javaScript: false })
  await p.go(home)
  const said = await p.text()
  expect(said).toContain('4 days left')
  // Weeks before the summer they know how many may go up.
  expect(said).toContain('4 head from Mon 1 June')
  await p.keep('toerbel-home-en')
  await done(p)
  await passDays(29)
  const q = await phone(suho!, { lang: 'en' })
  await q.go(home)
  expect(await q.text()).toMatch(/4.* left/)
  await done(q)
})

it('takes down what goes up, and no more than was wintered', async () => {
  const p = await phone(suho!, { lang: 'en' })
  await p.go(`${home}/turns/${alp}`)
  await p.use('[action$="/catch"]', { amount: '4' })
  expect(await p.text()).toContain('4')
  await p.fill({ amount: '1' })
  await p.page.locator('form[action$="/catch"] button').last().click()
  await expect.poll(() => p.text()).toContain('This is more than your quota')
  await p.keep('toerbel-refused-en')
  await done(p)
  const q = await phone(jiu!, { width: 1280, dark: true })
  await q.go(`${home}/turns/${alp}`)
  await q.use('[action$="/catch"]', { amount: '2' })
  expect(await q.text()).toContain('15마리 가운데 6마리')
  await q.follow('/why')
  expect(await q.text()).toContain('한도 15마리에서 내 기준 2마리에 따라 2마리를 받았어요')
  await q.keep('toerbel-why-wide-dark')
  await done(q)
  expect(await w.verify(commons)).toMatchObject({ findings: [], balancesAgree: true })
})
