import { afterAll, expect } from 'vitest'
import { type Phone, phones } from '../../../../test/journeys/phones.ts'
import { bakery } from '../plans.fixture.ts'

/** Mina at the desk and Bora with her phone, in a village that bakes. */
export async function bakeryPhones() {
  const b = await bakery()
  const shop = await phones(b.w)
  afterAll(() => shop.close())
  const slug = (await b.w.view(b.mina, b.commons)).commons.slug
  const at = (path: string) => `/c/${slug}${path}`
  const desk = await shop.phone(b.mina)
  const member = await shop.phone(b.bora)
  return {
    ...{ b, desk, member, at },
    /** The same desk in English. */
    english: () => shop.phone(b.mina, { lang: 'en' }),
    /** Opens a page and keeps its picture where pictures are wanted. */
    async look(phone: Phone, path: string, name: string) {
      await phone.go(at(path))
      await phone.keep(`plans-${name}`)
      return phone.text()
    },
    /** What the whole page says, what just happened too. */
    said: (phone: Phone) => phone.page.locator('body').innerText(),
    /** Opens what a link of this name leads to. */
    async open(phone: Phone, name: RegExp | string) {
      const link = phone.page.locator('main').getByRole('link', { name }).first()
      await phone.go((await link.getAttribute('href'))!)
    },
    /** What a page says beyond names and words people wrote has no Hangul in it. */
    async noHangul(phone: Phone, own: RegExp) {
      const text = (await phone.text()).replace(own, '')
      expect(text.match(/[가-힣]+/g) ?? []).toEqual([])
    },
  }
}
