import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { newPage, type PageOptions } from '../browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** One person with a browser of their own, who looks at each page they come to with axe. */
export interface Walker {
  page: Page
  /** Opens an address of the site. */
  go(path: string): Promise<void>
  /** Fills fields by their names; opens what they are folded away in. */
  fill(values: Record<string, string>): Promise<void>
  /** Presses the form's button; `action` is how the form's address ends. */
  send(action: string): Promise<void>
  /** Fills one of several forms that have fields of the same names, and presses its (or the given) button. */
  use(form: string, values: Record<string, string>, button?: string): Promise<void>
  follow(href: string | RegExp): Promise<void>
  /** Opens everything folded away on the page, and looks at it too. */
  unfold(): Promise<void>
  text(): Promise<string>
  path(): string
}

export async function walker(base: string, options: PageOptions): Promise<Walker> {
  const page = await newPage({ ...options, baseURL: base })
  const arrived = async () => {
    await page.waitForLoadState('load')
    if (options.javaScript !== false) await noFindings(page)
  }
  const press = async (form: Locator, button: Locator, action: string) => {
    await unfold(form)
    const answered = page.waitForResponse((one) => one.request().method() === 'POST')
    await leave(page, options.javaScript !== false, () => button.click())
    const status = (await answered).status()
    if (status >= 400)
      throw new Error(`${action} answered ${status}: ${await page.locator('main').innerText()}`)
    await arrived()
  }
  return {
    page,
    async go(path) {
      const answer = await page.goto(path)
      expect(answer?.status(), path).toBeLessThan(400)
      await arrived()
    },
    async fill(values) {
      for (const [name, value] of Object.entries(values)) await fillOne(page.locator('main'), name, value)
    },
    async send(action) {
      const form = page.locator(`main form[action$="${action}"]`).first()
      await press(form, form.locator('button[type=submit], button:not([type])').last(), action)
    },
    async use(selector, values, button = 'button') {
      const form = page.locator(`main form${selector}`).first()
      for (const [name, value] of Object.entries(values)) await fillOne(form, name, value)
      await press(form, form.locator(button).last(), selector)
    },
    async follow(href) {
      const links = page.locator('main a, header a, nav a')
      const wanted =
        typeof href === 'string' ? page.locator(`a[href$="${href}"]`) : links.filter({ hasText: href })
      const address = await wanted.first().getAttribute('href')
      await page.goto(address!)
      await arrived()
    },
    async unfold() {
      if ((await page.locator('main details:not([open])').count()) === 0) return
      await page.evaluate(`for (const one of document.querySelectorAll('main details')) one.open = true`)
      await arrived()
    },
    text: () => page.locator('main').innerText(),
    path: () => new URL(page.url()).pathname,
  }
}

/** Does what leads to another page, and waits until that page is there: Turbo swaps the body without a navigation. */
async function leave(page: Page, hasScript: boolean, act: () => Promise<void>): Promise<void> {
  if (!hasScript) return void (await Promise.all([page.waitForNavigation(), act()]))
  await page.evaluate('document.body.dataset.left = "yes"')
  await act()
  await expect
    .poll(() => page.evaluate('document.body?.dataset.left').catch(() => 'yes'), { timeout: 15_000 })
    .toBeUndefined()
}

async function fillOne(form: Locator, name: string, value: string): Promise<void> {
  const field = form.locator(`[name="${name}"]`).first()
  await unfold(field)
  const kind = await field.evaluate(
    (one) => `${(one as { tagName?: string }).tagName}:${(one as { type?: string }).type}`,
  )
  if (kind.startsWith('SELECT')) await field.selectOption(value)
  else if (kind.endsWith(':radio') || kind.endsWith(':checkbox'))
    await form
      .locator(`[name="${name}"]${value ? `[value="${value}"]` : ''}`)
      .first()
      .check({ force: true })
  else await field.fill(value)
}

/** Opens every folded part around something, outermost first, as a person would. */
async function unfold(what: Locator): Promise<void> {
  const folded = what.locator('xpath=ancestor::details[not(@open)]')
  while ((await folded.count()) > 0) await folded.first().locator('> summary').click()
}

/** Accessibility: no finding on the page as it is now. */
export async function noFindings(page: Page): Promise<void> {
  // Turbo swaps the body only: what was loaded once stays, and half a megabyte need not be read again.
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe)
  // A colour on its way to another has no contrast of its own.
  await page.evaluate('for (const one of document.getAnimations()) one.finish()')
  const found = (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(', ')))`,
  )) as string[]
  expect(found, page.url()).toEqual([])
}
