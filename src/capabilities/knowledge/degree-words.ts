import { dataOf } from '../../commons/charter/charter.ts'
import { callOf, labelOf } from '../../commons/charter/labels.ts'
import type { Charter } from '../../kernel/charter.ts'
import type { Lang } from '../../kernel/language.ts'

const plain: Record<string, Record<Lang, string>> = {
  anyone: { ko: '누구나', en: 'anyone' },
  'signed-in': { ko: '로그인한 사람', en: 'anyone signed in' },
  trusted: { ko: '믿고 맡긴 사람', en: 'trusted editors' },
}

const sections = { type: 'memberTypes', role: 'roles', organ: 'organs', decision: 'procedures' } as const

/** Whom it takes, in the words of this commons' rules: "관리자", "editors' consensus". */
export function degreeText(charter: Charter, degree: string, lang: Lang): string {
  const data = dataOf(charter)
  if (degree === 'member') return callOf(data, 'member', lang)
  const [kind, code] = degree.split(':') as [keyof typeof sections, string | undefined]
  return plain[degree]?.[lang] ?? labelOf(data, sections[kind], code ?? '', lang)
}
