import { z } from 'zod'
import { text } from '../../kernel/fields.ts'

/** `3`, `3-2`, `0` for what stands before the first article, `s1` for the first of the addenda. */
export const clauseKeyPattern = /^(\d{1,4}(-\d{1,3})?|s\d{1,3})$/
export const clauseKey = () => z.string().regex(clauseKeyPattern)

/** One article (조) of the written rules. */
export interface Clause {
  key: string
  /** The chapter it stands in: `제2장 조합원`; empty where there is none. */
  chapter: string
  /** How it is numbered: `제3조`. */
  label: string
  /** What stands in brackets after it: `목적`. */
  title: string
  body: string
}

/** A clause as it is proposed: what stands there now, and what shall; `null` for none. */
export const clauseChange = z.strictObject({
  key: clauseKey(),
  from: z.strictObject({ title: text(200), body: text(20_000) }).nullable(),
  to: z.strictObject({ title: text(200), body: text(20_000) }).nullable(),
})

export type ClauseChange = z.output<typeof clauseChange>

/** Where a clause stands among the others: by number, then what is inserted after it, addenda last. */
export function compareKeys(a: string, b: string): number {
  const [x, y] = [rankOf(a), rankOf(b)]
  return x[0] - y[0] || x[1] - y[1] || x[2] - y[2]
}

function rankOf(key: string): [number, number, number] {
  if (key.startsWith('s')) return [1, Number(key.slice(1)), 0]
  const [no, branch = '0'] = key.split('-')
  return [0, Number(no), Number(branch)]
}
