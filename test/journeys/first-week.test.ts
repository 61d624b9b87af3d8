import { afterAll, describe, it } from 'vitest'
import { closeBrowser, type PageOptions } from '../browser.ts'
import { world } from '../world.ts'
import { firstWeek } from './first-week.ts'
import { served } from './serve.ts'

const w = await world()
const { base, stop } = await served(w)

afterAll(async () => {
  await closeBrowser()
  await stop()
})

const views: [string, PageOptions][] = [
  ['Korean on a phone', { lang: 'ko', width: 390 }],
  ['English on a phone, dark', { lang: 'en', width: 390, dark: true }],
  ['Korean on a wide screen, dark', { lang: 'ko', width: 1280, dark: true }],
  ['English on a wide screen', { lang: 'en', width: 1280 }],
  ['Korean on a phone without JavaScript', { lang: 'ko', width: 390, javaScript: false }],
]

describe('a first week in a real browser', () => {
  it.each(views)('%s', { timeout: 180_000 }, async (name, options) => {
    const slug = `week-${name.toLowerCase().replace(/[^a-z]+/g, '-')}`.slice(0, 40).replace(/-$/, '')
    await firstWeek({ world: w, base, slug, options })
  })
})
