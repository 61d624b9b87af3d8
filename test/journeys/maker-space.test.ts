import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '../../src/kernel/authority.ts'
import { closeBrowser } from '../browser.ts'
import { type World, world } from '../world.ts'
import { type HandPhone, type Phone, phones } from './phones.ts'

/**
 * A season of a maker space on phones, from the catalogue on: only who was shown a machine books it and nobody has it
 * twice; six hours a week each; cleaning is shared out, and whoever did theirs books ahead; a broken machine is out of use
 * at once.
 */
let w: World
let phone: HandPhone
let close: () => Promise<void>
let [mina, suho, jiu]: Actor[] = []
const home = '/c/workshop'
let laser = ''
let commons = ''

beforeAll(async () => {
  // Monday, when the workshop is closed.
  w = await world('2026-03-02T00:00:00.000Z')
  ;({ phone, close } = await phones(w))
  ;[mina, suho, jiu] = await Promise.all(['김민아', '이수호', '박지우'].map((name) => w.person(name)))
})
afterAll(async () => {
  await closeBrowser()
  await close()
})

const agentOf = async (who: Actor) => (await w.view(who, commons)).standing.agent!
const done = (...all: Phone[]) => Promise.all(all.map(({ page }) => page.context().close()))
const passHours = async (hours: number) => {
  w.clock.pass({ hours })
  await w.settle()
}
/** Presses the button of a form that is refused, and reads what the page says. */
async function refused(p: Phone, form: string, values: Record<string, string>, why: RegExp) {
  await p.fill(values)
  await p.page.locator(`main form[action$="${form}"] button`).last().click()
  await expect.poll(() => p.text()).toMatch(why)
}
/** Fills a form that only leads on, and presses its button. */
async function sayNext(p: Phone, values: Record<string, string>, to: RegExp) {
  await p.fill(values)
  const names = p.page.locator('main input[name="e.name"]')
  if ('e.name' in values) await names.nth(1).fill('Printers')
  await p.page.locator('main form[action$="/charter/entry"] button').last().click()
  await p.page.waitForURL(to)
  await p.page.waitForLoadState('load')
}
const openThing = async (p: Phone, name: RegExp) => {
  await p.go(home)
  await p.follow('/things')
  await p.follow(name)
}

it('is chosen in the catalogue, and people come in by a link as makers or as guests', async () => {
  const p = await phone(mina!)
  await p.go('/')
  await p.follow('/found')
  await p.follow('/found/maker-space')
  await p.fill({ name: '다릉 작업실', you: '김민아', slug: 'workshop' })
  await p.keep('maker-found')
  await p.send('/found/maker-space')
  expect(p.path()).toMatch(/^\/c\/workshop/)
  await p.keep('maker-start')
  const links: string[] = []
  for (const type of ['maker', 'visitor']) {
    await p.go(`${home}/people/invite`)
    await p.fill({ types: type })
    await p.send('/people/invite')
    links.push(/\/c\/workshop\/join\/[\w-]+/.exec(await p.text())![0])
  }
  for (const [who, name, link, lang] of [
    [suho!, '이수호', links[0]!, 'en'],
    [jiu!, '박지우', links[1]!, 'ko'],
  ] as const) {
    const q = await phone(who, { lang })
    await q.go(link)
    await q.fill({ you: name })
    await q.send(link)
    if (lang === 'en') await q.keep('maker-joined-en')
    await done(q)
  }
  await p.go(home)
  for (let i = 0; i < 2; i++) {
    await p.follow('/people/applications')
    if (i === 0) await p.keep('maker-applications')
    await p.send('/people/applications/admit')
  }
  const { id } = await w.office.database.read
    .selectFrom('kernel_commons')
    .select('id')
    .where('slug', '=', 'workshop')
    .executeTakeFirstOrThrow()
  commons = id
  await done(p)
})

