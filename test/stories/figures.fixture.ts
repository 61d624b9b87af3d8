import { type ChildNode, Element, type ParentNode, Text } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import { expect } from 'vitest'
import { type Community, kindOf, signedIn } from './pages.fixture.ts'

/** Where a co-operative that closed 2026 shows what its year came to. */
const pagesOfFigures = [
  ...['/books', '/books/open', '/books/open?year=2026', '/books/statements', '/years', '/years/2027'],
  '/books/statements?from=2026-01-01&until=2026-12-31',
  ...['', '/appropriation', '/disclosure', '/open', '/dividends', '/use'].map((path) => `/years/2026${path}`),
]

/** An amount as it is shown, and where it leads; nothing where it opens nothing. */
interface Figure {
  text: string
  href: string | undefined
}

/** Amounts that lead nowhere: what one types, and drawings of figures that stand beside them and open there. */
const exceptions = ['form', 'figure', 'svg', 'script', 'style']

const fewest = 3

/** Every amount of money in a page's main part. */
function figuresOf(html: string): Figure[] {
  const found: Figure[] = []
  const walk = (node: ChildNode, href: string | undefined) => {
    if (node instanceof Text)
      for (const [text] of node.data.matchAll(/\d[\d,]*원/g)) found.push({ text, href })
    if (!(node instanceof Element) || exceptions.includes(node.name)) return
    const to = node.name === 'a' ? node.attribs.href : href
    for (const one of node.children) walk(one, to)
  }
  for (const main of elementsNamed(parseDocument(html), 'main')) walk(main, undefined)
  return found
}

function elementsNamed(within: ParentNode, name: string): Element[] {
  return within.children.flatMap((one) =>
    one instanceof Element ? (one.name === name ? [one] : elementsNamed(one, name)) : [],
  )
}

/**
 * Opens pages as somebody: every amount on them must open, the page it opens must answer, and say that very amount (an
 * entry of the journal says what was done). What opens there is opened in turn, one page of each kind; only there sums
 * and remainders may stand alone, since the page is their why.
 */
async function figuresWithoutWhy(of: Community, name: string, paths: readonly string[]) {
  const { open, stop, root } = await signedIn(of, name)
  const pages = new Map<string, { status: number; html: string }>()
  const read = async (path: string) => {
    const known = pages.get(path)
    if (known) return known
    const response = await open(path)
    const page = { status: response.status, html: await response.text() }
    pages.set(path, page)
    return page
  }
  const wrong: string[] = []
  const kinds = new Set(['', ...paths.map(kindOf)])
  let waiting = [...paths]
  const few = new Map<string, number>()
  let count = 0
  for (let depth = 0; waiting.length > 0; depth++) {
    const next: string[] = []
    for (const path of waiting) {
      const { status, html } = await read(path)
      if (status !== 200) wrong.push(`${path}: ${status}`)
      for (const { text, href } of figuresOf(html)) {
        const to = href?.startsWith(`${root}/`) ? href.slice(root.length).replace(/#.*/, '') : undefined
        if (to === undefined) {
          if (depth === 0) wrong.push(`${text} on ${path} opens nothing`)
          continue
        }
        count += 1
        const isEntry = to.startsWith('/journal/')
        if (isEntry && kinds.has(kindOf(to))) continue
        // Of forty members' pages of one kind a few tell enough.
        const alike = to.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '#')
        if (!pages.has(to) && alike !== to && (few.get(alike) ?? 0) >= fewest) continue
        few.set(alike, (few.get(alike) ?? 0) + (pages.has(to) ? 0 : 1))
        const page = await read(to)
        if (page.status !== 200) wrong.push(`${text} on ${path} opens ${to}: ${page.status}`)
        else if (!isEntry && !page.html.includes(text)) wrong.push(`${text} on ${path} is not told by ${to}`)
        if (!kinds.has(kindOf(to))) next.push(to)
        kinds.add(kindOf(to))
      }
    }
    waiting = next
  }
  stop()
  return { wrong, count, opened: pages.size }
}

/** To the office on all pages, to a member on the first of them. */
export async function everyFigureOpens(of: Community, office: string, member: string): Promise<void> {
  const all = await figuresWithoutWhy(of, office, pagesOfFigures)
  expect(all.wrong).toEqual([])
  expect(all.count).toBeGreaterThan(300)
  const some = await figuresWithoutWhy(of, member, ['/books', '/books/statements', '/years/2026'])
  expect(some.wrong).toEqual([])
  expect(some.count).toBeGreaterThan(100)
}
