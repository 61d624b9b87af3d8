import type { Who } from '../../kernel/authority.ts'
import type { Lang } from '../../kernel/language.ts'
import type { Slices } from '../../kernel/slices.ts'
import type { CharterData } from './charter.ts'
import { type Control, controlOf } from './control.ts'
import { callOf, labelOf } from './labels.ts'
import { clauseOf, type Path, parsePath, valueAt } from './paths.ts'
import type { ProcedureField } from './procedure.ts'
import { procedureControl, procedureFieldNames, procedureOptions } from './procedure-fields.ts'
import { isMotion } from './procedure-methods.ts'
import { profileCodes, profileNamed } from './profile.ts'
import { dialSentence } from './sentences.ts'
import { words } from './words.ts'

/** One thing asked about a clause. Its path is the form field's name. */
export interface ClauseField {
  path: string
  label: string
  control: Control
  /** As the charter states it now. */
  value: unknown
  /** What each option of a choice means, or what each part of a field is called. */
  optionLabels?: Record<string, string>
}

/** A procedure with another way of counting has other parameters; the form may ask for those already. */
export interface Asking {
  method?: string
}

/** What can be changed about the clause a path is in; a path to one field gives only that. */
export function fieldsOf(
  data: CharterData,
  text: string,
  slices: Slices,
  lang: Lang,
  asking: Asking = {},
): ClauseField[] {
  const path = parsePath(text)
  if (!path) return []
  const clause = { section: path.section, name: path.name }
  const all = namesOf(data, path).map((field) => ({ ...clause, field: field || undefined }))
  const wanted = path.field === undefined ? all : all.filter((one) => one.field === path.field)
  return wanted.flatMap((one) => fieldAt(data, one, slices, lang, asking) ?? [])
}

/** An empty name is the clause itself. */
function namesOf(data: CharterData, path: Path): string[] {
  switch (path.section) {
    case 'layers':
      return ['amendedBy']
    case 'memberTypes':
      return ['label', 'votes']
    case 'organs':
    case 'roles':
      return ['label', 'seats', 'termMonths']
    case 'procedures':
      return procedureFieldNames(data, path.name)
    case 'powers':
      return ['who']
    default:
      return ['']
  }
}

function fieldAt(
  data: CharterData,
  path: Path,
  slices: Slices,
  lang: Lang,
  asking: Asking,
): ClauseField | undefined {
  const control = controlAt(data, path, slices, asking)
  if (!control) return undefined
  const text = [clauseOf(path), ...(path.field ? [path.field] : [])].join('.')
  const value = statedAt(data, path)
  const optionLabels = optionsOf(data, path, control, slices, lang)
  return { path: text, label: labelAt(path, slices, lang), control, value, optionLabels }
}

function statedAt(data: CharterData, path: Path): unknown {
  if (path.section === 'capabilities') return valueAt(data, path) !== null
  return path.section === 'profile' ? (data.profile ?? 'none') : valueAt(data, path)
}

function controlAt(data: CharterData, path: Path, slices: Slices, asking: Asking): Control | undefined {
  const { section, name, field } = path
  if (section === 'dials') {
    const dial = slices.dial(name)
    return dial && controlOf(dial.schema)
  }
  if (section === 'calls') return { kind: 'bilingual' }
  if (section === 'capabilities') return { kind: 'yes_no' }
  if (section === 'profile') return { kind: 'choice', options: profileCodes }
  if (section === 'procedures') {
    const who = [...voterOptions(data), 'self']
    return procedureControl(data, data.procedures[name], field as ProcedureField, who, asking.method)
  }
  return structureControl(data, field!)
}

function structureControl(data: CharterData, field: string): Control | undefined {
  switch (field) {
    case 'label':
      return { kind: 'bilingual' }
    case 'votes':
      return { kind: 'yes_no' }
    case 'seats':
      return { kind: 'number', min: 1, max: 1000, orNone: true }
    case 'termMonths':
      return { kind: 'number', min: 1, max: 120, orNone: true }
    case 'amendedBy':
      return { kind: 'choice', options: amenders(data) }
    case 'who':
      return { kind: 'who', options: whoOptions(data) }
    default:
      return undefined
  }
}

/** Procedures that can change rules: those that decide one matter. */
const amenders = ({ procedures }: CharterData) =>
  Object.keys(procedures).filter((code) => isMotion(procedures[code]!.method))

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
  if (section === 'profile') return w.profile
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
  if (section === 'procedures') return procedureOptions(data, field as ProcedureField, control, lang)
  if (control.kind !== 'choice') return undefined
  if (field === 'amendedBy') return labelled(control.options, (one) => labelOf(data, 'procedures', one, lang))
  if (section === 'profile') return labelled(control.options, (one) => profileChoice(one, lang))
  if (section !== 'dials') return undefined
  return labelled(control.options, (one) => dialSentence(slices, name, one, lang) ?? one)
}

/** A legal profile with whom it is meant for, as a form offers it. */
function profileChoice(code: string, lang: Lang): string {
  const { title, for: meant } = profileNamed(code)
  return `${title[lang]}: ${meant[lang]}`
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
