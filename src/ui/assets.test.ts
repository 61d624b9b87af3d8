import { beforeAll, describe, expect, test } from 'vitest'
import { assetUrl, loadAssets, serveAsset } from './assets.ts'
import { buildStyles, compileStyles } from './styles.ts'

beforeAll(loadAssets)

const get = (path: string, headers: Record<string, string> = {}) =>
  serveAsset(new Request(`http://host${path}`, { headers }))

describe('assets', () => {
  test.each(['styles.css', 'fonts.css', 'turbo.js', 'dure.js', 'favicon.svg'] as const)(
    '%s is kept for ever under its hash',
    async (name) => {
      const answer = await get(assetUrl(name))
      expect(answer.status).toBe(200)
      expect(answer.headers.get('cache-control')).toContain('immutable')
      expect((await answer.text()).length).toBeGreaterThan(100)
    },
  )

  test('a hash of yesterday still gets the style, but is asked for again', async () => {
    const answer = await get('/assets/styles-0123456789abcdef.css')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-cache')
  })

  test('text is sent compressed to whoever can read it', async () => {
    const plain = (await (await get(assetUrl('turbo.js'))).arrayBuffer()).byteLength
    const packed = await get(assetUrl('turbo.js'), { 'accept-encoding': 'gzip, br' })
    expect(packed.headers.get('content-encoding')).toBe('br')
    expect((await packed.arrayBuffer()).byteLength).toBeLessThan(plain / 4)
  })

  test('every piece of the font that the style names is there', async () => {
    const css = await (await get(assetUrl('fonts.css'))).text()
    const pieces = [...css.matchAll(/url\(([^)]+)\)/g)].map((match) => match[1] ?? '')
    expect(pieces.length).toBe(92)
    for (const piece of pieces) expect((await get(piece)).headers.get('content-type')).toBe('font/woff2')
  })

  test('nothing else is served', async () => {
    for (const path of ['/assets/../package.json', '/assets/pretendard-1.3.9-99.woff2', '/assets/x.css'])
      expect((await get(path)).status).toBe(404)
  })
})

test('the stylesheet holds our tokens and the classes the sources use', async () => {
  const css = await compileStyles()
  expect(css).toContain('#fbf8f1')
  expect(css).toContain('.btn-primary')
  expect((await buildStyles()).css).toBe(css)
})
