import { z } from 'zod'
import { code, id } from '../../kernel/fields.ts'
import type { Lang } from '../../kernel/language.ts'
import { registry } from '../charter/registry.ts'
import { subjectOf } from './stored.ts'
import type { DecisionRow } from './tables.ts'

/** How far a delegation reaches: everything, what one slice is about, or one decision. */
export const scopeField = () =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all') }),
    z.strictObject({ kind: z.literal('subject'), subject: code() }),
    z.strictObject({ kind: z.literal('decision'), decision: id('decisions.decision') }),
  ])

export type Scope = z.output<ReturnType<typeof scopeField>>

/** As it is kept in a row. */
export function scopeText(scope: Scope): string {
  if (scope.kind === 'all') return 'all'
  return scope.kind === 'subject' ? `subject:${scope.subject}` : `decision:${scope.decision}`
}

export function scopeOf(text: string): Scope {
  const [kind, name = ''] = text.split(':') as ['all' | 'subject' | 'decision', string | undefined]
  if (kind === 'all') return { kind }
  return kind === 'subject' ? { kind, subject: name } : { kind, decision: name }
}

/** What people call a subject: the name of the slice its commands belong to. */
export const titleOf = (subject: string, lang: Lang) =>
  registry().slice(subject)?.messages[lang].title ?? subject

/** The scopes a decision falls under, the narrowest first. */
export const scopesOf = (row: Pick<DecisionRow, 'id' | 'command'>): string[] => [
  `decision:${row.id}`,
  `subject:${subjectOf(row)}`,
  'all',
]
