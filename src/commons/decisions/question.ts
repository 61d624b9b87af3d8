import type { Lang } from '../../kernel/language.ts'

const firstSyllable = 0xac00
const lastSyllable = 0xd7a3
const endings = 28
const rieul = 8

/** A command's name as a question people can say yes or no to: "활동 기록하기" → "활동 기록할까요?". */
export function questionFrom(title: string, lang: Lang): string {
  return lang === 'ko' ? koreanQuestion(title) : `${title}?`
}

function koreanQuestion(title: string): string {
  if (!title.endsWith('기')) return `${title}, 할까요?`
  const stem = title.slice(0, -1)
  const last = stem.charCodeAt(stem.length - 1)
  if (!(last >= firstSyllable && last <= lastSyllable)) return `${title}, 할까요?`
  const ending = (last - firstSyllable) % endings
  if (ending === 0) return `${stem.slice(0, -1)}${String.fromCharCode(last + rieul)}까요?`
  return ending === rieul ? `${stem}까요?` : `${stem}을까요?`
}
