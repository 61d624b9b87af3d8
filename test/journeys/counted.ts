import { readFileSync } from 'node:fs'
import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { Phone } from './phones.ts'
import { noFindings } from './walker.ts'

/** What one step of a journey cost the person. */
export interface Cost {
  /** Presses: links, buttons, boxes, folded parts, and choosing a file or an option. */
  presses: number
  /** Fields filled in by typing. */
  typed: number
}

/**
 * A person who presses only what stands on the page, by the words on it; every press and typed field is counted. A place
 * gone to otherwise counts as two presses, the menu and its line.
 */
export interface Hand extends Phone {
  /** Presses a link or button that leads to another page; `near` are words of the card or row it stands in. */
  press(what: string | RegExp, near?: string | RegExp): Promise<void>
  /** Opens a folded part. */
  open(what: string | RegExp, near?: string | RegExp): Promise<void>
  /** Ticks a box or picks one of several cards. */
  tick(what: string | RegExp): Promise<void>
  type(name: string, value: string): Promise<void>
  choose(name: string, option: string): Promise<void>
  attach(name: string, file: Attached): Promise<void>
  /** Presses a link that hands out a file; answers what is in it. */
  download(what: string): Promise<string>
  /** What was pressed and typed since it was asked the last time. */
  cost(): Cost
}

export interface Attached {
  name: string
  mimeType: string
  buffer: Buffer
}

export function counted(phone: Phone): Hand {
  const { page } = phone
  let sofar: Cost = { presses: 0, typed: 0 }
  const placeOf = (near?: string | RegExp) =>
    near
      ? page.locator('main section, main li, main tr').filter({ hasText: near }).last()
      : page.locator('body')
  const shown = (what: string | RegExp, near?: string | RegExp) => {
    const place = placeOf(near)
    const role = (one: 'link' | 'button') => place.getByRole(one, { name: what }).filter({ visible: true })
    return role('link').or(role('button')).first()
  }
  const field = (name: string) => page.locator(`main [name="${name}"]`).filter({ visible: true }).first()
  const press = async (what: Locator) => {
    sofar.presses += 1
    await what.click()
  }
  return {
    ...phone,
    async go(path) {
      // Links that were sent and the front page are opened; any other place is reached by the menu.
      if (!/\/join\/|^\/$/.test(path)) sofar.presses += 2
      await phone.go(path)
    },
    async press(what, near) {
      await leave(page, () => press(shown(what, near)))
      await noFindings(page)
    },
    open: (what, near) =>
      press(placeOf(near).locator('summary').filter({ hasText: what, visible: true }).first()),
    tick: (what) => press(page.locator('main label').filter({ hasText: what, visible: true }).first()),
    async type(name, value) {
      sofar.typed += 1
      await field(name).fill(value)
    },
    async choose(name, option) {
      sofar.presses += 1
      await field(name).selectOption({ label: option })
    },
    async attach(name, file) {
      sofar.presses += 1
      await page.locator(`main input[type=file][name="${name}"]`).first().setInputFiles(file)
    },
    async download(what) {
      const [file] = await Promise.all([page.waitForEvent('download'), press(shown(what))])
      return readFileSync(await file.path(), 'utf8')
    },
    cost() {
      const spent = sofar
      sofar = { presses: 0, typed: 0 }
      return spent
    },
  }
}

/** Turbo swaps the body without a navigation, also where a form comes back with what is wrong. */
async function leave(page: Phone['page'], act: () => Promise<void>): Promise<void> {
  await page.evaluate('document.body.dataset.left = "yes"')
  await act()
  await expect
    .poll(() => page.evaluate('document.body?.dataset.left').catch(() => 'yes'), { timeout: 15_000 })
    .toBeUndefined()
  await page.waitForLoadState('load')
}
