import type { Lang } from '../../kernel/language.ts'
import type { Slices } from '../../kernel/slices.ts'
import { same } from './changes.ts'
import type { CharterData } from './charter.ts'
import { type ClauseField, fieldsOf } from './clause-fields.ts'
import { type Answers, charterFrom } from './compose.ts'
import { readControl, writeControl } from './control.ts'
import { clausesOf } from './paths.ts'
import { registry } from './registry.ts'
import { type Chapter, chapters, sentenceAt } from './sentences.ts'
import type { Template } from './template.ts'

/** One rule of a charter that is being founded: how it reads, and what can be said differently. */
export interface FormRule {
  path: string
  sentence: string
  chapter: Chapter
  fields: ClauseField[]
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
  const others = clausesOf(data)
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
  return said && fields.length > 0 ? [{ path, sentence: said.text, chapter: said.chapter, fields }] : []
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
  const { asked, more } = foundingForm(template, 'ko', {}, slices)
  const fields = [...asked, ...more.flatMap((one) => one.rules)].flatMap((one) => one.fields)
  const filled = fields.filter((one) => sent.all(one.path).length > 0)
  const read = filled.map((one) => ({ one, to: readControl(one.control, sent.all(one.path)) }))
  const different = read.filter(({ one, to }) => to !== undefined && !same(one.value, to))
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
  const parts = value === '' ? [] : rule.sentence.split(new RegExp(`(?<!\\d)${value}(?!\\d)`))
  return parts.length === 2 ? { before: parts[0]!, after: parts[1]! } : undefined
}
