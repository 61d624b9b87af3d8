import { BallotFileProblem } from './problem.ts'

/** A word of a BLT file. Brackets are words of their own; what is quoted comes without its quotes. */
export interface Token {
  text: string
  kind: 'word' | 'quoted' | 'id' | 'bracket' | 'end'
  /** Counted from 1. */
  line: number
  /** Whether it is the first of its line. */
  opens: boolean
}

/** Longer than any number, name or nickname: past it nobody means this. */
const longest = 1_000

/**
 * The words of a BLT file one after another, without comments: `#` to the end of the line and, as Droop reads them,
 * slashes with stars. The last one is of kind `end`.
 */
export function* tokensOf(text: string): Generator<Token, never> {
  let [at, line, opens] = [text.charCodeAt(0) === 0xfeff ? 1 : 0, 1, true]
  while (at < text.length) {
    const next = text[at]!
    if (next === '\n') [at, line, opens] = [at + 1, line + 1, true]
    else if (next <= ' ' || next === '\u00a0') at++
    else if (next === '#') at = lineEnd(text, at)
    else if (text.startsWith('/*', at)) {
      const end = commentEnd(text, at, line)
      line += text.slice(at, end).split('\n').length - 1
      at = end
    } else {
      const { token, end } = tokenAt(text, at, line, opens)
      yield token
      ;[at, opens] = [end, false]
    }
  }
  for (;;) yield { text: '', kind: 'end', line, opens: true }
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

function commentEnd(text: string, at: number, line: number): number {
  const end = text.indexOf('*/', at + 2)
  if (end < 0) throw new BallotFileProblem('bad_ballot', { text: '/*' }, line)
  return end + 2
}

const id = new RegExp(`\\([^()\\n]{0,${longest}}\\)`, 'y')
// A quote inside a name is doubled or has a backslash before it.
const quoted = new RegExp(`"((?:\\\\.|""|[^"\\\\\\n]){0,${longest}})"`, 'y')

function tokenAt(text: string, at: number, line: number, opens: boolean): { token: Token; end: number } {
  const first = text[at]!
  if (first === '"') return quotedAt(text, at, line, opens)
  if (first === '(') {
    id.lastIndex = at
    if (!id.test(text))
      throw new BallotFileProblem('bad_ballot', { text: text.slice(at, lineEnd(text, at)) }, line)
    return { token: { text: text.slice(at, id.lastIndex), kind: 'id', line, opens }, end: id.lastIndex }
  }
  if (first === '[' || first === ']' || first === ')')
    return { token: { text: first, kind: 'bracket', line, opens }, end: at + 1 }
  let end = at + 1
  while (end < text.length && !endsWord(text.charCodeAt(end))) end++
  return { token: { text: text.slice(at, end), kind: 'word', line, opens }, end }
}

/** White space and what begins a word of another kind. */
const endsWord = (code: number) => code <= 32 || code === 0xa0 || marks.has(code)
const marks = new Set([...'"#()[]'].map((mark) => mark.charCodeAt(0)))

function quotedAt(text: string, at: number, line: number, opens: boolean): { token: Token; end: number } {
  quoted.lastIndex = at
  const found = quoted.exec(text)
  if (!found) throw new BallotFileProblem('quote_not_closed', {}, line)
  const plain = found[1]!.replace(/\\(.)|"(")/g, '$1$2')
  return { token: { text: plain, kind: 'quoted', line, opens }, end: quoted.lastIndex }
}
