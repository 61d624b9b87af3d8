import { cleanText } from '../../kernel/spreadsheet/text.ts'
import { type Clause, compareKeys } from './text-clause.ts'

const marks = '^[#*\\s]*'
const chapter = new RegExp(
  `${marks}((?:제\\s*\\d+\\s*[편장절관])|(?:(?:chapter|part)\\s+[\\divx]+))[*.:]*\\s*(.*)$`,
  'i',
)
const korean = new RegExp(
  `${marks}제\\s*(\\d{1,4})\\s*조(?:\\s*의\\s*(\\d{1,3}))?\\s*\\**(?:\\s*[(（【\\[]\\s*([^)）】\\]]{1,120})[)）】\\]]\\**|(?=\\s|$))\\s*(.*)$`,
)
const english = new RegExp(
  `${marks}(article|art\\.|section|rule)\\s+(\\d{1,4})(?:[-.](\\d{1,3}))?\\s*[.:)]?\\s*\\**(?:\\(([^)]{1,120})\\)|(?=\\s|$))\\**\\s*(.*)$`,
  'i',
)
const addendum = new RegExp(`${marks}(부\\s*칙|\\[?\\s*별\\s*[표지]|schedule\\b|addend(?:um|a)\\b)(.*)$`, 'i')

/** A reference to another article at the start of a line is no heading: 제3조 제2항에 따라. */
const reference = /^(제\s*\d+\s*[항호]|및|또는|내지|부터|에|의|와|과|을|를|은|는|이|가)(\s|[가-힣])/

/**
 * Written rules as their articles (조), each with its chapter (장). Numbers only rise: a line that starts with an
 * earlier number quotes it. What stands before the first article comes first, addenda (부칙) last, each whole.
 */
export function splitText(text: string): Clause[] {
  const reading = new Reading()
  for (const line of cleanText(text).split('\n')) reading.line(line.trimEnd())
  return reading.clauses()
}

class Reading {
  #done: Clause[] = []
  #now: Clause = clause('0', '', '', '')
  #lines: string[] = []
  #chapter = ''
  #addenda = 0

  line(line: string): void {
    if (!this.#heading(line)) this.#lines.push(line)
  }

  /** Whether the line begins something: an addendum, a chapter, an article. */
  #heading(line: string): boolean {
    const supplement = addendum.exec(line)
    if (supplement && supplement[2]!.trim().length <= 60) {
      this.#addendum(supplement)
      return true
    }
    if (this.#addenda > 0) return false
    const part = chapter.exec(line)
    if (part && part[2]!.length <= 60) {
      this.#startChapter(part)
      return true
    }
    const article = articleIn(line)
    if (!article || !this.#rises(article.key)) return false
    this.#start(clause(article.key, this.#chapter, article.label, article.title), article.rest)
    return true
  }

  clauses(): Clause[] {
    this.#finish()
    return this.#done
  }

  #rises(key: string): boolean {
    const last = this.#now.key
    return last === '0' || compareKeys(last, key) < 0
  }

  #addendum([, name = '', rest = '']: RegExpExecArray): void {
    this.#addenda += 1
    const label = plain(name).replace(/\s+/g, '').replace('[', '')
    this.#start(clause(`s${this.#addenda}`, '', label, plain(rest)), '')
  }

  #startChapter([, number = '', name = '']: RegExpExecArray): void {
    this.#finish()
    // What follows a chapter's name before its first article belongs to no article.
    this.#now = clause(this.#now.key, this.#chapter, '', '')
    this.#chapter = `${number.replace(/\s+/g, number.startsWith('제') ? '' : ' ')} ${plain(name)}`.trim()
  }

  #start(next: Clause, first: string): void {
    this.#finish()
    this.#now = next
    this.#lines = first ? [first] : []
  }

  #finish(): void {
    const body = this.#lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
    this.#lines = []
    if (this.#now.label || body) this.#keep({ ...this.#now, body })
  }

  /** Text without a heading of its own goes to the article before it. */
  #keep(next: Clause): void {
    const last = this.#done.at(-1)
    if (last && last.key === next.key) last.body = `${last.body}\n${next.body}`.trim()
    else this.#done.push(next)
  }
}

const clause = (key: string, chapter: string, label: string, title: string): Clause => ({
  key,
  chapter,
  label,
  title,
  body: '',
})

const plain = (text: string) => text.replace(/[*#\]]+/g, '').trim()

function articleIn(line: string) {
  const ko = korean.exec(line)
  if (ko) {
    const [, no, branch, title = '', rest = ''] = ko
    if (!title && reference.test(rest)) return undefined
    const label = `제${no}조${branch ? `의${branch}` : ''}`
    return { key: keyOf(no!, branch), label, title: plain(title), rest: rest.trim() }
  }
  const en = english.exec(line)
  if (!en) return undefined
  const [, word = '', no, branch, title = '', rest = ''] = en
  const named = rest.length <= 80 && !title && !/[.;]$/.test(rest) ? rest : title
  const label = `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()} ${no}${branch ? `.${branch}` : ''}`
  return { key: keyOf(no!, branch), label, title: plain(named), rest: named === rest ? '' : rest.trim() }
}

const keyOf = (no: string, branch: string | undefined) => `${Number(no)}${branch ? `-${Number(branch)}` : ''}`
