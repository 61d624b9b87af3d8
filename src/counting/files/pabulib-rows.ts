import { BallotFileProblem } from './problem.ts'

/** A line's fields, and its number. */
export interface Row {
  line: number
  fields: string[]
}

/** The fields of every line that is not empty, separated by semicolons and quoted as in CSV. */
export function* rowsOf(text: string): Generator<Row> {
  let line = 1
  let quote = text.indexOf('"')
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; ) {
    let end = text.indexOf('\n', at)
    if (end < 0) end = text.length
    const start = line
    if (quote >= 0 && quote < at) quote = text.indexOf('"', at)
    if (quote < 0 || quote >= end) {
      const plain = text.slice(at, text[end - 1] === '\r' ? end - 1 : end)
      if (plain.trim() !== '') yield { line: start, fields: plain.split(';') }
      line++
      at = end + 1
      continue
    }
    const quoted = quotedRow(text, at, start)
    yield { line: start, fields: quoted.fields }
    line += quoted.lines
    at = quoted.next
  }
}

/** A row with quoted fields, which may hold semicolons, doubled quotes and line ends. */
function quotedRow(text: string, from: number, line: number) {
  const fields: string[] = []
  let at = from
  let lines = 1
  for (;;) {
    while (text[at] === ' ') at++
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1, line)
      const inside = text.slice(at + 1, close)
      fields.push(inside.replaceAll('""', '"'))
      lines += inside.split('\n').length - 1
      at = close + 1
      while (text[at] === ' ' || text[at] === '\r') at++
      if (at < text.length && text[at] !== ';' && text[at] !== '\n')
        throw new BallotFileProblem('quote_not_closed', {}, line)
    } else {
      const end = fieldEnd(text, at)
      fields.push(text.slice(at, text[end] === '\n' && text[end - 1] === '\r' ? end - 1 : end))
      at = end
    }
    if (text[at] !== ';') return { fields, lines, next: at + 1 }
    at++
  }
}

function closingQuote(text: string, from: number, line: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at
  throw new BallotFileProblem('quote_not_closed', {}, line)
}

function fieldEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === ';' || text[at] === '\n') return at
  return text.length
}
