import { z } from 'zod'
import { Failure } from '../../kernel/failure.ts'
import type { Lang } from '../../kernel/language.ts'
import type { DiffPart } from '../../ui/diff.tsx'
import { amended, changes } from '../charter/changes.ts'
import type { CharterData } from '../charter/charter.ts'
import { charterDiff } from '../charter/diff.ts'
import { amendCommands } from '../charter/layers.ts'
import { type LegalEffect, legalEffect } from '../charter/legal-check.ts'
import { valuesOf } from '../charter/refusal.ts'
import { registry } from '../charter/registry.ts'
import { clauseChange } from '../charter/text-clause.ts'
import { wordDiff } from '../charter/word-diff.ts'
import { words } from './words.ts'

/** One clause a proposed amendment touches, as a sentence with its changed places. */
export interface ChangedClause {
  path: string
  kind: 'changed' | 'added' | 'removed'
  parts: DiffPart[]
}

export type AmendmentEffect =
  | { clauses: ChangedClause[]; text: ChangedClause[]; law: LegalEffect }
  | { refused: Failure }

export const isAmendment = (command: string) => Object.values(amendCommands).includes(command)

/** What a proposed amendment would make of a charter, in sentences, or the failure it would meet. */
export function amendmentOf(
  before: CharterData,
  input: Record<string, unknown>,
  lang: Lang,
): AmendmentEffect {
  const text = textIn(input)
  if (text.length > 0 && Array.isArray(input.changes) && input.changes.length === 0)
    return { clauses: [], text, law: { causes: [], cures: [] } }
  const parsed = changes.safeParse(input.changes)
  if (!parsed.success)
    return { refused: new Failure('kernel.bad_input', { field: 'changes', problem: 'format' }) }
  const result = amended(before, parsed.data, registry())
  if ('refused' in result) {
    return { refused: new Failure(`charter.${result.refused.code}`, valuesOf(result.refused)) }
  }
  const diffs = charterDiff(before, result.data, registry(), lang)
  return {
    text,
    law: legalEffect(before, result.data),
    clauses: diffs.map(({ path, before, after }) => ({
      path,
      kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
      parts: clauseParts(before, after),
    })),
  }
}

/** Articles of the written text that change with the rules. Whether they still read so is seen when it is carried out. */
function textIn(input: Record<string, unknown>): ChangedClause[] {
  const parsed = z.array(clauseChange).safeParse(input.text ?? [])
  if (!parsed.success) return []
  const said = (one: { title: string; body: string } | null) =>
    one ? [one.title && `(${one.title})`, one.body].filter(Boolean).join(' ') : ''
  return parsed.data.map(({ key, from, to }) => ({
    path: key,
    kind: from === null ? 'added' : to === null ? 'removed' : 'changed',
    parts: clauseParts(said(from), said(to)),
  }))
}

/** Word by word where most of the sentence stays; otherwise the old sentence, then the new one. */
function clauseParts(before = '', after = ''): DiffPart[] {
  const parts = wordDiff(before, after)
  const stays = parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.trim().length : 0), 0)
  return stays * 2 >= Math.max(before.length, after.length) ? parts : [{ before, after }]
}

/** The question a simple amendment puts: what it is about, from what to what. */
export function amendmentQuestion(effect: AmendmentEffect, lang: Lang): string {
  const w = words[lang]
  const [clause, ...more] = 'clauses' in effect ? effect.clauses : []
  const dial = clause?.path.startsWith('dials.')
    ? registry().dial(clause.path.slice('dials.'.length))
    : undefined
  if (!clause || !dial || more.length > 0) return w.rulesQuestion(w.ourRules)
  const place = onlyPlace(clause.parts)
  if (!place) return w.rulesQuestion(dial.title[lang])
  return w.changeQuestion(dial.title[lang], place.before, place.after)
}

/** The single short place that changes, with the unit that follows it: 12 → 6 of `12개월이` is 12개월 → 6개월. */
function onlyPlace(parts: readonly DiffPart[]): { before: string; after: string } | undefined {
  const places = parts.flatMap((part, i) => (typeof part === 'string' ? [] : [{ ...part, i }]))
  const [place] = places
  if (places.length !== 1 || !place?.before || !place.after) return undefined
  if (place.before.length > 20 || place.after.length > 20) return undefined
  const next = parts[place.i + 1]
  const unit = typeof next === 'string' ? (unitAhead.exec(next)?.[0] ?? '') : ''
  return { before: place.before + unit, after: place.after + unit }
}

const unitAhead =
  /^(%|\s?(개월|주|일|년|시간|분|원|명|번|회|점|배|좌|포인트|kWh|km|kg|L)|\s(months?|weeks?|days?|years?|hours?|minutes?|won|people|times|points?|shares?|kWh|km|kg|L)\b)/u
