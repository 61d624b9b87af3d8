import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../src/kernel/authority.ts'
import { closeBrowser } from '../browser.ts'
import { type World, world } from '../world.ts'
import { fromCatalogue } from './founding.ts'
import { type HandPhone, type Phone, phones } from './phones.ts'

/**
 * A spring on a common ditch, on phones in Korean and in English and once wide and dark: six hectares, two days of cleaning
 * a hectare, water in three days of turns. Who has neither worked nor paid has no turn, and has one again the moment they pay.
 */
let w: World
let phone: HandPhone
let close: () => Promise<void>
let commons: string
let [mina, suho, jiu]: Actor[] = []
let ditch = ''
const home = '/c/ditch'

beforeAll(async () => {
  w = await world('2026-03-02T00:00:00.000Z')
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

it('is chosen in the catalogue, and people come in', async () => {
  const p = await phone(mina!)
  const named = { slug: 'ditch', name: '큰물 수리계', you: '김민아' }
  commons = await fromCatalogue(p, w, { template: 'acequia', ...named })
  await done(p)
  for (const [one, name] of [
    [suho, '이수호'],
    [jiu, '박지우'],
  ] as const) {
    w.clock.pass({ minutes: 1 })
    await w.act(one!, commons, 'members.join', { invitation: null, name, types: ['irrigator'] })
  }
})

describe('a spring on the ditch', () => {
  it('writes down the land, and shares out the cleaning by it', async () => {
    const p = await phone(mina!)
    await p.go(`${home}/care/figures?key=land`)
    const of = Object.fromEntries(
      await Promise.all(
        (
          [
            [mina, '3'],
            [suho, '1.5'],
            [jiu, '1.5'],
          ] as const
        ).map(async ([who, much]) => [`of.${await agentOf(who!)}`, much]),
      ),
    )
    await p.fill(of)
    await p.send('/care/figures')
    await p.keep('acequia-land')
    await p.go(`${home}/care/assess`)
    await p.fill({ duty: 'fatigue', from: '2026-03-02', until: '2026-12-31' })
    await p.keep('acequia-assess')
    await p.send('/care/assess')
    expect(await p.text()).toContain('12일')
    await p.keep('acequia-assessed')
    await done(p)
  })

  it('tells each on their home what they owe, and lets them sign up for the day', async () => {
    const p = await phone(mina!)
    await p.go(`${home}/care/days/new`)
    await p.fill({ duty: 'fatigue', title: '물길 치기', place: '윗보', day: '2026-03-07', worth: '6' })
    await p.send('/care/days/new')
    const day = p.path()
    await p.use('[action$="/sign-up"]', {})
    await done(p)
    const q = await phone(suho!, { lang: 'en', javaScript: false })
    await q.go(home)
    expect(await q.text()).toContain('3 days left')
    await q.go(`${home}/care`)
    await q.follow(/next work day|Come/)
    expect(q.path()).toBe(day)
    await q.use('[action$="/sign-up"]', {})
    await q.keep('acequia-signed-up-en')
    await done(q)
    await passDays(6)
    const r = await phone(mina!)
    await r.go(day)
    await r.fill({ [`came.${await agentOf(suho!)}`]: '300' })
    await r.keep('acequia-confirm')
    await r.send('/confirm')
    await done(r)
    const s = await phone(suho!, { lang: 'en' })
    await s.go(`${home}/care`)
    expect(await s.text()).toContain('All done. What we share is open to you.')
    await s.keep('acequia-done-en')
    await done(s)
  })

  it('gives the water to those who worked, to the minute', async () => {
    await passDays(26)
    const p = await phone(mina!)
    await p.go(`${home}/resources/new`)
    await p.fill({ name: '큰물길', kind: 'flow', flowAmount: '120' })
    await p.send('/resources/new')
    ditch = p.path().split('/').at(-1)!
    await p.go(`${home}/turns/new?resource=${ditch}`)
    await p.use('[action$="/turns/new"]', { rule: 'water' })
    await p.fill({ day: '2026-04-05', from: '06:00' })
    await p.send('/cycle')
    const said = await p.text()
    expect(said).toContain('4월 5일 (일) 06:00 – 4월 7일 (화) 06:00')
    expect(said).toContain('48시간')
    expect(said).toContain('24시간')
    await p.keep('acequia-water')
    await p.go(home)
    expect(await p.text()).toContain('내 차례: 4월 5일 (일) 06:00')
    await p.keep('acequia-home')
    await done(p)
    const q = await phone(jiu!, { lang: 'en' })
    await q.go(`${home}/turns/${ditch}`)
    expect(await q.text()).toContain('You have no turn in this cycle')
    await q.keep('acequia-no-turn-en')
    await done(q)
  })

  it('opens the water again the moment the work is bought off', async () => {
    const p = await phone(jiu!, { width: 1280, dark: true, lang: 'en' })
    await p.go(`${home}/care`)
    expect(await p.text()).toContain('you have no access')
    await p.unfold()
    await p.use('[action$="/pay"]', {})
    expect(await p.text()).toContain('₩240,000')
    await p.keep('acequia-pay-en-wide-dark')
    await done(p)
    const q = await phone(mina!)
    await q.go(`${home}/obligations`)
    await q.page.locator('main a', { hasText: '박지우' }).first().click()
    await q.page.waitForURL(/obligations\/[0-9a-f-]{36}/)
    await q.unfold()
    await q.fill({ place: 'assets:cash' })
    await q.send('/pay')
    await q.keep('acequia-paid')
    await q.go(`${home}/turns/${ditch}`)
    await q.fill({ day: '2026-04-08', from: '06:00' })
    await q.send('/cycle')
    await done(q)
    const r = await phone(jiu!)
    await r.go(home)
    expect(await r.text()).toContain('내 차례: 4월 10일 (금) 12:00')
    await r.keep('acequia-jiu-home')
    await passDays(6)
    await r.go(`${home}/turns/${ditch}/why`)
    expect(await r.text()).toContain('모두 6헥타르, 그 가운데 내 것은 1.5헥타르')
    expect(await r.text()).toContain('18시간')
    await r.keep('acequia-why')
    await done(r)
  })
})
