import type { Who } from '../../kernel/authority.ts'
import type { Lang } from '../../kernel/language.ts'
import type { Slices } from '../../kernel/slices.ts'
import type { CharterData } from './charter.ts'
import { type Control, controlOf } from './control.ts'
import { callOf, labelOf } from './labels.ts'
import { type Path, parsePath, valueAt } from './paths.ts'
import { dialSentence } from './sentences.ts'
import { words } from './words.ts'

/** One thing asked about a clause. Its path is the form field's name. */
export interface ClauseField {
  path: string
  label: string
  control: Control
  /** As the charter states it now. */
  value: unknown
  /** What each option of a choice means. */
  optionLabels?: Record<string, string>
}

/** What can be changed about the clause a path is in; a path to one field gives only that. */
export function fieldsOf(data: CharterData, text: string, slices: Slices, lang: Lang): ClauseField[] {
  const path = parsePath(text)
  if (!path) return []
  const clause = { section: path.section, name: path.name }
  const all = namesOf(path).map((field) => ({ ...clause, field: field || undefined }))
  const wanted = path.field === undefined ? all : all.filter((one) => one.field === path.field)
  return wanted.flatMap((one) => fieldAt(data, one, slices, lang) ?? [])
}

/** An empty name is the clause itself. */
function namesOf({ section }: Path): string[] {
  switch (section) {
    case 'layers':
      return ['amendedBy']
    case 'memberTypes':
      return ['label', 'votes']
    case 'organs':
    case 'roles':
      return ['label', 'seats', 'termMonths']
    case 'procedures':
      return ['num', 'den', 'strict', 'base', 'quorumNum', 'quorumDen', 'days', 'early', 'electorate']
    case 'powers':
      return ['who']
    default:
      return ['']
  }
}

function fieldAt(data: CharterData, path: Path, slices: Slices, lang: Lang): ClauseField | undefined {
  const control = controlAt(data, path, slices)
  if (!control) return undefined
  const text = [path.section, path.name, ...(path.field ? [path.field] : [])].join('.')
  const value = path.section === 'capabilities' ? valueAt(data, path) !== null : valueAt(data, path)
  const optionLabels = optionsOf(data, path, control, slices, lang)
  return { path: text, label: labelAt(path, slices, lang), control, value, optionLabels }
}

function controlAt(data: CharterData, { section, name, field }: Path, slices: Slices): Control | undefined {
  if (section === 'dials') {
    const dial = slices.dial(name)
    return dial && controlOf(dial.schema)
  }
  if (section === 'calls') return { kind: 'bilingual' }
  if (section === 'capabilities') return { kind: 'yes_no' }
  return structureControl(data, field!)
}

function structureControl(data: CharterData, field: string): Control | undefined {
  switch (field) {
    case 'label':
      return { kind: 'bilingual' }
    case 'votes':
    case 'strict':
    case 'early':
      return { kind: 'yes_no' }
    case 'seats':
      return { kind: 'number', min: 1, max: 1000, orNone: true }
    case 'termMonths':
      return { kind: 'number', min: 1, max: 120, orNone: true }
    case 'days':
      return { kind: 'number', min: 1, max: 90, orNone: false }
    case 'base':
      return { kind: 'choice', options: ['yes_no', 'cast', 'eligible'] }
    case 'amendedBy':
      return { kind: 'choice', options: Object.keys(data.procedures) }
    case 'who':
      return { kind: 'who', options: whoOptions(data) }
    case 'electorate':
      return { kind: 'who', options: voterOptions(data) }
    default:
      return { kind: 'number', min: field === 'quorumNum' ? 0 : 1, max: 1000, orNone: false }
  }
}

/** Everyone a power of this charter can name. */
export function whoOptions(data: CharterData): Who[] {
  const decisions = Object.keys(data.procedures).map((name) => `decision:${name}`)
  return ['anyone', 'signed-in', ...voterOptions(data), 'self', ...decisions, 'clock', 'provider']
}

function voterOptions(data: CharterData): Who[] {
  const named = (kind: string, part: object) => Object.keys(part).map((name) => `${kind}:${name}`)
  const types = named('type', data.memberTypes)
  return ['member', ...types, ...named('organ', data.organs), ...named('role', data.roles)]
}

function labelAt({ section, name, field }: Path, slices: Slices, lang: Lang): string {
  const w = words[lang].fields
  if (section === 'dials') return slices.dial(name)?.title[lang] ?? name
  if (section === 'calls') return w.calls
  if (section === 'capabilities') return w.capability
  return w[field as keyof typeof w]
}

function optionsOf(
  data: CharterData,
  { section, name, field }: Path,
  control: Control,
  slices: Slices,
  lang: Lang,
): Record<string, string> | undefined {
  if (control.kind === 'who') return labelled(control.options, (one) => whoLabel(data, one, lang))
  if (control.kind !== 'choice') return undefined
  if (field === 'base') return words[lang].bases
  if (field === 'amendedBy') return labelled(control.options, (one) => labelOf(data, 'procedures', one, lang))
  if (section !== 'dials') return undefined
  return labelled(control.options, (one) => dialSentence(slices, name, one, lang) ?? one)
}

function labelled(options: readonly string[], label: (option: string) => string): Record<string, string> {
  return Object.fromEntries(options.map((one) => [one, label(one)]))
}

/** A word of `who` by itself. */
export function whoLabel(data: CharterData, who: Who, lang: Lang): string {
  const [kind = '', name = ''] = who.split(':')
  if (kind === 'member') return callOf(data, 'member', lang)
  if (kind === 'type') return labelOf(data, 'memberTypes', name, lang)
  if (kind === 'organ') return labelOf(data, 'organs', name, lang)
  if (kind === 'role') return labelOf(data, 'roles', name, lang)
  if (kind === 'decision') return labelOf(data, 'procedures', name, lang)
  return words[lang].who[kind as keyof (typeof words)['ko']['who']] ?? who
}
