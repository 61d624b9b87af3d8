import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeBrowser, newPage } from '../../test/browser.ts'
import { galleryPages } from './gallery.tsx'
import { serveGallery } from './gallery-server.tsx'

let gallery: Awaited<ReturnType<typeof serveGallery>>
let axe: string

beforeAll(async () => {
  gallery = await serveGallery()
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
})

afterAll(async () => {
  await closeBrowser()
  gallery.close()
})

const views = galleryPages.flatMap((page) =>
  [390, 1280].flatMap((width) => [false, true].map((dark) => ({ page, width, dark }))),
)

describe('the gallery', () => {
  test.each(views)('$page at $width, dark $dark: axe finds nothing, nothing sticks out', async (view) => {
    const lang = view.dark ? 'en' : 'ko'
    const page = await newPage({ width: view.width, dark: view.dark, lang, baseURL: gallery.url })
    await page.goto(`/gallery/${view.page}?lang=${lang}`)
    await page.evaluate(
      `document.querySelectorAll('main details').forEach((details) => { details.open = true })`,
    )
    expect(await findings(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    await page.context().close()
  })

  test('the account menu, large type and a chosen theme pass too', async () => {
    const page = await newPage({ width: 390, baseURL: gallery.url })
    await page.goto('/gallery/decision?type=large&theme=dark')
    await page.locator('header details summary').click()
    expect(await findings(page)).toEqual([])
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
      'rgb(23, 26, 24)',
    )
    await page.context().close()
  })

  test('axe can fail: grey on grey is found', async () => {
    const page = await newPage({ baseURL: gallery.url })
    await page.goto('/gallery/home')
    await page.evaluate(`document.querySelector('h1').style.color = '#ddd'`)
    expect((await findings(page)).join()).toContain('color-contrast')
    await page.context().close()
  })
})

describe('in the browser', () => {
  test('Hangul is drawn in our own font', async () => {
    const page = await newPage({ baseURL: gallery.url })
    await page.goto('/gallery/home', { waitUntil: 'networkidle' })
    expect(await page.evaluate(`document.fonts.check('16px "Pretendard Variable"', '다릉')`)).toBe(true)
    await page.context().close()
  })

  test('the bar of tabs never covers the end of a page, and every tab is big enough for a thumb', async () => {
    const page = await newPage({ width: 390, height: 844, baseURL: gallery.url, javaScript: false })
    await page.goto('/gallery/decision')
    const bar = page.locator('header nav')
    await page.locator('footer').scrollIntoViewIfNeeded()
    const end = await page.locator('footer').boundingBox()
    const top = (await bar.boundingBox())?.y ?? 0
    expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThanOrEqual(top + 1)
    for (const tab of await bar.locator('a').all()) {
      const box = await tab.boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
    }
    await page.context().close()
  })

  test('a table on a phone keeps its column names', async () => {
    const page = await newPage({ width: 390, baseURL: gallery.url })
    await page.goto('/gallery/decision')
    const shown = await page.evaluate(`getComputedStyle(document.querySelector('td'), '::before').content`)
    expect(shown).toBe('"실제"')
    await page.context().close()
  })

  test('a page of the dark theme is printed black on white, without the frame', async () => {
    const page = await newPage({ dark: true, baseURL: gallery.url })
    await page.goto('/gallery/decision?theme=dark')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('header').isVisible()).toBe(false)
    const colours = 'getComputedStyle(document.querySelector("[data-card]"))'
    // The browser takes the other medium over a moment after it is told.
    await expect
      .poll(() => page.evaluate(`${colours}.backgroundColor + ${colours}.color`))
      .toBe('rgb(255, 255, 255)rgb(0, 0, 0)')
    await page.context().close()
  })

  test('Escape closes a menu', async () => {
    const page = await newPage({ baseURL: gallery.url })
    await page.goto('/gallery/home', { waitUntil: 'networkidle' })
    await page.locator('header details summary').click()
    await page.keyboard.press('Escape')
    expect(await page.locator('header details[open]').count()).toBe(0)
    await page.context().close()
  })
})

async function findings(page: Awaited<ReturnType<typeof newPage>>): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as { axe: { run: (o: object) => Promise<AxeResult> } }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const result = await run.run({ runOnly: tags })
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    )
  })
}

type AxeResult = { violations: { id: string; nodes: { html: string }[] }[] }
