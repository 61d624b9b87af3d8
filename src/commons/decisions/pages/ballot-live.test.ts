import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeBrowser, newPage } from '../../../../test/browser.ts'
import { served } from '../../../../test/journeys/serve.ts'
import { type WebWorld, webWorld } from '../../../surfaces/web/web.fixture.ts'
import { newReceipt } from '../receipts.ts'
import { everyGroup } from './ballots.fixture.ts'

let w: WebWorld
let g: Awaited<ReturnType<typeof everyGroup>>
let site: Awaited<ReturnType<typeof served>>
beforeAll(async () => {
  w = await webWorld()
  g = await everyGroup(w, 3)
  site = await served(w)
})
afterAll(async () => {
  await closeBrowser()
  await site.stop()
  w.open.stop()
})

/** A phone on which somebody is signed in, at a decision. */
async function phone(i: number, decision: string, javaScript: boolean) {
  const page = await newPage({ width: 390, height: 844, baseURL: site.base, javaScript })
  const { jar } = await w.browser(g.people[i]!)
  await page.context().addCookies([...jar].map(([name, value]) => ({ name, value, url: site.base })))
  const { slug } = (await w.view(g.people[i]!, g.commons)).commons
  await page.goto(`/c/${slug}/decisions/${decision}`)
  return page
}

it('keeps the receipt somebody is writing down while others vote and the page refreshes itself', async () => {
  const id = await g.choice('picks')
  const page = await phone(0, id, true)
  const shown = () => page.locator(`#receipt-${id} .select-all`).innerText()
  const receipt = await shown()
  await g.castSecret(g.people[1]!, id, { approve: ['o1'] }, newReceipt())
  await expect.poll(() => page.locator('#result').innerText(), { timeout: 15_000 }).toContain('1 / 3')
  expect(await shown()).toBe(receipt)
  expect(await page.locator('input[name=receipt]').inputValue()).toBe(receipt)
  await page.locator('input[name="tick.o2"]').check({ force: true })
  await page.locator('#vote button').last().click()
  await expect.poll(() => page.locator('#my-vote').innerText(), { timeout: 15_000 }).toContain('표결했어요.')
  w.clock.pass({ days: 4 })
  await w.settle()
  const found = await w.get<{ ballot: unknown }>(g.people[0]!, g.commons, 'decisions.findBallot', {
    decision: id,
    receipt,
  })
  expect(found.ballot).toEqual({ approve: ['o2'] })
  await page.context().close()
})

it('takes a vote without JavaScript, with everything in reach of a thumb', async () => {
  const id = await g.resolution('assembly')
  const page = await phone(0, id, false)
  const card = await page.locator('#my-vote').boundingBox()
  expect(card!.y).toBeLessThan(300)
  for (const one of await page.locator('#my-vote label:has(input[type=radio])').all())
    expect((await one.boundingBox())!.height).toBeGreaterThanOrEqual(44)
  await page.getByText('찬성', { exact: true }).first().click()
  await page.locator('#vote button').click()
  await page.waitForLoadState('load')
  expect(await page.locator('#my-vote').innerText()).toContain("지금 내 표는 '찬성'이에요.")
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  await page.context().close()
})
