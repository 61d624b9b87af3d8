import { hash } from 'node:crypto'
import { foldText } from '../../../kernel/spreadsheet/text.ts'
import type { StatementLine } from './line.ts'

/**
 * What makes a line the same line in another file: the bank's reference, or everything the bank says of it. The n-th
 * of several alike in one file is the n-th in every other, so twice the same amount on one day stays two, and the
 * same line in two overlapping files is one.
 */
export function lineKeys(lines: readonly StatementLine[]): string[] {
  const met = new Map<string, number>()
  return lines.map((line) => {
    const said = line.ref
      ? `ref|${line.day}|${line.amount}|${line.ref}`
      : [
          line.day,
          line.time ?? '',
          line.amount,
          line.balance ?? '',
          folded(line.name),
          folded(line.text),
        ].join('|')
    const n = met.get(said) ?? 0
    met.set(said, n + 1)
    return hash('sha256', `${said}#${n}`, 'hex').slice(0, 40)
  })
}

/** The same whatever a bank's other export says in words: lines that agree in it and differ in key look alike. */
export const likeness = (line: Pick<StatementLine, 'day' | 'amount' | 'balance'>): string =>
  `${line.day}|${line.amount}|${line.balance ?? ''}`

const folded = (text: string) =>
  /^[\w가-힣]*$/.test(text) ? text : foldText(text).replace(/\s/g, '').toLowerCase()
