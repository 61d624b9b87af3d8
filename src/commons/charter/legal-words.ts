import type { Lang } from '../../kernel/language.ts'
import type { Finding } from './legal-finding.ts'
import { findingsEn } from './legal-words-en.ts'
import { findingsKo } from './legal-words-ko.ts'

const findings = { ko: findingsKo, en: findingsEn }

/** A finding as it is read: what differs, by which article, and what to do. */
export interface FindingSaid {
  code: string
  severity: 'breach' | 'note'
  article: string
  read: boolean
  paths: string[]
  sentence: string
  todo: string
}

export function findingSaid({ code, about, article, ...one }: Finding, lang: Lang): FindingSaid {
  const words = findings[lang][code]
  const said = [about.name?.[lang] ?? '', about.limit ?? 0] as const
  return {
    ...one,
    code,
    article: article[lang],
    sentence: words.sentence(...said),
    todo: words.todo(...said),
  }
}
