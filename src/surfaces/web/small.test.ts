import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cookieOf } from './cookies.ts'
import { lookCookies, lookOf } from './look.ts'
import { checkedMediaType } from './media-types.ts'
import { noticeCookie, noticeOf } from './notice.ts'
import { createPageCache } from './page-cache.ts'
import { safeReturn } from './safe-return.ts'
import { isSameOrigin } from './same-origin.ts'
import { freeSlug, isSlug, slugFrom } from './site/slug.ts'

test('a cookie is found by its whole name', () => {
  expect(cookieOf('xa=1; a=2', 'a')).toBe('2')
  expect(cookieOf('a=1;b=', 'b')).toBe('')
  expect(cookieOf('ba=1', 'a')).toBeUndefined()
})

test('the language is the chosen one, else the better liked, else Korean', () => {
  expect(lookOf('dure_lang=en', 'ko').lang).toBe('en')
  expect(lookOf(undefined, 'fr, en-GB;q=0.8, ko;q=0.5').lang).toBe('en')
  expect(lookOf(undefined, 'en;q=0.1, ko-KR').lang).toBe('ko')
  expect(lookOf('dure_lang=xx', 'fr').lang).toBe('ko')
  expect(lookCookies({ theme: 'dark', lang: '"><script>' }, true)).toEqual([
    expect.stringMatching(/^dure_theme=dark; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/),
  ])
})

test('nobody is sent to another site', () => {
  for (const kept of ['/', '/c/dareung?a=1#b', '/c/%EB%8B%A4']) expect(safeReturn(kept)).toBe(kept)
  for (const bad of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/\t/evil.example',
    '',
    '/a\\b',
    '/..//evil.example',
    'javascript:alert(1)',
  ])
    expect(safeReturn(bad, '/home')).toBe('/home')
  fc.assert(
    fc.property(
      fc.string(),
      (text) => new URL(safeReturn(`/${text}`), 'http://here.example').host === 'here.example',
    ),
  )
})

test('a request that changes something comes from our own page', () => {
  const sent = (headers: Record<string, string>) =>
    isSameOrigin(new Request('http://dure.example/x', { headers }), 'dure.example')
  expect(sent({ 'sec-fetch-site': 'same-origin' })).toBe(true)
  expect(sent({ 'sec-fetch-site': 'same-site', origin: 'http://dure.example' })).toBe(false)
  expect(sent({ origin: 'http://dure.example' })).toBe(true)
  expect(sent({ origin: 'http://dure.example.evil.example' })).toBe(false)
  expect(sent({ origin: 'null' })).toBe(false)
  expect(sent({})).toBe(false)
})

test('a notice that we did not seal is not shown', () => {
  const secret = Buffer.from('secret')
  const cookie = noticeCookie('표결했어요', secret, false).split(';')[0]!
  expect(noticeOf(cookie, secret)).toBe('표결했어요')
  expect(noticeOf(cookie, Buffer.from('other'))).toBeUndefined()
  expect(noticeOf(cookie.replace('=', '=x'), secret)).toBeUndefined()
})

test('a file is what its first bytes say', () => {
  const png = Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1')
  expect(checkedMediaType({ name: '사진.PNG', bytes: png })).toBe('image/png')
  expect(checkedMediaType({ name: 'a.png', bytes: Buffer.from('<svg onload=alert(1)>') })).toBeUndefined()
  expect(checkedMediaType({ name: 'a.html', bytes: Buffer.from('<html>') })).toBeUndefined()
  expect(checkedMediaType({ name: 'a.svg', bytes: Buffer.from('<svg>') })).toBeUndefined()
})

test('the cache keeps what is asked for and stays within its bytes', async () => {
  const cache = createPageCache(5000)
  let drawings = 0
  const make = async () => {
    drawings += 1
    return { pieces: ['x'.repeat(500)], ready: new Map() }
  }
  await Promise.all([cache.draw('a', make), cache.draw('a', make)])
  expect(drawings).toBe(1)
  for (const key of ['b', 'c', 'd', 'e']) {
    await cache.draw(key, make)
    cache.get('a')
  }
  expect(cache.get('a')).toBeDefined()
  expect(cache.get('b')).toBeUndefined()
  expect(cache.bytes()).toBeLessThanOrEqual(5000)
})

test('every name gives an address', () => {
  expect(slugFrom('다릉 협동조합')).toBe('dareung-hyeopdongjohap')
  expect(slugFrom('3호 텃밭')).toBe('ho-teotbat')
  for (const unit of ['grapheme', 'binary'] as const)
    fc.assert(fc.property(fc.string({ unit }), (name) => isSlug(slugFrom(name))))
})

test('an address somebody has gets a number', async () => {
  const { freshDatabase } = await import('../../../test/database.ts')
  const { write, close } = await freshDatabase()
  const row = (slug: string) => ({ id: crypto.randomUUID(), slug, name: slug, founded_at: new Date() })
  await write
    .insertInto('kernel_commons')
    .values([row('mulgil'), row('mulgil-2')])
    .execute()
  expect(await freeSlug(write, 'mulgil')).toBe('mulgil-3')
  expect(await freeSlug(write, 'mul')).toBe('mul')
  await close()
})
