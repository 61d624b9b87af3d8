import { plainFigure } from './figures.ts'
import type { Problem, ProblemCode, Reading, StatementLine } from './line.ts'
import { ordered } from './sums.ts'

interface Tag {
  row: number
  tag: string
  text: string
}

/** SWIFT MT940: `:61:` movements with their `:86:` texts, `:60F:` and `:62F:` as opening and closing balance. */
export function readMt940(text: string, told: { unit: string; scale: number }): Reading {
  const tags = tagsOf(text)
  const problems: Problem[] = []
  const lines: StatementLine[] = []
  for (const [i, { tag, row, text: said }] of tags.entries()) {
    if (tag !== '61') continue
    const told86 = tags[i + 1]?.tag === '86' ? tags[i + 1]!.text : ''
    const line = lineOf(row, said, told86, told.scale)
    if (typeof line === 'string') problems.push({ row, code: line })
    else if (line.amount !== 0n) lines.push(line)
  }
  const first = tags.find(({ tag }) => tag === '60F' || tag === '60M')
  const last = tags.findLast(({ tag }) => tag === '62F' || tag === '62M')
  // A statement always ends with its closing balance: without one, or with movements after it, it was cut off.
  if (!last || tags.findLastIndex(({ tag }) => tag === '61') > tags.lastIndexOf(last))
    problems.push({ row: null, code: 'truncated' })
  const ends = [first, last].map((one) => one && balanceOf(one.text, told.scale))
  for (const [i, end] of ends.entries()) {
    if (end && end.unit !== told.unit) problems.push({ row: [first, last][i]!.row, code: 'other_unit' })
  }
  const { lines: sorted, newestFirst, problems: order } = ordered(lines)
  const account = tags.find(({ tag }) => tag === '25')?.text.replace(/[\s-]/g, '') ?? null
  return {
    ...{ format: 'mt940', profile: null, account, newestFirst, lines: sorted },
    ...{ opening: ends[0]?.amount ?? null, closing: ends[1]?.amount ?? null },
    problems: [...problems, ...order],
  }
}

/** Tags with their lines put together; the SWIFT envelope around them is passed over. */
function tagsOf(text: string): Tag[] {
  const tags: Tag[] = []
  text.split(/\r\n?|\n/).forEach((line, i) => {
    const opened = /^(?:\{.*\{4:)?:(\d{2}[A-Z]?):(.*)$/.exec(line)
    if (opened) tags.push({ row: i + 1, tag: opened[1]!, text: opened[2]! })
    else if (!/^(-|-?\}|\{)/.test(line) && tags.length > 0) {
      const last = tags.at(-1)!
      // A structured text is cut at 65 characters wherever that falls; a supplement of :61: stands on its own line.
      last.text += last.tag === '86' ? line : `\n${line}`
    }
  })
  return tags
}

function balanceOf(text: string, scale: number): { unit: string; amount: bigint } | undefined {
  const parts = /^([CD])(\d{6})([A-Z]{3})(\d+,\d*)/.exec(text)
  const amount = parts ? plainFigure(parts[4]!, scale) : undefined
  return amount === undefined ? undefined : { unit: parts![3]!, amount: parts![1] === 'D' ? -amount : amount }
}

/** Value day, optional booking day, mark (a reversal turns it), amount, kind, references. */
const movement = /^(\d{2})(\d{2})(\d{2})(?:(\d{2})(\d{2}))?(R?[CD])[A-Z]?(\d+,\d*)[A-Z][A-Z0-9]{3}([^\n]*)/

function lineOf(row: number, said: string, about: string, scale: number): StatementLine | ProblemCode {
  const parts = movement.exec(said)
  if (!parts) return 'amount_bad'
  const size = plainFigure(parts[7]!, scale)
  if (size === undefined) return 'amount_bad'
  const day = bookedOn(parts)
  if (!day) return 'day_bad'
  const comes = parts[6] === 'C' || parts[6] === 'RD'
  const bankRef = /\/\/(.+)$/.exec(parts[8] ?? '')?.[1]?.trim()
  return {
    ...{ row, day, time: null, amount: comes ? size : -size, balance: null, branch: '' },
    ...partsOfText(about),
    // Some banks write the same word on every line.
    ref: bankRef && /\d{4}/.test(bankRef) ? bankRef : null,
  }
}

/** The booking day has no year of its own: it is the one nearest to the value day. */
function bookedOn([, yy, valueMonth, valueDay, month, day]: RegExpExecArray): string | undefined {
  const value = Number(valueMonth)
  const booked = Number(month ?? valueMonth)
  const year = 2000 + Number(yy) + (booked - value > 6 ? -1 : value - booked > 6 ? 1 : 0)
  const text = `${year}-${month ?? valueMonth}-${day ?? valueDay}`
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined
}

/** `166?00KIND?20text?21text?32name?33name`, `/NAME/Kim/REMI/dues`, or plain text. */
function partsOfText(about: string): { name: string; text: string } {
  if (/^\d{3}\?/.test(about)) {
    const sub = (from: number, to: number) =>
      [...about.matchAll(/\?(\d{2})([^?]*)/g)]
        .filter(([, n]) => Number(n) >= from && Number(n) <= to)
        .map(([, , text]) => text)
        .join('')
        .trim()
    return { name: sub(32, 33).slice(0, 200), text: (sub(20, 29) || sub(0, 0)).slice(0, 500) }
  }
  const named = /\/NAME\/([^/]*)/.exec(about)?.[1]?.trim() ?? ''
  const told = /\/REMI\/(.*?)(?=\/[A-Z]{4}\/|$)/s.exec(about)?.[1]?.trim()
  return { name: named.slice(0, 200), text: (told ?? about.replaceAll('\n', ' ').trim()).slice(0, 500) }
}
