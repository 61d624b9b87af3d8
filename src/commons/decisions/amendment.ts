import { Failure } from '../../kernel/failure.ts'
import type { Lang } from '../../kernel/language.ts'
import type { DiffPart } from '../../ui/diff.tsx'
import { amended, changes } from '../charter/changes.ts'
import type { CharterData } from '../charter/charter.ts'
import { charterDiff } from '../charter/diff.ts'
import { amendCommands } from '../charter/layers.ts'
import { valuesOf } from '../charter/refusal.ts'
import { registry } from '../charter/registry.ts'
import { wordDiff } from '../charter/word-diff.ts'
import { words } from './words.ts'

/** One clause a proposed amendment touches, as a sentence with its changed places. */
export interface ChangedClause {
  path: string
  kind: 'changed' | 'added' | 'removed'
  parts: DiffPart[]
}

export type AmendmentEffect = { clauses: ChangedClause[] } | { refused: Failure }

export const isAmendment = (command: string) => Object.values(amendCommands).includes(command)

/** What a proposed amendment would make of a charter, in sentences, or the failure it would meet. */
export function amendmentOf(
  before: CharterData,
  input: Record<string, unknown>,
  lang: Lang,
): AmendmentEffect {
  const parsed = changes.safeParse(input.changes)
  if (!parsed.success)
    return { refused: new Failure('kernel.bad_input', { field: 'changes', problem: 'format' }) }
  const result = amended(before, parsed.data, registry())
  if ('refused' in result) {
    return { refused: new Failure(`charter.${result.refused.code}`, valuesOf(result.refused)) }
  }
  const diffs = charterDiff(before, result.data, registry(), lang)
  return {
    clauses: diffs.map(({ path, before, after }) => ({
      path,
      kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
      parts: clauseParts(before, after),
    })),
  }
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
  const places = (clause?.parts ?? []).filter((part) => typeof part !== 'string')
  const [place] = places
  if (!dial || more.length > 0 || places.length !== 1 || !place?.before || !place.after)
    return w.rulesQuestion(w.ourRules)
  if (place.before.length > 20 || place.after.length > 20) return w.rulesQuestion(dial.title[lang])
  return w.changeQuestion(dial.title[lang], place.before, place.after)
}
