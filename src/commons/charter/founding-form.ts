import type { Lang } from '../../kernel/language.ts'
import type { Slices } from '../../kernel/slices.ts'
import type { CharterData } from './charter.ts'
import { isSame } from './clause-changes.ts'
import { type ClauseField, fieldsOf } from './clause-fields.ts'
import { type Answers, charterFrom } from './compose.ts'
import { readControl, writeControl } from './control.ts'
import { clausesOf, parsePath } from './paths.ts'
import type { Procedure } from './procedure.ts'
import { procedureAnswers } from './ready-procedures.ts'
import { registry } from './registry.ts'
import { type Chapter, chapters, sentenceAt } from './sentences.ts'
import type { Template } from './template.ts'

/** One rule of a charter that is being founded: how it reads, and what can be said differently. */
export interface FormRule {
  path: string
  sentence: string
  chapter: Chapter
  fields: ClauseField[]
  /** Where it is a whole procedure: asked for with ready ones to choose from. */
  procedure?: { clause: string; stated: Procedure }
}

export interface FoundingForm {
  template: Template
  /** The charter as answered so far. */
  data: CharterData
  /** What the template asks first. */
  asked: FormRule[]
  /** Everything else, by chapter; chapters without rules are left out. */
  more: { chapter: Chapter; rules: FormRule[] }[]
}

/** The founding form of a template: every number of its rules, with type, bounds, value and sentence. */
export function foundingForm(
  template: Template,
  lang: Lang,
  answers: Answers = {},
  slices: Slices = registry(),
): FoundingForm {
  const data = charterFrom(template, answers, slices)
  const asked = template.questions.flatMap((path) => ruleAt(data, path, slices, lang))
  const others = [...new Set([...clausesOf(data), 'profile'])]
    .filter((path) => isOpen(path) && !template.questions.includes(path))
    .flatMap((path) => ruleAt(data, path, slices, lang))
    .map((rule) => ({ ...rule, fields: rule.fields.filter((one) => !template.questions.includes(one.path)) }))
    .filter((rule) => rule.fields.length > 0)
  const more = chapters.map((chapter) => ({
    chapter,
    rules: others.filter((one) => one.chapter === chapter),
  }))
  return { template, data, asked, more: more.filter((one) => one.rules.length > 0) }
}

/** Who may do what begins as the template has it, and is changed together later. */
const isOpen = (path: string) => !/^(powers|capabilities)\./.test(path)

function ruleAt(data: CharterData, path: string, slices: Slices, lang: Lang): FormRule[] {
  const fields = fieldsOf(data, path, slices, lang)
  const said = sentenceAt(data, path, slices, lang)
  if (!said || fields.length === 0) return []
  return [{ path, sentence: said.text, chapter: said.chapter, fields, ...procedureAt(data, path) }]
}

function procedureAt(data: CharterData, path: string): Pick<FormRule, 'procedure'> {
  const at = parsePath(path)
  if (at?.section !== 'procedures' || at.field !== undefined) return {}
  return { procedure: { clause: path, stated: data.procedures[at.name]! } }
}

/** What a founding form sent: `all(name)` gives a field's values, none where it was not in the form. */
export interface SentForm {
  all(name: string): string[]
}

/** The answers in a sent form. Fields that are absent or as the template has them are no answers. */
export function answersFrom(
  sent: SentForm,
  template: Template,
  slices: Slices = registry(),
): { answers: Answers; unreadable: string[] } {
  const { data, asked, more } = foundingForm(template, 'ko', {}, slices)
  const fields = [...asked, ...more.flatMap((one) => one.rules)].flatMap((one) => one.fields)
  const said = procedureAnswers(data, (name) => sent.all(name))
  const filled = fields.filter((one) => said(one.path).length > 0)
  const read = filled.map((one) => ({ one, to: readControl(one.control, said(one.path)) }))
  const different = read.filter(({ one, to }) => to !== undefined && !isSame(one, to))
  return {
    answers: { clauses: Object.fromEntries(different.map(({ one, to }) => [one.path, to])) },
    unreadable: read.filter((one) => one.to === undefined).map(({ one }) => one.path),
  }
}

/** A sentence with the place where its one number stands, so that a form can ask for it right there. */
export function aroundValue(rule: FormRule): { before: string; after: string } | undefined {
  const [field, ...others] = rule.fields
  if (!field || others.length > 0 || !/^(number|amount)$/.test(field.control.kind)) return undefined
  const [value = ''] = writeControl(field.control, field.value)
  // Sums are said in groups of three: 10,000.
  const grouped = value.replace(/\B(?=(\d{3})+$)/g, ',')
  const parts = value === '' ? [] : rule.sentence.split(new RegExp(`(?<!\\d)(?:${value}|${grouped})(?!\\d)`))
  return parts.length === 2 ? { before: parts[0]!, after: parts[1]! } : undefined
}
