import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../src/kernel/authority.ts'
import { closeBrowser } from '../browser.ts'
import { type World, world } from '../world.ts'
import { fromCatalogue } from './founding.ts'
import { type HandPhone, type Phone, phones } from './phones.ts'

/**
 * A co-op that cleans homes, on phones: founded from the catalogue, a booking in Korean from its whole price to the
 * worker's statement, and one in English without scripts that is called off late; 95 of 100 go to whoever works.
 */
let w: World
let phone: HandPhone
let close: () => Promise<void>
let commons: string
let [mina, rosa, ann]: Actor[] = []
const home = '/c/clean/services'
let offer = ''

beforeAll(async () => {
  w = await world('2026-03-02T00:00:00.000Z')
  ;({ phone, close } = await phones(w))
  const names = ['김민아', '로사', '앤']
  ;[mina, rosa, ann] = await Promise.all(names.map((name) => w.person(name)))
})
afterAll(async () => {
  await closeBrowser()
  await close()
})

const done = (p: Phone) => p.page.context().close()
const until = async (day: string) => {
  w.clock.pass({ minutes: (Date.parse(day) - w.clock.now().getTime()) / 60_000 })
  await w.settle()
}

it('is chosen in the catalogue, offers a service, and people come in', async () => {
  const p = await phone(mina!)
  commons = await fromCatalogue(p, w, {
    ...{ template: 'up-and-go', slug: 'clean', name: '반짝 협동조합', you: '김민아' },
  })
  await p.go(home)
  await p.keep('services-empty')
  await p.follow('/services/new')
  await p.fill({
    title: '집 청소',
    code: 'home',
    minutes: '90',
    sizeName: '방',
    largest: '6',
    sizeMinutes: '30',
  })
  await p.fill({
    options: 'refresh / 정기 청소\nfresh_start / 대청소 / 60',
    addons: 'oven / 오븐 안\nfridge / 냉장고 안',
  })
  await p.keep('services-new')
  await p.send('/services/new')
  offer = p.path()
  await done(p)
  for (const [one, name, type] of [
    [rosa, '로사', 'worker'],
    [ann, '앤', 'client'],
  ] as const)
    await w.act(one!, commons, 'members.join', { invitation: null, name, types: [type] })
})

describe('a booking', () => {
  it('finds a worker who has said when they work', async () => {
    const p = await phone(rosa!)
    await p.go(`${home}/hours`)
    await p.fill({ 'from-2-0': '09:00', 'until-2-0': '13:00', 'from-3-0': '09:00', 'until-3-0': '13:00' })
    await p.fill({ zones: 'brooklyn', travel: '30' })
    await p.keep('services-hours')
    await p.send('/services/hours')
    await p.keep('services-jobs-empty')
    await done(p)
  })

  it('shows the whole price with every line and both parts before it is made', async () => {
    const p = await phone(ann!)
    await p.go(home)
    await p.keep('services-list')
    await p.follow(offer)
    await p.keep('services-choose')
    await p.go(`${offer}?size=2&option=fresh_start&zone=brooklyn&day=2026-03-03`)
    await p.unfold()
    const text = await p.text()
    // 120 + 24 for the second room, 32 for the thorough cleaning; 95 and 5 of 100.
    for (const part of ['US$176.00', 'US$144.00', 'US$32.00', 'US$167.20', 'US$8.80'])
      expect(text).toContain(part)
    await p.keep('services-quote')
    await p.use('[action$="/book"]', {
      from: '2026-03-03T00:00:00.000Z',
      address: '12 Court St',
      note: '고양이가 있어요',
    })
    expect(await p.text()).toContain('로사')
    await p.keep('services-mine')
    await done(p)
  })

  it('is accepted, begun and finished by the worker', async () => {
    const p = await phone(rosa!)
    await p.go('/c/clean')
    await p.keep('services-home-worker')
    await p.go(`${home}/jobs`)
    await p.keep('services-jobs')
    await p.use('[id^="accept-"]', {})
    await until('2026-03-03T00:00:00.000Z')
    await p.go(`${home}/jobs`)
    await p.use('[id^="checkIn-"]', {})
    await p.keep('services-there')
    await until('2026-03-03T02:30:00.000Z')
    await p.go(`${home}/jobs`)
    await p.use('[id^="finish-"]', {})
    await done(p)
  })

  it('is confirmed by the client, reviewed and paid', async () => {
    const p = await phone(ann!)
    await p.go(`${home}/mine`)
    await p.use('[id^="confirm-"]', {})
    await p.use('[id^="review-"]', { stars: '5', text: '반짝반짝해요' })
    await p.keep('services-confirmed')
    await p.follow(/결제하기/)
    expect(await p.text()).toContain('US$176.00')
    await p.use('#pay-cash', {})
    const at = p.path()
    await done(p)
    const office = await phone(mina!)
    await office.go(at)
    await office.use('[action$="/cash"]', {})
    await w.settle()
    await done(office)
  })

  it('stands in the worker’s statement with 95 of 100', async () => {
    const p = await phone(rosa!)
    await p.go(`${home}/statement`)
    const text = await p.text()
    for (const part of ['US$167.20', 'US$176.00', 'US$8.80', '1건']) expect(text).toContain(part)
    await p.keep('services-statement')
    await done(p)
  })
})

describe('a booking in English, without scripts', () => {
  it('costs half when it is called off within a day, 95 of 100 of it to the worker', async () => {
    const p = await phone(ann!, { lang: 'en', javaScript: false })
    await p.go(`${offer}?size=1&option=refresh&zone=brooklyn&day=2026-03-04`)
    expect(await p.text()).toContain('$120.00')
    await p.keep('services-quote-en')
    await p.use('[action$="/book"]', { from: '2026-03-04T00:00:00.000Z', address: '12 Court St' })
    const r = await phone(rosa!, { lang: 'en' })
    await r.go(`${home}/jobs`)
    await r.use('[id^="accept-"]', {})
    await r.keep('services-jobs-en')
    await p.go(`${home}/mine`)
    await p.use('[action$="/mine/cancel"]', {})
    await p.keep('services-mine-en')
    await r.go(`${home}/statement`)
    const text = await r.text()
    for (const part of ['$224.20', '$236.00', '$11.80']) expect(text).toContain(part)
    await r.keep('services-statement-en')
    await done(r)
    await done(p)
    const m = await phone(mina!, { lang: 'en', width: 1280, dark: true })
    await m.go(`${home}/board`)
    await m.keep('services-board-en')
    await done(m)
  })
})