it('has a usage rule for a new machine, written in a form and decided like any rule', async () => {
  const p = await phone(mina!)
  await p.go(`${home}/charter/change?path=dials.things.rules`)
  await p.keep('maker-rules-list')
  await p.follow(/쓰는 규칙 더하기/)
  await p.keep('maker-rule-way')
  await sayNext(p, { way: 'booking' }, /way=booking/)
  await p.keep('maker-rule-blank')
  await sayNext(p, { 'e.name': '프린터', 'e.longestMinutes': '900000' }, /show=1/)
  expect(await p.text()).toContain('정할 수 있는 범위를 벗어났어요')
  await p.keep('maker-rule-wrong')
  await sayNext(p, { 'e.longestMinutes': '240' }, /e\.longestMinutes=240/)
  expect(await p.text()).toContain('‘프린터’는 예약하고 써요. 한 번에 4시간까지')
  await p.keep('maker-rule-after')
  await p.use('[action*="/charter/entry/propose"]', {})
  await p.keep('maker-rule-propose')
  await p.send('/decisions/propose')
  const decision = p.path().split('/').at(-1)!
  for (const one of [mina!, suho!])
    await w.act(one, commons, 'decisions.castBallot', { decision, ballot: { choice: 'yes' } })
  await w.settle()
  await p.go(`${home}/charter/change?path=dials.things.rules`)
  expect(await p.text()).toContain('‘프린터’는')
  await done(p)
})

it('shares a machine and a room', async () => {
  const p = await phone(mina!)
  for (const [name, rule] of [
    ['레이저 커터', 'machine'],
    ['회의실', 'room'],
    ['3D 프린터', 'printers'],
  ] as const) {
    await p.go(home)
    await p.follow('/resources')
    await p.follow('/resources/new')
    await p.fill({ name })
    await p.send('/resources/new')
    const resource = p.path().split('/').at(-1)!
    await p.keep(`maker-resource-${rule}`)
    await p.go(`${home}/things`)
    await p.follow('/things/new')
    await p.use('[action$="/things/new"]', { resource, rule, units: '1' })
    if (rule === 'machine') laser = resource
  }
  await p.go(`${home}/things`)
  // It is Monday: the workshop is closed, and nothing is said to be free.
  expect((await p.text()).match(/지금은 닫혀 있어요/g)).toHaveLength(2)
  await p.keep('maker-things')
  await done(p)
})

it('lets only those book the machine who were shown it, and tells the others whom to ask', async () => {
  const q = await phone(suho!, { lang: 'en' })
  await openThing(q, /레이저 커터/)
  expect(await q.text()).toContain('You have not been shown how to use it yet')
  await q.keep('maker-untrained-en')
  await q.follow('/people/officers')
  expect(await q.text()).toMatch(/Trainer[\s\S]*김민아/)
  const p = await phone(mina!)
  await openThing(p, /레이저 커터/)
  for (const who of [mina!, suho!, jiu!]) await p.use('[action$="/training"]', { agent: await agentOf(who) })
  await p.keep('maker-trained')
  await openThing(q, /레이저 커터/)
  await q.use('[action$="/book"]', { day: '2026-03-03', from: '10:00', length: '120' })
  expect(await q.text()).toMatch(/10:00–12:00\s+My booking/)
  await done(p, q)
})

