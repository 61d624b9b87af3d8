import { z } from 'zod'

/** Deep enough for any clause; far below what could hurt a reader of it. */
const deepest = 8
const mostNodes = 5_000
const longestString = 2_000

/** A plain JSON value of bounded size, whose own shape is checked elsewhere (a dial's value, a clause). */
export const plainJson = () => z.unknown().refine(isPlainJson, 'value')

export function isPlainJson(value: unknown): boolean {
  let nodes = 0
  return fits(value, 0)

  function fits(one: unknown, depth: number): boolean {
    nodes += 1
    if (depth > deepest || nodes > mostNodes) return false
    if (one === null || typeof one === 'boolean') return true
    if (typeof one === 'number') return Number.isFinite(one)
    if (typeof one === 'string') return isStorable(one)
    if (Array.isArray(one)) return Array.from(one).every((item) => fits(item, depth + 1))
    if (typeof one !== 'object') return false
    return Object.entries(one).every(
      ([key, item]) => key !== '__proto__' && isStorable(key) && fits(item, depth + 1),
    )
  }
}

const isStorable = (text: string) =>
  text.length <= longestString && text.isWellFormed() && !text.includes('\u0000')
