import type { Who } from '../../kernel/authority.ts'
import type { Bilingual, Lang } from '../../kernel/language.ts'

const usual: Record<string, Bilingual> = {
  member: { ko: '함께하는 사람', en: 'any member' },
  steward: { ko: '사무국', en: 'the office' },
  treasurer: { ko: '회계 담당', en: 'the treasurer' },
  chair: { ko: '대표', en: 'the chair' },
  board: { ko: '이사회', en: 'the board' },
  auditor: { ko: '감사', en: 'the auditors' },
}

type Offices = Record<string, { label: Bilingual } | undefined>

/** Who is meant, by the words of the rules in force where they are given: "이사회", "the board". */
export function whoText(who: Who, lang: Lang, rules: { roles?: unknown; organs?: unknown } = {}): string {
  const [kind, name = kind] = who.split(':') as [string, string?]
  const named = ((kind === 'organ' ? rules.organs : rules.roles) as Offices | undefined)?.[name]
  return named?.label[lang] ?? usual[name]?.[lang] ?? name
}
