import { kernelFailure } from '../../../kernel/failure.ts'
import { formatAmount, parseAmount, type Unit, unitOf } from '../../../kernel/units.ts'
import type { PageView } from '../../../ui/page.ts'
import { words } from '../words.ts'

/** A line as people write it in a recipe: "메주콩 10kg", "콩 삶기 3시간", "소금값 30,000원". */
export interface Line {
  name: string
  amount: bigint
  unit: string
}

const known = ['h', 'kg', 'L', 'km', 'kWh', 'pieces', 'KRW', 'EUR', 'USD', 'points'].map(unitOf)
/** Parts of a unit that kitchens write: grams are the smallest part of kilograms. */
const parts: [RegExp, string][] = [
  [/^(\d[\d,]*) ?(g|그램)$/i, 'kg'],
  [/^(\d[\d,]*) ?(ml|밀리리터)$/i, 'L'],
]

type Reader = Pick<PageView, 'lang'>

/** Reads one line; undefined where no amount stands at its end. A bare number counts pieces, of work hours. */
export function readLine(view: Reader, text: string, bare: 'pieces' | 'h' = 'pieces'): Line | undefined {
  const line = text.trim().replace(/^[-*·•]\s*/, '')
  for (const { index } of line.matchAll(/(?<=\S)\s*(?=[₩€$]?\d)/g)) {
    const name = line.slice(0, index).replace(/[,:]$/, '').trim()
    const size = readSize(view, line.slice(index).trim(), bare)
    if (name && size && size.amount > 0n) return { name, ...size }
  }
  return undefined
}

function readSize(view: Reader, text: string, bare: string): Omit<Line, 'name'> | undefined {
  for (const [pattern, unit] of parts) {
    const found = pattern.exec(text)
    if (found) return { amount: BigInt(found[1]!.replaceAll(',', '')), unit }
  }
  const units: Unit[] = /^[\d.,]+$/.test(text) ? [unitOf(bare)] : known
  for (const unit of units) {
    const amount = parseAmount(text, unit, view.lang)
    if (typeof amount === 'bigint') return { amount, unit: unit.code }
  }
  return undefined
}

/** All lines of a field. Throws `kernel.bad_input` with the line that cannot be read. */
export function readLines(view: Reader, text: string, bare?: 'pieces' | 'h'): Line[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => readLine(view, line, bare) ?? refuse(view, line))
}

/** The one line a field holds. */
export const requireLine = (view: Reader, text: string, bare?: 'pieces' | 'h'): Line =>
  readLine(view, text, bare) ?? refuse(view, text)

function refuse(view: Reader, line: string): never {
  const field = words[view.lang].badLine(line.trim().slice(0, 60))
  throw kernelFailure('bad_input', { field, problem: 'format_regex' })
}

/** A line as it would be written. */
export const lineText = (view: Reader, { name, amount, unit }: Line): string =>
  `${name} ${formatAmount(amount, unitOf(unit), view.lang).text}`
