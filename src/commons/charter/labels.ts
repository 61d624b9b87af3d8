import type { Layer } from '../../kernel/charter.ts'
import type { Bilingual, Lang } from '../../kernel/language.ts'
import type { CharterData } from './charter.ts'

const layerLabels: Record<Layer, Bilingual> = {
  articles: { ko: '정관', en: 'articles' },
  bylaws: { ko: '규약', en: 'bylaws' },
  regulations: { ko: '규정', en: 'regulations' },
}

const plainCalls = {
  commons: { ko: '우리 모임', en: 'our community' },
  member: { ko: '구성원', en: 'member' },
}

/** What this commons calls a layer of its rules. */
export function layerLabel(data: CharterData, layer: Layer, lang: Lang): string {
  return (data.layers[layer]?.label ?? layerLabels[layer])[lang]
}

/** What it calls itself or a member. */
export function callOf(data: CharterData, which: 'commons' | 'member', lang: Lang): string {
  return (data.calls ?? plainCalls)[which][lang]
}

type Labelled = 'memberTypes' | 'organs' | 'roles' | 'procedures'

/** What it calls a type, organ, role or procedure; the code itself where there is none. */
export function labelOf(data: CharterData, section: Labelled, code: string, lang: Lang): string {
  const all = data[section] as Record<string, { label: Bilingual }>
  return Object.hasOwn(all, code) ? all[code]!.label[lang] : code
}
