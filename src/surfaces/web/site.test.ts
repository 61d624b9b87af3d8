import { afterAll, expect, test } from 'vitest'
import { webWorld } from './web.fixture.ts'

const w = await webWorld()
afterAll(() => w.open.stop())

test('the front page speaks both languages and carries its security headers', async () => {
  const page = await (await w.browser()).get('/')
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('공동 사무국')
  expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self';.*frame-ancestors 'none'/)
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await (await w.browser(undefined, 'en')).text('/')).toContain('shared office')
})

test('somebody with nothing but a name founds a community and is led on', async () => {
  const somebody = await w.browser()
  expect(await somebody.text('/found')).toContain('/found/village')
  const form = await somebody.text('/found/village')
  const key = /name="key" value="([^"]+)"/.exec(form)![1]!
  const refused = await somebody.post('/found/village', { name: '물길 마을', you: '', key })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('물길 마을')
  const done = await somebody.post('/found/village', { name: '물길 마을', you: '보라', key })
  expect(done.headers.get('location')).toBe('/c/mulgil-maeul/start')
  const start = await somebody.text('/c/mulgil-maeul/start')
  expect(start).toContain('물길 마을의 문을 열었어요.')
  expect(await somebody.text('/c/mulgil-maeul/start')).not.toContain('문을 열었어요.')
  expect(await somebody.text('/c/mulgil-maeul')).toContain('보라')
  expect(await somebody.text('/')).toContain('내가 함께하는 곳')
})

test('a taken address is said at its field, and no account is left behind', async () => {
  const count = () => w.office.database.read.selectFrom('members_person').select('id').execute()
  const before = (await count()).length
  const somebody = await w.browser()
  const refused = await somebody.post('/found/village', {
    name: '다른 곳',
    slug: 'mulgil-maeul',
    you: '준호',
  })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('mulgil-maeul')
  expect((await count()).length).toBe(before)
})

test('signing up, out and in again, back to where one wanted to go', async () => {
  const mina = await w.browser()
  const who = { email: 'mina@example.org', password: '물길과 공방을 함께' }
  const up = await mina.post('/sign-up', { you: '민아', ...who, back: '//evil.example' })
  expect([up.status, up.headers.get('location')]).toEqual([303, '/'])
  expect(await mina.text('/me')).toContain('민아')
  await mina.post('/sign-out', {})
  expect((await mina.get('/me')).headers.get('location')).toBe('/sign-in?back=/me')
  const wrong = await mina.post('/sign-in', { ...who, password: 'wrong password' })
  expect(wrong.status).toBe(422)
  const again = await wrong.text()
  expect(again).toContain('mina@example.org')
  expect(again).not.toContain('wrong password')
  const back = await mina.post('/sign-in', { ...who, back: '/c/mulgil-maeul' })
  expect(back.headers.get('location')).toBe('/c/mulgil-maeul')
})

test('another site cannot post here', async () => {
  const somebody = await w.browser()
  const others: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': '', origin: 'http://evil.example' },
  ]
  for (const headers of others)
    expect((await somebody.post('/preferences', { lang: 'en' }, headers)).status).toBe(403)
})

test('language and look are kept by cookie and lead back', async () => {
  const somebody = await w.browser()
  const to = await somebody.post('/preferences', { lang: 'en', back: '/found' })
  expect(to.headers.get('location')).toBe('/found')
  expect(await somebody.text('/found')).toContain('<html lang="en"')
  await somebody.post('/appearance', { theme: 'dark', back: 'https://evil.example/' })
  expect(await somebody.text('/')).toContain('data-theme="dure-dark"')
})

test('too much is refused', async () => {
  const somebody = await w.browser()
  expect((await somebody.post('/sign-in', { email: 'x'.repeat(1_100_000) })).status).toBe(413)
})

test('the source of this very program can be had', async () => {
  const somebody = await w.browser()
  const href = /href="(\/source\/[^"]+)"/.exec(await somebody.text('/source'))![1]!
  const archive = Buffer.from(await (await somebody.get(href)).arrayBuffer())
  expect(archive.subarray(0, 2).toString('hex')).toBe('1f8b')
})
