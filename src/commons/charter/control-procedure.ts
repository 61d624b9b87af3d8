import { bases } from '../../counting/motions/motion.ts'
import { parseFraction } from '../../kernel/fraction.ts'
import { type Control, readControl, writeControl } from './control.ts'
import type { Condition, Share } from './procedure.ts'
import type { Param } from './procedure-methods.ts'

/** How the parts of a procedure are asked for that are more than one value: several fields of one name, in order. */
export type ProcedureControl =
  /** A share for each type, in the order of the options; empty for none. */
  | { kind: 'shares'; options: readonly string[] }
  /** Votes of each head of a type, the same way. */
  | { kind: 'votes'; options: readonly string[] }
  /** Further conditions, each a share, `least` or `more`, and its base. */
  | { kind: 'conditions' }
  | { kind: 'params'; parts: readonly Param[] }

const kinds = ['shares', 'votes', 'conditions', 'params']

export const isProcedureControl = (control: Control): control is ProcedureControl =>
  kinds.includes(control.kind)

/** What a form sent, as a charter states it: `null` for nothing, `undefined` where it can't be read. */
export function readProcedureControl(control: ProcedureControl, sent: readonly string[]): unknown {
  if (control.kind === 'shares') return readByType(control.options, sent, readShare)
  if (control.kind === 'votes') return readByType(control.options, sent, readVotes)
  return control.kind === 'conditions' ? readConditions(sent) : readParams(control.parts, sent)
}

export function writeProcedureControl(control: ProcedureControl, value: unknown): string[] {
  if (control.kind === 'shares') return writeByType(control.options, value, shareText)
  if (control.kind === 'votes') return writeByType(control.options, value, String)
  if (control.kind === 'params') {
    const stated = (value ?? {}) as Record<string, unknown>
    return control.parts.map(({ name, control: part, standard }) => {
      return writeControl(part, Object.hasOwn(stated, name) ? stated[name] : standard)[0]!
    })
  }
  const stated = ((value ?? []) as Condition[]).flatMap((one) => [
    shareText(one),
    one.strict ? 'more' : 'least',
    one.base,
  ])
  return [...stated, ...emptyCondition]
}

/** The row in which another condition can be stated. */
const emptyCondition = ['', 'least', 'eligible']

const shareText = ({ num, den }: Share) => (den === 100 ? `${num}%` : `${num}/${den}`)

/** "3/5" and "60%" as they are written, other numbers in lowest terms; nothing larger than a charter holds. */
function readShare(text: string): Share | undefined {
  const plain = text.trim()
  const percent = /^(\d{1,3}) ?%$/.exec(plain)
  if (percent) return { num: Number(percent[1]), den: 100 }
  const ratio = /^(\d{1,4}) ?\/ ?(\d{1,4})$/.exec(plain)
  if (ratio) return Number(ratio[2]) > 0 ? { num: Number(ratio[1]), den: Number(ratio[2]) } : undefined
  const read = parseFraction(plain)
  if (!read || read.num < 0n || read.num > 1000n || read.den > 1000n) return undefined
  return { num: Number(read.num), den: Number(read.den) }
}

const readVotes = (text: string) => (/^ *\d{1,3} *$/.test(text) ? Number(text) : undefined)

function readByType<T>(
  types: readonly string[],
  sent: readonly string[],
  read: (text: string) => T | undefined,
): Record<string, T> | null | undefined {
  const stated = types.flatMap((type, i) => (sent[i]?.trim() ? [[type, read(sent[i])] as const] : []))
  if (stated.some(([, one]) => one === undefined)) return undefined
  return stated.length > 0 ? (Object.fromEntries(stated) as Record<string, T>) : null
}

function writeByType<T>(types: readonly string[], value: unknown, written: (one: T) => string): string[] {
  const stated = (value ?? {}) as Record<string, T>
  return types.map((type) => (Object.hasOwn(stated, type) ? written(stated[type]!) : ''))
}

function readConditions(sent: readonly string[]): Condition[] | null | undefined {
  const width = emptyCondition.length
  const rows = sent.flatMap((_, i) => (i % width === 0 && sent[i]!.trim() ? [sent.slice(i, i + width)] : []))
  const read = rows.map(readCondition)
  if (read.some((one) => one === undefined)) return undefined
  return read.length > 0 ? (read as Condition[]) : null
}

function readCondition([text = '', how, base]: readonly string[]): Condition | undefined {
  const share = readShare(text)
  const known = bases.find((one) => one === base)
  if (!share || !known || (how !== 'more' && how !== 'least')) return undefined
  return { base: known, ...share, strict: how === 'more' }
}

/** Only what differs from what holds anyway is stated. */
function readParams(
  parts: readonly Param[],
  sent: readonly string[],
): Record<string, unknown> | null | undefined {
  if (sent.every((one) => one === '')) return null
  const read = parts.map(({ name, control, standard }, i) => {
    return { name, standard, to: readControl(control, [sent[i] ?? '']) }
  })
  if (read.some(({ to }) => to === undefined)) return undefined
  const stated = read.filter(({ to, standard }) => to !== standard)
  return stated.length > 0 ? Object.fromEntries(stated.map(({ name, to }) => [name, to])) : null
}
