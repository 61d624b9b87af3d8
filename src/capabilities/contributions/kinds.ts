import { z } from 'zod'
import { bilingual, code, unitCode } from '../../kernel/fields.ts'
import type { Lang } from '../../kernel/language.ts'
import { formatAmount, unitOf } from '../../kernel/units.ts'

/** A kind of contribution as the charter lists it, with the units it may be counted in; the first one is usual. */
export const kindShape = z.strictObject({
  code: code(),
  units: z.array(unitCode()).min(1).max(6),
  label: bilingual(40),
})
export type Kind = z.output<typeof kindShape>

/** What a charter starts with. Hours are kept in seconds, under the unit `h`. */
export const usualKinds: Kind[] = [
  { code: 'work', units: ['h'], label: { ko: '일', en: 'Work' } },
  { code: 'care', units: ['h'], label: { ko: '돌봄', en: 'Care' } },
  { code: 'knowledge', units: ['h'], label: { ko: '지식', en: 'Knowledge' } },
  { code: 'code', units: ['h', 'commits'], label: { ko: '코드', en: 'Code' } },
  { code: 'money', units: ['KRW'], label: { ko: '돈', en: 'Money' } },
  { code: 'material', units: ['pieces', 'kg', 'L'], label: { ko: '물건', en: 'Material' } },
]

/** One commit of a repository, by author or co-author. */
export const commits = unitOf('commits')

/** "3시간 30분", "₩12,000", "5 commits". */
export function quantityText(quantity: bigint, unit: string, lang: Lang): string {
  return formatAmount(quantity, unitOf(unit), lang).text
}

/** What a unit is called in a list: 시간, 원, 개, 커밋. */
export function unitName(code: string, lang: Lang): string {
  const unit = unitOf(code)
  if (unit.kind === 'time') return lang === 'ko' ? '시간' : 'hours'
  return unit.name[lang]
}

/** A kind's name; one the charter no longer lists keeps its code. */
export function kindName(kinds: readonly Kind[], code: string, lang: Lang): string {
  return kinds.find((one) => one.code === code)?.label[lang] ?? code
}
