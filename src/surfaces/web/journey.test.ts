import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import { serve } from '@hono/node-server'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, newPage } from '../../../test/browser.ts'
import { loadAssets } from '../../ui/assets.ts'
import { webWorld } from './web.fixture.ts'

const w = await webWorld()
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
let server: Server
let baseURL = ''

beforeAll(async () => {
  await loadAssets()
  await new Promise<void>((ready) => {
    server = serve({ fetch: w.open.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      baseURL = `http://127.0.0.1:${port}`
      ready()
    }) as Server
  })
})
afterAll(async () => {
  w.open.stop()
  await closeBrowser()
  server.closeAllConnections()
  server.close()
})

test('without JavaScript: found a community, invite, join by name, change the language', async () => {
  const mina = await newPage({ baseURL, javaScript: false, width: 390 })
  await mina.goto('/')
  await mina.getByRole('link', { name: /새로 개설하기/ }).click()
  await mina.locator('a[href="/found/village"]').click()
  await mina.getByLabel('이름', { exact: true }).fill('다릉 마을')
  await mina.getByLabel('내 이름').fill('민아')
  await mina.getByRole('button', { name: '개설하기' }).click()
  await mina.getByText('다릉 마을의 문을 열었어요.').waitFor()
  await mina.getByRole('link', { name: '다음: 사람들 초대하기' }).click()
  await mina.getByRole('button', { name: '초대 링크 만들기' }).click()
  const link = await mina.locator('code').first().textContent()
  expect(link).toMatch(new RegExp(`^${baseURL}/c/dareung-maeul/join/`))

  const bora = await newPage({ baseURL, javaScript: false })
  await bora.goto(link!)
  await bora.getByLabel('내 이름').fill('보라')
  await bora.getByRole('button', { name: /함께하기|가입 신청하기/ }).click()
  await bora.getByText(/함께하게 되었어요|신청했어요/).waitFor()
  await bora.goto('/me')
  await bora.getByRole('button', { name: 'English' }).first().click({ force: true })
  await bora.getByRole('heading', { name: 'My settings' }).waitFor()
  await Promise.all([mina.context().close(), bora.context().close()])
})

test('an open home shows by itself what others do', async () => {
  const person = await w.person('준호')
  const commons = await w.found('village', person, { slug: 'live', dials: { 'members.admission': 'open' } })
  const page = await newPage({ baseURL })
  await signIn(page, person)
  await page.goto('/c/live')
  await page.getByText('주민 1명이 함께해요.').waitFor()
  const other = await w.person('소라')
  await w.act(other, commons, 'members.join', { invitation: null, name: '소라', types: ['resident'] })
  await page.getByText('주민 2명이 함께해요.').waitFor({ timeout: 5000 })
  await page.context().close()
})

test('pages of the house can be used by everybody, light and dark', async () => {
  const person = await w.person('하나')
  for (const dark of [false, true]) {
    const page = await newPage({ baseURL, dark })
    for (const path of ['/', '/found', '/found/village', '/sign-in', '/sign-up', '/nowhere', '/source']) {
      await page.goto(path)
      expect(await problems(page), `${path} ${dark ? 'dark' : 'light'}`).toEqual([])
    }
    await signIn(page, person)
    for (const path of ['/me', '/c/live', '/c/live/start', '/c/live/join']) {
      await page.goto(path)
      expect(await problems(page), `${path} ${dark ? 'dark' : 'light'}`).toEqual([])
    }
    await page.context().close()
  }
}, 60_000)

async function signIn(page: Page, person: Awaited<ReturnType<typeof w.person>>) {
  if (person.kind !== 'person') throw new Error('only people sign in')
  const [cookie = ''] = (await w.open.signIn.signInAs(person.person)).getSetCookie()
  const [name = '', value = ''] = cookie.split(';')[0]!.split('=')
  await page.context().addCookies([{ name, value, url: baseURL }])
}

/** What axe finds against WCAG 2.2 AA, as short lines. */
async function problems(page: Page): Promise<string[]> {
  // Evaluated from outside the page, so the page's own policy against foreign scripts stays as it is.
  await page.evaluate((await import('node:fs')).readFileSync(axe, 'utf8'))
  const options = `{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }`
  const found = await page.evaluate(
    `axe.run(document, ${options}).then((r) => r.violations.flatMap((v) => v.nodes.map((n) => v.id + ' ' + n.target)))`,
  )
  return found as string[]
}
