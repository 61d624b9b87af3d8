import { type Inline, inlineOf, withoutTail } from './inline.ts'

/** A stretch of a page. Headings begin at 2: 1 is the page's title. */
export type Block =
  | { is: 'heading'; level: 2 | 3 | 4; id: string; text: Inline[] }
  | { is: 'paragraph'; lines: Inline[][] }
  | { is: 'quote'; lines: Inline[][] }
  | { is: 'list'; ordered: boolean; items: ListItem[] }
  | { is: 'code'; text: string }
  | { is: 'rule' }

export interface ListItem {
  text: Inline[]
  /** Items indented below it. */
  inner: ListItem[]
}

const heading = /^(#{1,6})\s+(.*)$/s
const item = /^(\s*)(?:[-*+]|(\d{1,9})[.)])\s+(.*)$/s
const fence = /^```/
const rule = /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/
const quote = /^>\s?(.*)$/s

/**
 * A page's plain Markdown as blocks: headings, paragraphs, lists of two levels, quotes, code, rules; inside a line
 * bold, italics, code, links and `[[Title]]` for other pages. There is no HTML: what looks like it is text.
 */
export function blocksOf(text: string): Block[] {
  const lines = text.split('\n')
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    const [block, next] = blockAt(lines, at, blocks.length)
    if (block) blocks.push(block)
    at = next
  }
  return blocks
}

function blockAt(lines: readonly string[], at: number, index: number): [Block | undefined, number] {
  const line = lines[at]!
  if (line.trim() === '') return [undefined, at + 1]
  if (fence.test(line)) return codeAt(lines, at)
  const [, marks, said] = heading.exec(line) ?? []
  if (marks !== undefined) return [headingOf(marks.length, said ?? '', index), at + 1]
  if (rule.test(line)) return [{ is: 'rule' }, at + 1]
  if (item.test(line)) return listAt(lines, at)
  if (quote.test(line)) return quoteAt(lines, at)
  const end = endOf(lines, at, (one) => !startsOther(one))
  return [{ is: 'paragraph', lines: lines.slice(at, end).map((one) => inlineOf(one.trim())) }, end]
}

const startsOther = (line: string) =>
  line.trim() === '' || [fence, heading, rule, item, quote].some((sign) => sign.test(line))

/** Where a run that begins at `at` ends. */
function endOf(lines: readonly string[], at: number, belongs: (line: string) => boolean): number {
  let end = at + 1
  while (end < lines.length && belongs(lines[end]!)) end++
  return end
}

const headingOf = (marks: number, said: string, index: number): Block => ({
  is: 'heading',
  level: marks <= 2 ? 2 : marks === 3 ? 3 : 4,
  id: `h-${index}`,
  text: inlineOf(withoutTail(said, ' \t#')),
})

/** Up to the closing fence; one that is missing closes at the end. */
function codeAt(lines: readonly string[], at: number): [Block, number] {
  const end = endOf(lines, at, (line) => !fence.test(line))
  return [{ is: 'code', text: lines.slice(at + 1, end).join('\n') }, end + 1]
}

function quoteAt(lines: readonly string[], at: number): [Block, number] {
  const end = endOf(lines, at, (line) => quote.test(line))
  return [{ is: 'quote', lines: lines.slice(at, end).map((one) => inlineOf(quote.exec(one)![1]!)) }, end]
}

function listAt(lines: readonly string[], at: number): [Block, number] {
  const end = endOf(lines, at, (line) => item.test(line) && !rule.test(line))
  const items: ListItem[] = []
  for (const line of lines.slice(at, end)) {
    const [, indent = '', , said = ''] = item.exec(line)!
    const one = { text: inlineOf(said), inner: [] }
    const above = items.at(-1)
    if (indent.length >= 2 && above) above.inner.push(one)
    else items.push(one)
  }
  return [{ is: 'list', ordered: item.exec(lines[at]!)![2] !== undefined, items }, end]
}

const mostTitles = 500

/** The titles of all pages a text links to. */
export function titlesIn(blocks: readonly Block[]): string[] {
  const titles = new Set<string>()
  const note = (inlines: readonly Inline[]): void => {
    for (const one of inlines) {
      if (one.is === 'page') titles.add(one.title)
      else if ('inside' in one) note(one.inside)
    }
  }
  for (const block of blocks) for (const line of linesIn(block)) note(line)
  return [...titles].filter((title) => title !== '').slice(0, mostTitles)
}

function linesIn(block: Block): Inline[][] {
  if (block.is === 'heading') return [block.text]
  if (block.is === 'paragraph' || block.is === 'quote') return block.lines
  if (block.is !== 'list') return []
  return block.items.flatMap(({ text, inner }) => [text, ...inner.map((one) => one.text)])
}
