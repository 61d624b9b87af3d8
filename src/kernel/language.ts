import { josa } from 'es-hangul'

/** The two languages every sentence exists in. */
export const languages = ['ko', 'en'] as const
export type Lang = (typeof languages)[number]

/** A sentence or label in both languages, as charters and templates carry it. */
export interface Bilingual {
  ko: string
  en: string
}

type Particle = Parameters<typeof josa>[1]

/** `물길` + `을/를` → `물길을`. Words that don't end in Hangul take the form after a vowel unless a digit says otherwise. */
export function withParticle(word: string, particle: Particle): string {
  const spoken = spokenEnding(word)
  return word + josa.pick(spoken, particle)
}

/** English words begin small inside a sentence, and large where they stand first. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** English plural: `1 hour`, `2 hours`. */
export function plural(count: number | bigint, one: string, many = `${one}s`): string {
  return `${count} ${BigInt(count) === 1n ? one : many}`
}

/** Digits and closing marks are read aloud: 3 is 삼, so 3을. */
function spokenEnding(word: string): string {
  const bare = word.replace(/[\s)\]」』"'%.]+$/u, '')
  const last = bare.at(-1) ?? ''
  const digits: Record<string, string> = {
    0: '영',
    1: '일',
    2: '이',
    3: '삼',
    4: '사',
    5: '오',
    6: '육',
    7: '칠',
    8: '팔',
    9: '구',
  }
  if (word.trimEnd().endsWith('%')) return '퍼센트'
  return digits[last] ?? (bare || word)
}

export function formatDate(at: Date, lang: Lang, timeZone: string): string {
  return dateFormat(lang, timeZone, { year: 'numeric', month: 'long', day: 'numeric' }).format(at)
}

/** A calendar day, `2026-03-01`, as people write it: it has no time zone of its own. */
export function formatDay(day: string, lang: Lang): string {
  return formatDate(new Date(`${day}T00:00:00Z`), lang, 'UTC')
}

/** A day without its year where that is this year's. */
export function formatShortDate(at: Date, now: Date, lang: Lang, timeZone: string): string {
  const yearOf = (moment: Date) => dateFormat('en', timeZone, { year: 'numeric' }).format(moment)
  if (yearOf(at) !== yearOf(now)) return formatDate(at, lang, timeZone)
  return dateFormat(lang, timeZone, { month: 'long', day: 'numeric' }).format(at)
}

export function formatDateTime(at: Date, lang: Lang, timeZone: string): string {
  return dateFormat(lang, timeZone, {
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at)
}

/** `오후 5:00`, `17:00`. */
export const formatTime = (at: Date, lang: Lang, timeZone: string): string =>
  dateFormat(lang, timeZone, { hour: 'numeric', minute: '2-digit' }).format(at)

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs more than using it, so each is made once. */
function dateFormat(lang: Lang, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${timeZone} ${Object.keys(options).join()}`
  const kept = formats.get(key)
  if (kept) return kept
  const made = new Intl.DateTimeFormat(lang === 'ko' ? 'ko-KR' : 'en-GB', { ...options, timeZone })
  formats.set(key, made)
  return made
}
