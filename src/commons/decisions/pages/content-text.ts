import { formatAmount, unitOf } from '../../../kernel/units.ts'
import type { DiffPart } from '../../../ui/diff.tsx'
import type { PageView } from '../../../ui/page.ts'
import { type CharterData, dataOf } from '../../charter/charter.ts'
import { charterDataAt } from '../../charter/in-force.ts'
import { wordDiff } from '../../charter/word-diff.ts'
import { amendmentOf, isAmendment } from '../amendment.ts'
import { type Content, contentOf } from '../content.ts'
import { describe } from '../describe.ts'
import { proposingWords } from '../proposing-words.ts'
import type { DecisionView } from '../query-shapes.ts'

type Kind = Pick<DecisionView, 'kind' | 'command' | 'closedAt' | 'charterVersion'>
type Input = Record<string, unknown>

/** Longer texts are compared paragraph by paragraph: word by word would cost the square of their length. */
const longestCompared = 4_000

/** What a content says, line by line, as people compare it: sentences of our rules, options, the wording. */
export async function contentLines(view: PageView, one: Kind, input: Input): Promise<string[]> {
  const { kind, command } = one
  if (kind !== 'motion') return linesOf(view, contentOf({ kind, command, input: JSON.stringify(input) }))
  const data = await rulesThen(view, one)
  if (command && isAmendment(command)) {
    const effect = amendmentOf(data, input, view.lang)
    if ('clauses' in effect) return effect.clauses.map(({ parts }) => afterOf(parts))
  }
  const { facts } = await describe(command ?? '', input, view.lang, view.labels, data)
  return facts.map(({ term, value }) => `${term}: ${value}`)
}

const known = new WeakMap<PageView, Promise<CharterData>>()

/**
 * The rules a proposal was written against: once it was carried out, those in force say it already. Asked for once
 * for each view, which shows one decision.
 */
function rulesThen(view: PageView, { closedAt, charterVersion }: Kind): Promise<CharterData> {
  const found =
    known.get(view) ??
    (closedAt ? charterDataAt(view.db, view.commons.id, charterVersion) : Promise.resolve(undefined)).then(
      (then) => then ?? dataOf(view.charter),
    )
  known.set(view, found)
  return found
}

/** A changed sentence as it would read. */
const afterOf = (parts: readonly DiffPart[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : (part.after ?? ''))).join('')

function linesOf(view: PageView, { options, seats, budget, unit, text }: Content): string[] {
  if (text !== undefined) return text.split('\n').filter((line) => line.trim() !== '')
  const w = proposingWords[view.lang]
  const money = (steps: string) => formatAmount(BigInt(steps), unitOf(unit ?? 'KRW'), view.lang).text
  const lines = options.map(({ label, detail, cost }) =>
    [label, detail, cost && money(cost)].filter(Boolean).join(' · '),
  )
  const last = budget === undefined ? `${w.seats} ${seats}` : `${w.budget}: ${money(budget)}`
  return [...lines, last]
}

/** Two contents, line against line; lines that stay as they are say nothing. */
export function lineDiffs(before: readonly string[], after: readonly string[]): DiffPart[][] {
  const gone = before.filter((line) => !after.includes(line))
  const come = after.filter((line) => !before.includes(line))
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, i) => textDiff(gone[i], come[i]))
}

/** Word by word, unless so long that nobody would follow it. */
export function textDiff(before = '', after = ''): DiffPart[] {
  if (before === after) return before === '' ? [] : [before]
  const isLong = before.length + after.length > longestCompared
  return isLong ? [{ before: before || undefined, after: after || undefined }] : wordDiff(before, after)
}
