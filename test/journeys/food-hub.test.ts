import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../src/kernel/authority.ts'
import { closeBrowser } from '../browser.ts'
import { type World, world } from '../world.ts'
import { fromCatalogue } from './founding.ts'
import { type HandPhone, type Phone, phones } from './phones.ts'

/**
 * A cycle of a food hub on phones: planned and opened by its office, ordered in Korean and, without scripts, in English,
 * counted where potatoes came short, handed over, and paid from one bill a month that opens to its why.
 */
let w: World
let phone: HandPhone
let close: () => Promise<void>
let commons: string
let [mina, farm, nari, haru]: Actor[] = []
const home = '/c/hub/cycles'
let cycle = ''

beforeAll(async () => {
  w = await world('2026-03-02T00:00:00.000Z')
  ;({ phone, close } = await phones(w))
  const names = ['김민아', '햇살농장', '이나리', '정하루']
  ;[mina, farm, nari, haru] = await Promise.all(names.map((name) => w.person(name)))
})
afterAll(async () => {
  await closeBrowser()
  await close()
})

const done = (p: Phone) => p.page.context().close()
const passDays = async (days: number) => {
  w.clock.pass({ days })
  await w.settle()
}

it('is chosen in the catalogue, given a pick-up point, and people come in', async () => {
  const p = await phone(mina!)
  commons = await fromCatalogue(p, w, { template: 'food-hub', slug: 'hub', name: '한살이', you: '김민아' })
  await p.go(home)
  await p.keep('hub-empty')
  await p.follow('/cycles/places')
  await p.use('#add', { name: '마을회관', note: '목요일 16시~19시' })
  await p.keep('hub-places')
  await done(p)
  for (const [one, name, type] of [
    [farm, '햇살농장', 'producer'],
    [nari, '이나리', 'eater'],
    [haru, '정하루', 'eater'],
  ] as const)
    await w.act(one!, commons, 'members.join', { invitation: null, name, types: [type] })
})

describe('a cycle', () => {
  it('is planned with goods and opened', async () => {
    const p = await phone(mina!)
    await p.go(`${home}/new`)
    await p.fill({ closesAt: '2026-03-04T20:00', collectOn: '2026-03-06' })
    await p.send('/cycles/new')
    cycle = p.path()
    const producer = (await w.view(farm!, commons)).standing.agent!
    for (const [title, pack, price, stock] of [
      ['감자', '1kg', '3,300', ''],
      ['달걀', '10개', '4,500', '12'],
    ] as const)
      await p.use('#good', { producer, title, pack, price, ...(stock ? { stock } : {}) })
    await p.keep('hub-planned')
    await p.use('[action$="/open"]', {})
    await p.keep('hub-open')
    await done(p)
  })

  it('is found waiting on the home page and ordered from', async () => {
    const p = await phone(nari!)
    await p.go('/c/hub')
    await p.follow(/1회차 주문하기/)
    const [potatoes, eggs] = await numbers(p)
    await p.use('[action$="/order"]', { [potatoes!]: '3', [eggs!]: '2' })
    // 3 × (3,300 + 165) and 2 × (4,500 + 225).
    expect(await p.text()).toContain('19,845원')
    await p.unfold()
    expect(await p.text()).toContain('3,300원의 5%')
    await p.keep('hub-ordered')
    await done(p)
    w.clock.pass({ hours: 1 })
    const e = await phone(haru!, { lang: 'en', javaScript: false })
    await e.go(cycle)
    const [also, many] = await numbers(e)
    await expect(e.use('[action$="/order"]', { [many!]: '13' })).rejects.toThrow('Only 10 of')
    await e.use('[action$="/order"]', { [also!]: '2', [many!]: '0' })
    expect(await e.text()).toContain('₩6,930')
    await e.keep('hub-ordered-en')
    await done(e)
  })

  it('is counted and handed out; who ordered first goes first', async () => {
    await passDays(3)
    const p = await phone(mina!)
    await p.go('/c/hub')
    await p.follow(/1회차 물품 세기/)
    const [potatoes] = await numbers(p, 'came')
    await p.use('[action$="/collect"]', { [potatoes!]: '4' })
    expect(await p.text()).toContain('감자 1개')
    await p.keep('hub-pack')
    for (let left = 2; left > 0; left -= 1) await p.use('[action$="/hand"]', {})
    expect(await p.text()).toContain('받아 감')
    await done(p)
    const e = await phone(haru!, { lang: 'en' })
    await e.go(cycle)
    expect(await e.text()).toContain('1 of 2 came')
    await e.keep('hub-mine-en')
    await done(e)
  })

  it('is paid from one bill for the month, which opens to its why', async () => {
    await passDays(27)
    const p = await phone(nari!)
    await p.go(`${home}/bills`)
    await p.keep('hub-bills')
    await p.follow(/2026년 3월/)
    await p.unfold()
    const text = await p.text()
    for (const part of ['19,845원', '10,395원', '9,450원', '3,300원의 5%']) expect(text).toContain(part)
    await p.keep('hub-bill')
    await p.follow(/결제하기/)
    await p.use('#pay-transfer', {})
    await done(p)
    const f = await phone(farm!, { lang: 'en', width: 1280, dark: true })
    await f.go(`${home}/bills`)
    await f.follow(/March 2026/)
    // 3 % of each piece is the hub's: 4 × (3,300 − 99) and 2 × (4,500 − 135).
    expect(await f.text()).toContain('₩21,534')
    await f.keep('hub-statement-en')
    await done(f)
  })
})

/** The names of the number fields, in the order of the page: potatoes and eggs. */
async function numbers(p: Phone, prefix = 'good'): Promise<string[]> {
  const fields = await p.page.locator(`main input[name^="${prefix}-"]`).all()
  const named: [string, string][] = []
  for (const one of fields) {
    const id = (await one.getAttribute('id'))!
    named.push([await p.page.locator(`label[for="${id}"]`).innerText(), (await one.getAttribute('name'))!])
  }
  return named.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name)
}
