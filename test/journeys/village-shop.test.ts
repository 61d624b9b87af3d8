import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../src/kernel/authority.ts'
import { closeBrowser } from '../browser.ts'
import { type World, world } from '../world.ts'
import { fromCatalogue } from './founding.ts'
import { type HandPhone, type Phone, phones } from './phones.ts'

/** A day of a village shop on phones: goods set out, sold in Korean and in English without scripts, the drawer counted. */
let w: World
let phone: HandPhone
let close: () => Promise<void>
let commons: string
let [mina, bee]: Actor[] = []
const home = '/c/store/shop'

beforeAll(async () => {
  w = await world('2026-03-02T00:00:00.000Z')
  ;({ phone, close } = await phones(w))
  ;[mina, bee] = await Promise.all(['김민아', '벌치기 영수'].map((name) => w.person(name)))
})
afterAll(async () => {
  await closeBrowser()
  await close()
})

const done = (p: Phone) => p.page.context().close()
/** The name of the field beside a good. */
const fieldOf = async (p: Phone, title: string) => {
  const id = await p.page.locator('main label', { hasText: title }).first().getAttribute('for')
  return (await p.page.locator(`[id="${id}"]`).getAttribute('name'))!
}

it('is chosen in the catalogue, and somebody comes in who brings honey', async () => {
  const p = await phone(mina!)
  const named = { template: 'village-shop', slug: 'store', name: '큰우물 가게', you: '김민아' }
  commons = await fromCatalogue(p, w, named)
  await p.go(home)
  await p.keep('shop-empty')
  await done(p)
  await w.act(bee!, commons, 'members.join', { invitation: null, name: '벌치기 영수', types: ['bringer'] })
})

describe('a day', () => {
  it('begins with what is on the shelf', async () => {
    const p = await phone(mina!)
    await p.go(`${home}/goods`)
    await p.use('#add', { title: '비누', price: '3,000', stock: '20' })
    const bringer = (await w.view(bee!, commons)).standing.agent!
    await p.use('#add', { title: '아카시아꿀', price: '18,000', stock: '5', bringer })
    expect(await p.text()).toContain('벌치기 영수')
    await p.unfold()
    await p.keep('shop-goods')
    await done(p)
  })

  it('is sold over the counter, for cash and on the slate', async () => {
    const p = await phone(mina!)
    await p.go(home)
    await p.keep('shop-counter')
    const [soap, honey] = [await fieldOf(p, '비누'), await fieldOf(p, '아카시아꿀')]
    await p.use('#sell', { [soap]: '2', [honey]: '1' })
    expect(await p.text()).toContain('24,000원을 받아 주세요')
    await p.keep('shop-receipt')
    await done(p)
    const e = await phone(mina!, { lang: 'en', javaScript: false })
    await e.go(`${home}?q=${encodeURIComponent('꿀')}`)
    const buyer = (await w.view(bee!, commons)).standing.agent!
    await e.use('#sell', { [await fieldOf(e, '아카시아꿀')]: '1', way: 'slate', buyer })
    expect(await e.text()).toContain('₩18,000 is on the slate')
    await e.keep('shop-receipt-en')
    await done(e)
  })

  it('is closed over what was counted, and the bringer sees their part', async () => {
    const p = await phone(mina!)
    await p.go(`${home}/close`)
    await p.keep('shop-close')
    await p.use('[action$="/close"]', { counted: '23,900' })
    expect(await p.text()).toContain('42,000원')
    await p.keep('shop-days')
    await done(p)
    const b = await phone(bee!, { lang: 'en', width: 1280, dark: true })
    await b.go(`${home}/brought`)
    // 15 % of each jar is the shop's.
    expect(await b.text()).toContain('₩15,300')
    await b.keep('shop-brought-en')
    await done(b)
  })
})
