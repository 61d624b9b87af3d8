import { expect } from 'vitest'
import { openWeb } from '../../src/surfaces/web/open-web.ts'
import { loadAssets } from '../../src/ui/assets.ts'
import type { Office } from './office.fixture.ts'

/** What anybody of a community opens sooner or later. */
const usual = [
  ...['', '/people', '/charter', '/charter/check', '/charter/text', '/decisions', '/meetings', '/journal'],
  ...['/books', '/books/statements', '/obligations', '/dues', '/expenses', '/years', '/contributions'],
]

/** A community of a story, and who in it is who. */
export type Community = Pick<Office, 'w' | 'commons' | 'as'>

/** What people of a community open, without a browser. */
export async function signedIn({ w, commons, as }: Community, name: string) {
  await loadAssets()
  const { app, signIn, stop } = await openWeb(w.office)
  const actor = as(name)
  const { slug } = (await w.view(actor, commons)).commons
  const cookies = actor.kind === 'person' ? (await signIn.signInAs(actor.person)).getSetCookie() : []
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ')
  const open = (path: string, lang = 'ko') =>
    app.request(`http://dure.test/c/${slug}${path}`, { headers: { cookie, 'accept-language': lang } })
  return { open, stop, root: `/c/${slug}` }
}

/** Addresses of one kind: another member, another year, another account leads to the same page. */
export const kindOf = (path: string) => path.replace(/[0-9a-f-]{36}|\d+/g, '#').replace(/[?].*|%3A.*/, '')

/** Follows the links of pages from the home on, one of each kind, and answers those that lead nowhere. */
export async function deadLinks(of: Office, name: string): Promise<string[]> {
  const { open, stop, root } = await signedIn(of, name)
  const dead: string[] = []
  const seen = new Set(['#'])
  const waiting = [{ path: '', from: '' }]
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const response = await open(next.path)
    if (response.status >= 400) dead.push(`${next.path} on ${next.from || root}: ${response.status}`)
    if (!response.headers.get('content-type')?.includes('html')) continue
    for (const [, href] of (await response.text()).matchAll(/<a [^>]*?href="([^"#]*)/g)) {
      const path = href!.replaceAll('&amp;', '&')
      if (!path.startsWith(`${root}/`) || seen.has(kindOf(path))) continue
      seen.add(kindOf(path))
      waiting.push({ path: path.slice(root.length), from: next.path })
    }
  }
  stop()
  return dead
}

/** What one of them reads at an address. */
export async function textOf(of: Office, name: string, path: string): Promise<string> {
  const { open, stop } = await signedIn(of, name)
  const text = await (await open(path)).text()
  stop()
  return text
}

/** Opens the pages of a community as some of its people in both languages; each answers and says nothing odd. */
export async function opensIn(
  of: Office,
  names: readonly string[],
  more: readonly string[],
  office: string[] = [],
) {
  for (const name of names) {
    const { open, stop } = await signedIn(of, name)
    const paths = [...usual, ...more, ...(name === of.clerk ? office : [])]
    for (const lang of ['ko', 'en'])
      for (const path of paths) {
        const response = await open(path, lang)
        const html = await response.text()
        expect([path, response.status]).toEqual([path, 200])
        const said = html.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/g, ' ')
        expect(said, `${lang} ${path}`).not.toMatch(/undefined|\[object|\bNaN\b|\bnull\b/)
        expect(html).toContain(`lang="${lang}"`)
      }
    stop()
  }
}
