import chromium from '@sparticuz/chromium'
import { type Browser, chromium as driver, type Page } from 'playwright-core'

let shared: Promise<Browser> | undefined

/**
 * One headless browser for a test file; close it in `afterAll` with `closeBrowser`. The browser comes inside an npm
 * package. Its own launch arguments contain `--single-process`, which dies when a page closes, so we give ours.
 */
export function openBrowser(): Promise<Browser> {
  shared ??= launch()
  return shared
}

export async function closeBrowser(): Promise<void> {
  const browser = await shared
  shared = undefined
  await browser?.close()
}

export type PageOptions = {
  /** CSS pixels; 390 is a phone. */
  width?: number
  height?: number
  lang?: 'ko' | 'en'
  dark?: boolean
  javaScript?: boolean
  /** What relative addresses are relative to. */
  baseURL?: string
}

/** A page in a context of its own (cookies, storage); `await page.context().close()` when done. */
export async function newPage(options: PageOptions = {}): Promise<Page> {
  const { width = 1280, height = 900, lang = 'ko', dark = false, javaScript = true, baseURL } = options
  const browser = await openBrowser()
  const context = await browser.newContext({
    viewport: { width, height },
    locale: lang === 'ko' ? 'ko-KR' : 'en-GB',
    timezoneId: 'Asia/Seoul',
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: javaScript,
    // Colours in the middle of a transition are nobody's to judge.
    reducedMotion: 'reduce',
    baseURL,
  })
  return context.newPage()
}

async function launch(): Promise<Browser> {
  return driver.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu'],
    headless: true,
  })
}