it('keeps to hours, lengths and six hours a week, and never gives it to two at once', async () => {
  const q = await phone(suho!, { lang: 'en' })
  await openThing(q, /레이저 커터/)
  await q.use('[action$="/book"]', { day: '2026-03-04', from: '10:00', length: '180' })
  // Two and three are five: another two would be seven.
  await refused(
    q,
    '/book',
    { day: '2026-03-05', from: '10:00', length: '120' },
    /more than each person has \(6 hours a week/,
  )
  await q.keep('maker-over-quota-en')
  await refused(q, '/book', { day: '2026-03-09', from: '10:00', length: '60' }, /It is closed then/)
  await q.use('[action$="/book"]', { day: '2026-03-05', from: '10:00', length: '60' })
  const r = await phone(jiu!, { javaScript: false })
  await openThing(r, /레이저 커터/)
  await r.fill({ day: '2026-03-03', from: '11:00', length: '60' })
  await r.page.locator('main form[action$="/book"] button').last().click()
  expect(await r.text()).toMatch(/다른 사람이/)
  await r.keep('maker-taken')
  await r.use('[action$="/book"]', { day: '2026-03-03', from: '12:00', length: '60' })
  expect(await r.text()).toMatch(/12:00–13:00\s+내 예약/)
  await r.go(home)
  await r.keep('maker-home-booked')
  await done(q, r)
})

it('shares out the cleaning; whoever did theirs books ahead again', async () => {
  const p = await phone(mina!)
  await p.go(home)
  await p.follow('/care')
  await p.follow('/care/assess')
  await p.fill({ duty: 'cleaning', from: '2026-01-01', until: '2026-06-30' })
  await p.send('/care/assess')
  expect((await p.text()).match(/0\.5일/g)!.length).toBeGreaterThanOrEqual(3)
  await p.keep('maker-assessed')
  await p.go(`${home}/care`)
  await p.follow('/care/days/new')
  await p.fill({ duty: 'cleaning', title: '봄 청소', place: '작업실', worth: '0.5' })
  await p.fill({ day: '2026-03-03', begins: '09:00', ends: '10:00' })
  await p.keep('maker-call')
  await p.send('/care/days/new')
  const day = p.path()
  const r = await phone(jiu!)
  await r.go(home)
  expect(await r.text()).toContain('0.5일')
  await r.keep('maker-home-owes')
  await openThing(r, /레이저 커터/)
  await refused(
    r,
    '/book',
    { day: '2026-03-06', from: '10:00', length: '60' },
    /돌볼 몫이 남아 차례가 뒤예요\. 24시간 안의/,
  )
  await r.keep('maker-comes-last')
  await r.go(home)
  await r.follow(/봄 청소/)
  await r.use('[action$="/sign-up"]', {})
  await r.keep('maker-signed')
  await passHours(26)
  await p.go(day)
  await p.keep('maker-confirm')
  await p.use('[action$="/confirm"]', {})
  await openThing(r, /레이저 커터/)
  await r.use('[action$="/book"]', { day: '2026-03-06', from: '10:00', length: '60' })
  expect(await r.text()).toMatch(/10:00–11:00\s+내 예약/)
  const q = await phone(suho!, { lang: 'en', width: 1280, dark: true })
  await q.go(home)
  expect(await q.text()).toContain('0.5 days')
  await q.keep('maker-home-en-wide-dark')
  await openThing(q, /회의실/)
  await refused(q, '/book', { day: '2026-03-06', from: '10:00', length: '60' }, /24 hours/)
  await q.keep('maker-last-en-wide-dark')
  await done(p, q, r)
})

it('takes a broken machine out of use at once, and back', async () => {
  const r = await phone(jiu!)
  await r.go(home)
  await r.follow('/care')
  await r.follow('/care/tickets/new')
  await r.fill({ resource: laser, title: '연기가 나요', unusable: '' })
  await r.keep('maker-trouble')
  await r.send('/care/tickets/new')
  const q = await phone(suho!, { lang: 'en' })
  await openThing(q, /레이저 커터/)
  await q.keep('maker-out-en')
  await done(q)
  await r.go(home)
  await r.keep('maker-home-broken')
  const p = await phone(mina!)
  await p.go(home)
  await p.follow(/연기가 나요/)
  await p.keep('maker-ticket')
  await p.use('[action$="/end"]', {})
  await openThing(r, /레이저 커터/)
  await r.use('[action$="/book"]', { day: '2026-03-06', from: '14:00', length: '60' })
  await done(p, r)
  expect(await w.verify(commons)).toMatchObject({ findings: [], balancesAgree: true })
})
