import { type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, newPage } from '../../test/browser.ts'
import { assetUrl, loadAssets, serveAsset } from './assets.ts'

/** A commons that has moved `seq` times, with a page that shows it and a stream that tells. */
const app = new Hono()
let seq = 1
const listeners = new Set<() => void>()
let server: ServerType
let url = ''

function move() {
  seq += 1
  for (const tell of listeners) tell()
}

app.get('/assets/*', (c) => serveAsset(c.req.raw))
app.get('/live', (c) =>
  streamSSE(c, async (stream) => {
    const tell = () => stream.writeSSE({ event: 'moved', data: String(seq) })
    listeners.add(() => void tell())
    await tell()
    await new Promise((resolve) => stream.onAbort(() => resolve(undefined)))
  }),
)
app.get('/', (c) =>
  c.html(`<!DOCTYPE html><html lang="en"><head><title>t</title>
    <meta name="turbo-refresh-method" content="morph"><meta name="turbo-refresh-scroll" content="preserve">
    <meta name="dure-live" content="/live"><meta name="dure-at" content="${seq}">
    <script type="module" src="${assetUrl('turbo.js')}"></script>
    <script type="module" src="${assetUrl('dure.js')}"></script></head>
    <body><p id="seq">${seq}</p><details><summary>more</summary>text</details>
    <form method="post"><input name="name"></form><a data-dure-moved hidden href="/">changed</a>
    <form id="send-${seq}" method="post" action="/send"><button>send</button></form></body></html>`),
)
app.post('/send', (c) => {
  move()
  return c.redirect('/slow', 303)
})
// Slower than a page takes to hear of a change and refresh itself.
app.get('/slow', async (c) => {
  await new Promise((done) => setTimeout(done, 1800))
  return c.html(
    '<!DOCTYPE html><html lang="en"><head><title>s</title></head><body><p id="slow">slow</p></body></html>',
  )
})

beforeAll(async () => {
  await loadAssets()
  await new Promise<void>((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      url = `http://127.0.0.1:${port}`
      resolve()
    })
  })
})

afterAll(async () => {
  await closeBrowser()
  server.close()
})

test('a page follows its commons, keeps what is open, and never under the hands of who types', async () => {
  const page = await newPage()
  await page.goto(url, { waitUntil: 'load' })
  await page.evaluate(`document.querySelector('details').open = true`)
  await expect.poll(() => listeners.size).toBe(1)
  move()
  await page.locator('#seq', { hasText: '2' }).waitFor()
  expect(await page.locator('details[open]').count()).toBe(1)

  await page.locator('input').fill('half a na')
  move()
  await page.locator('[data-dure-moved]').waitFor({ state: 'visible' })
  expect(await page.locator('#seq').textContent()).toBe('2')
  expect(await page.locator('input').inputValue()).toBe('half a na')
})

test('who sent a form is not called back by what it changed', async () => {
  const page = await newPage()
  const before = listeners.size
  await page.goto(url, { waitUntil: 'load' })
  await expect.poll(() => listeners.size).toBe(before + 1)
  await page.locator('button').click()
  await page.locator('#slow').waitFor()
})

test('a press counts though the page was drawn anew between finger down and finger up', async () => {
  const page = await newPage()
  await page.goto(url, { waitUntil: 'load' })
  const box = (await page.locator('button').boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  const fresh = page.waitForResponse((one) => one.url() === `${url}/`)
  move()
  await fresh
  await page.waitForTimeout(300)
  await page.mouse.up()
  await page.locator('#slow').waitFor()
})
